import { RemedyPairs } from "@/components/hearing/remedy-pairs";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import { publicRemedies } from "@/lib/queries/hearing/public-remedies";

type UnitRemediesProps = {
  readonly unit: { readonly id: string; readonly code: string };
  readonly after: string | undefined;
};

/** What the unit does about what citizens said of its services; nothing before anything was planned. */
export async function UnitRemedies({ unit, after }: UnitRemediesProps) {
  const { rows, next } = await publicRemedies({ unitId: unit.id, after });
  if (rows.length === 0) return null;
  return (
    <Section
      title="Yang kami dengar, yang kami lakukan"
      id="perbaikan"
      lead="Apa yang dilakukan unit ini atas unsur yang paling rendah nilainya."
    >
      <RemedyPairs
        pairs={rows.map(({ serviceSlug, serviceName, ...pair }) => ({
          ...pair,
          place: { href: paths.service(serviceSlug), name: serviceName },
        }))}
      />
      <Pagination
        label="Halaman perbaikan"
        nextHref={next ? paths.unitRemedies(unit.code, next) : undefined}
      />
    </Section>
  );
}
