import { Plus } from "lucide-react";
import { IndicatorProgress } from "@/components/progress/indicator-progress";
import { ProgressChart } from "@/components/progress/progress-chart";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { LOG_SOURCE } from "@/lib/domain/progress/entry";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { ownProgress } from "@/lib/queries/progress/own-progress";
import { freshFigures } from "../fresh-figures";

type ProgressPanelProps = { readonly viewer: EmployeeViewer; readonly today: string };

/** How far each target has come, and whether anything was written down this month. */
export async function ProgressPanel({ viewer, today }: ProgressPanelProps) {
  await freshFigures();
  const progress = await ownProgress(viewer, today);
  if (!progress) {
    return (
      <Section title="Realisasi saya">
        <p className="max-w-prose text-ink-soft">
          Belum ada SKP yang berlaku hari ini. Realisasi dicatat setelah SKP disetujui pejabat penilai.
        </p>
      </Section>
    );
  }
  const { planId, periodName, indicators, entriesThisMonth } = progress;
  const loggable = indicators.filter(({ source }) => source === LOG_SOURCE);
  const measured = indicators.filter((indicator) => indicator.measured !== null);
  return (
    <Section title="Realisasi saya" lead={periodName}>
      <div className="space-y-4">
        {entriesThisMonth === 0 && loggable.length > 0 && (
          <Alert tone="warning" title="Belum ada catatan bulan ini">
            Satu kalimat sudah cukup: tanggal, jumlah, dan apa yang dikerjakan.
          </Alert>
        )}
        <ul className="grid gap-3 sm:grid-cols-2">
          {loggable.map(({ id, text }) => (
            <li key={id}>
              <LinkButton
                href={paths.progressOf(planId, id)}
                variant="secondary"
                className="w-full justify-start text-left"
              >
                <Plus aria-hidden="true" className="size-5 shrink-0" />
                <span>
                  <span className="sr-only">Catat: </span>
                  {text}
                </span>
              </LinkButton>
            </li>
          ))}
        </ul>
        {measured.length > 0 && (
          <div className="grid gap-3 sm:grid-cols-2">
            {measured.map((indicator) => (
              <IndicatorProgress key={indicator.id} indicator={indicator} />
            ))}
          </div>
        )}
        <ProgressChart indicators={indicators} />
      </div>
    </Section>
  );
}
