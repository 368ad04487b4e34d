import { DescriptionList } from "@/components/ui/description-list";
import { formatNumber, formatSpan } from "@/lib/text/format";

type ConsultationFactsProps = {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly unitName: string;
  readonly capacity: number;
  readonly registered: number;
};

/** When, where, by whom and for how many. */
export function ConsultationFacts({
  startsAt,
  endsAt,
  place,
  unitName,
  capacity,
  registered,
}: ConsultationFactsProps) {
  return (
    <DescriptionList
      items={[
        { term: "Waktu", description: formatSpan(startsAt, endsAt) },
        { term: "Tempat", description: place },
        { term: "Penyelenggara", description: unitName },
        {
          term: "Tempat terisi",
          description: `${formatNumber(registered)} dari ${formatNumber(capacity)}`,
        },
      ]}
    />
  );
}
