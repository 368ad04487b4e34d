import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import { PREDIKAT_TEXT } from "@/lib/text/appraisal";
import { formatDays } from "@/lib/text/format";

interface EarlierUnit {
  readonly unitName: string;
  /** Days (YYYY-MM-DD), both included. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly predikat: Predikat | null;
}

/** What the units said in which somebody served earlier in the same period; nothing for who did not move. */
export function EarlierUnits({ units }: { readonly units: readonly EarlierUnit[] }) {
  if (units.length === 0) return null;
  return (
    <Section
      title="Sebelum pindah unit"
      lead="Setiap unit menilai masanya sendiri. Penilai terakhir menetapkan predikat tahunan dengan memperhatikan hasil ini."
    >
      <DescriptionList
        items={units.map(({ unitName, startsOn, endsOn, predikat }) => ({
          term: `${unitName}, ${formatDays(startsOn, endsOn)}`,
          description: predikat ? PREDIKAT_TEXT[predikat] : "Belum final",
        }))}
      />
    </Section>
  );
}
