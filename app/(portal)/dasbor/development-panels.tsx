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

const SHOWN = 3;
const IMPROVEMENTS_SHOWN = 3;

/** The next dialogues that were agreed; nothing where there are none. Those that wait for an answer stand with all that waits. */
export async function DialoguePanel({ viewer, today }: PanelProps) {
  const { coming } = await dialogueTurn(viewer, today, SHOWN);
  if (coming.length === 0) return null;
  return (
    <Card title="Dialog kinerja berikutnya" headingLevel="h2">
      <LinkList
        rows={coming.map(({ id, planId, withName, on }) => ({
          key: id,
          href: paths.development(planId),
          title: withName,
          aside: formatDayShort(on),
        }))}
      />
    </Card>
  );
}

/** Improvement plans under way that concern the viewer; nothing where there are none. */
export async function ImprovementPanel({ viewer }: PanelProps) {
  const { rows, next } = await listImprovements(viewer, { take: IMPROVEMENTS_SHOWN });
  if (rows.length === 0) return null;
  return (
    <Card title="Rencana perbaikan kinerja" headingLevel="h2">
      <LinkList
        rows={rows.map(({ id, employeeName, isOwn, isMentor, state }) => ({
          key: id,
          href: paths.improvement(id),
          title: isOwn ? "Rencana saya" : employeeName,
          note: isMentor && "Anda pendampingnya",
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
