import type { IndicatorFigures } from "@/components/progress/indicator-figures";
import { ProgressChart } from "@/components/progress/progress-chart";
import { Alert } from "@/components/ui/alert";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { LinkList } from "@/components/ui/link-list";
import { Section } from "@/components/ui/section";
import { LOG_SOURCE } from "@/lib/domain/progress/entry";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { ownProgress } from "@/lib/queries/progress/own-progress";
import { countWaitingEntries } from "@/lib/queries/progress/waiting-entries";
import { behindLink, measuredNote } from "@/lib/text/measured";
import { countText, realisedText } from "@/lib/text/progress";
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
  const isLogged = indicators.some(({ source }) => source === LOG_SOURCE);
  const measured = indicators.filter((indicator) => indicator.measured !== null);
  return (
    <Section
      title="Realisasi saya"
      lead={periodName}
      actions={
        <AppLink href={paths.progressCalendar(planId)} className="link inline-flex min-h-11 items-center">
          Kalender catatan
        </AppLink>
      }
    >
      <div className="space-y-4">
        {entriesThisMonth === 0 && isLogged && (
          <Alert tone="warning" title="Belum ada catatan bulan ini">
            Satu kalimat sudah cukup: tanggal, jumlah, dan apa yang dikerjakan.
          </Alert>
        )}
        <ProgressChart indicators={indicators} />
        {measured.length > 0 && <MeasuredLinks planId={planId} indicators={measured} />}
      </div>
    </Section>
  );
}

type MeasuredLinksProps = { readonly planId: string; readonly indicators: readonly IndicatorFigures[] };

/** What another part of Bina measures for the viewer's targets: of how many, as of when, and the way to it. */
const MeasuredLinks = ({ planId, indicators }: MeasuredLinksProps) => (
  <LinkList
    rows={indicators.flatMap(({ id, text, unit, realisation, measured }) =>
      measured
        ? [
            {
              key: id,
              href: measured.behind ? behindLink(measured.behind).href : paths.progressOf(planId, id),
              title: text,
              note: measuredNote(measured),
              aside: realisedText(realisation.value, unit),
            },
          ]
        : [],
    )}
  />
);

/** How many entries of the team wait for the viewer's answer; nothing where none does. */
export async function WaitingEntriesPanel({ viewer, today }: ProgressPanelProps) {
  const waiting = await countWaitingEntries(viewer, today);
  if (waiting.n === 0) return null;
  return (
    <Card title="Catatan tim menunggu saya" headingLevel="h2">
      <p>
        <strong className="figures">{countText(waiting)}</strong> catatan realisasi belum ditanggapi.
      </p>
      <div>
        <LinkButton href={paths.waitingEntries} variant="secondary">
          Buka catatan yang menunggu
        </LinkButton>
      </div>
    </Card>
  );
}
