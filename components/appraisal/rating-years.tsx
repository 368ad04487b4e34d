import { PredikatBadge } from "@/components/appraisal/predikat-badge";
import { RegisteredTable } from "@/components/appraisal/registered-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkList } from "@/components/ui/link-list";
import { Section } from "@/components/ui/section";
import type { RatingRegister } from "@/lib/domain/appraisal/external-rating";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import { paths } from "@/lib/paths";
import { REGISTER_LABELS } from "@/lib/text/appraisal";
import { formatDaysShort } from "@/lib/text/format";

interface Year {
  readonly year: number;
  readonly register: RatingRegister | null;
  readonly own: readonly {
    readonly appraisalId: string;
    readonly predikat: Predikat;
    readonly startsOn: string;
    readonly endsOn: string;
  }[];
  readonly external: Parameters<typeof RegisteredTable>[0]["ratings"];
}

/** Both registers beside each other, year by year, and which of them counts. */
export function RatingYears({ years }: { readonly years: readonly Year[] }) {
  if (years.length === 0) {
    return (
      <EmptyState title="Belum ada predikat">
        Predikat tampil di sini setelah penilaian tahunan final, atau setelah BKPSDM mengimpor dari e-Kinerja.
      </EmptyState>
    );
  }
  return years.map(({ year, register, own, external }) => (
    <Section
      key={year}
      title={year}
      lead={`Register resmi: ${REGISTER_LABELS[register ?? "E_KINERJA"]}.${register === null ? " Tahun ini tidak punya periode di Bina." : ""}`}
    >
      <div className="space-y-6">
        {own.length > 0 && (
          <LinkList
            rows={own.map(({ appraisalId, predikat, startsOn, endsOn }) => ({
              key: appraisalId,
              href: paths.appraisal(appraisalId),
              title: "Penilaian di Bina",
              note: formatDaysShort(startsOn, endsOn),
              badge: <PredikatBadge predikat={predikat} />,
            }))}
          />
        )}
        {external.length > 0 && <RegisteredTable ratings={external} />}
      </div>
    </Section>
  ));
}
