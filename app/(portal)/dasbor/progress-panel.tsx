import { IndicatorProgress } from "@/components/progress/indicator-progress";
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
import { askedEntries } from "@/lib/queries/progress/asked-entries";
import { ownProgress } from "@/lib/queries/progress/own-progress";
import { countWaitingEntries } from "@/lib/queries/progress/waiting-entries";
import { formatDay } from "@/lib/text/format";
import { countText } from "@/lib/text/progress";
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
        {measured.length > 0 && (
          <div className="grid gap-3 sm:grid-cols-2">
            {measured.map((indicator) => (
              <IndicatorProgress key={indicator.id} indicator={indicator} isBrief />
            ))}
          </div>
        )}
        <ProgressChart indicators={indicators} />
      </div>
    </Section>
  );
}

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

const ASKED_SHOWN = 5;

/** The viewer's own entries that their appraiser asks to correct; nothing where there is none. */
export async function AskedEntriesPanel({ viewer }: ProgressPanelProps) {
  const asked = await askedEntries(viewer, ASKED_SHOWN);
  if (asked.length === 0) return null;
  return (
    <Card title="Catatan yang diminta diperbaiki" headingLevel="h2">
      <LinkList
        rows={asked.map(({ id, planId, happenedOn, indicator, text }) => ({
          key: id,
          href: paths.progressEntry(planId, id),
          title: `${formatDay(happenedOn)}: ${indicator}`,
          note: text,
        }))}
      />
    </Card>
  );
}
