import { ImprovementBadge } from "@/components/improvement/improvement-badge";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { LinkList } from "@/components/ui/link-list";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { dialogueTurn } from "@/lib/queries/coaching/dialogue-turn";
import { listImprovements } from "@/lib/queries/improvement/list-improvements";
import { formatDayShort } from "@/lib/text/format";

type PanelProps = { readonly viewer: EmployeeViewer; readonly today: string };

const SHOWN = 5;
const IMPROVEMENTS_SHOWN = 3;

/** Dialogues that wait for the viewer's answer, and the next ones. */
export async function DialoguePanel({ viewer, today }: PanelProps) {
  const { waiting, coming } = await dialogueTurn(viewer, today, SHOWN);
  return (
    <Card title="Dialog kinerja" headingLevel="h2">
      {waiting.length === 0 && coming.length === 0 && (
        <p className="text-ink-soft">Tidak ada catatan dialog yang menunggu Anda, dan belum ada jadwal.</p>
      )}
      <DialogueLinks title="Menunggu jawaban Anda" rows={waiting} />
      <DialogueLinks title="Berikutnya" rows={coming} />
    </Card>
  );
}

type DialogueLinksProps = {
  readonly title: string;
  readonly rows: readonly {
    readonly id: string;
    readonly planId: string;
    readonly withName: string;
    readonly on: string;
  }[];
};

function DialogueLinks({ title, rows }: DialogueLinksProps) {
  if (rows.length === 0) return null;
  return (
    <div>
      <p className="pb-1.5 text-sm font-semibold text-ink-soft">{title}</p>
      <LinkList
        rows={rows.map(({ id, planId, withName, on }) => ({
          key: id,
          href: paths.development(planId),
          title: withName,
          aside: formatDayShort(on),
        }))}
      />
    </div>
  );
}

/** Improvement plans under way that concern the viewer; nothing where there are none. */
export async function ImprovementPanel({ viewer }: PanelProps) {
  const { rows, next } = await listImprovements(viewer, { take: IMPROVEMENTS_SHOWN });
  if (rows.length === 0) return null;
  return (
    <Card title="Rencana perbaikan kinerja" headingLevel="h2">
      <LinkList
        rows={rows.map(({ id, employeeName, isOwn, state }) => ({
          key: id,
          href: paths.improvement(id),
          title: isOwn ? "Rencana saya" : employeeName,
          badge: <ImprovementBadge state={state} />,
        }))}
      />
      {next && (
        <div>
          <LinkButton href={paths.improvements} variant="secondary">
            Lihat semuanya
          </LinkButton>
        </div>
      )}
    </Card>
  );
}
