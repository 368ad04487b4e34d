import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import type { AppraisalView } from "@/lib/queries/appraisal/appraisal-view";
import { formatDays } from "@/lib/text/format";

/** Who is rated, by whom, and for which days. */
export function AppraisalParties({ appraisal }: { readonly appraisal: AppraisalView }) {
  const { employee, appraiser, superior } = appraisal;
  return (
    <Section title="Para pihak">
      <DescriptionList
        items={[
          { term: "Pegawai yang dinilai", description: `${employee.name} (NIP ${employee.nip})` },
          { term: "Jabatan dan unit", description: `${appraisal.positionTitle}, ${appraisal.unitName}` },
          { term: "Pejabat penilai", description: `${appraiser.name} (NIP ${appraiser.nip})` },
          {
            term: "Atasan pejabat penilai",
            description: superior ? `${superior.name} (NIP ${superior.nip})` : "Tidak tercatat di Bina",
          },
          {
            term: "Masa penilaian",
            description: formatDays(appraisal.startsOn, appraisal.endsOn),
          },
        ]}
      />
    </Section>
  );
}
