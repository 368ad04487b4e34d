import { ImprovementBadge } from "@/components/improvement/improvement-badge";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dialogueTurn } from "@/lib/queries/coaching/dialogue-turn";
import { listImprovements } from "@/lib/queries/improvement/list-improvements";
import { formatDay } from "@/lib/text/format";

type PanelProps = { readonly viewer: EmployeeViewer; readonly today: string };

const SHOWN = 5;

/** Dialogues that wait for the viewer's answer, and the next ones. */
export async function DialoguePanel({ viewer, today }: PanelProps) {
  const { waiting, coming } = await dialogueTurn(viewer, today, SHOWN);
  return (
    <Card title="Dialog kinerja" headingLevel="h2">
      {waiting.length === 0 && coming.length === 0 && (
        <p className="text-ink-soft">Tidak ada catatan dialog yang menunggu Anda, dan belum ada jadwal.</p>
      )}
      {waiting.length > 0 && (
        <>
          <p>Menunggu jawaban Anda</p>
          <DialogueLinks rows={waiting} />
        </>
      )}
      {coming.length > 0 && (
        <>
          <p>Berikutnya</p>
          <DialogueLinks rows={coming} />
        </>
      )}
    </Card>
  );
}

type DialogueLinksProps = {
  readonly rows: readonly {
    readonly id: string;
    readonly planId: string;
    readonly withName: string;
    readonly on: string;
  }[];
};

function DialogueLinks({ rows }: DialogueLinksProps) {
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ id, planId, withName, on }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
          <AppLink href={paths.development(planId)} className="link inline-flex min-h-11 items-center">
            {withName}
          </AppLink>
          <span className="text-sm text-ink-soft">{formatDay(on)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Improvement plans under way that concern the viewer; nothing where there are none. */
export async function ImprovementPanel({ viewer }: PanelProps) {
  const { rows, next } = await listImprovements(viewer, { take: SHOWN });
  if (rows.length === 0) return null;
  return (
    <Card title="Rencana perbaikan kinerja" headingLevel="h2">
      <ul className="divide-y divide-line">
        {rows.map(({ id, employeeName, isOwn, state }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <AppLink href={paths.improvement(id)} className="link inline-flex min-h-11 items-center">
              {isOwn ? "Rencana saya" : employeeName}
            </AppLink>
            <ImprovementBadge state={state} />
          </li>
        ))}
      </ul>
      {next && (
        <p>
          <AppLink href={paths.improvements} className="link">
            Lihat semuanya
          </AppLink>
        </p>
      )}
    </Card>
  );
}
