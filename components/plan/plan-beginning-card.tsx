import { ButtonForm } from "@/components/form/button-form";
import { RefusalList } from "@/components/plan/refusal-list";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { FormAction } from "@/lib/actions/action-state";
import type { DueDay } from "@/lib/domain/calendar/working-days";
import { dueText } from "@/lib/text/calendar";
import { formatDays } from "@/lib/text/format";

type PlanBeginningCardProps = {
  readonly beginning: {
    readonly periodId: string;
    readonly period: string;
    readonly planDue: DueDay;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly positionTitle: string | null;
    readonly unit: string | null;
    readonly appraiser: string | null;
    readonly copyFrom: { readonly id: string; readonly period: string } | null;
    readonly templates: readonly { readonly id: string; readonly name: string }[];
    readonly refusals: readonly string[];
  };
  readonly action: FormAction;
  /** Made with the page, so that a form sent twice makes one plan. */
  readonly planId: string;
};

/** One open period: what a plan in it takes over, and the button that begins it. */
export function PlanBeginningCard({ beginning, action, planId }: PlanBeginningCardProps) {
  const { periodId, period, planDue, startsOn, endsOn, positionTitle, unit, appraiser } = beginning;
  const { copyFrom, templates, refusals } = beginning;
  return (
    <Card title={period} headingLevel="h2">
      <DescriptionList
        items={[
          { term: "Masa SKP", description: formatDays(startsOn, endsOn) },
          { term: "Batas penetapan", description: dueText(planDue) },
          { term: "Jabatan", description: positionTitle ?? "Belum tercatat" },
          { term: "Unit kerja", description: unit ?? "Belum tercatat" },
          { term: "Pejabat penilai", description: appraiser ?? "Belum ditetapkan" },
        ]}
      />
      {refusals.length > 0 ? (
        <RefusalList id={`belum-${periodId}`} reasons={refusals} />
      ) : (
        <>
          <div className="flex flex-wrap gap-3">
            <ButtonForm action={action} fields={{ planId, periodId }} variant="primary">
              Mulai SKP {period}
            </ButtonForm>
            {templates.map(({ id, name }) => (
              <ButtonForm key={id} action={action} fields={{ planId, periodId, templateId: id }}>
                Mulai dari templat “{name}”
              </ButtonForm>
            ))}
            {copyFrom && (
              <ButtonForm action={action} fields={{ planId, periodId, copyFromId: copyFrom.id }}>
                Salin isi SKP {copyFrom.period}
              </ButtonForm>
            )}
          </div>
          {templates.length > 0 && (
            <p className="text-sm text-ink-soft">
              Templat berisi hasil kerja, indikator, target, dan lampiran yang lazim bagi jabatan Anda.
              Semuanya menjadi draf yang Anda sesuaikan; hasil kerja pimpinan Anda pilih sendiri.
            </p>
          )}
          {copyFrom && (
            <p className="text-sm text-ink-soft">
              Hasil kerja, indikator, target, dan lampiran tersalin sebagai draf yang Anda periksa lagi.
              Realisasi dan ekspektasi khusus pimpinan tidak ikut.
            </p>
          )}
        </>
      )}
    </Card>
  );
}
