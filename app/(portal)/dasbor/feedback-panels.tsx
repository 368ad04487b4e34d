import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { LinkList } from "@/components/ui/link-list";
import { Stat } from "@/components/ui/stat";
import { StatusBadge } from "@/components/ui/status-badge";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { receivedFeedback } from "@/lib/queries/feedback/received-feedback";
import { teamFeedback } from "@/lib/queries/feedback/team-feedback";
import { FEEDBACK_KIND_LABELS, FEEDBACK_KIND_TONES, FEEDBACK_RELATION_LABELS } from "@/lib/text/feedback";
import { formatNumber } from "@/lib/text/format";

type PanelProps = { readonly viewer: EmployeeViewer; readonly today: string };

const LATEST = 1;
const SHOWN = 5;

/** The newest words about the viewer's work. */
export async function FeedbackPanel({ viewer, today }: PanelProps) {
  const received = await receivedFeedback(viewer, today, LATEST);
  return (
    <Card title="Umpan balik" headingLevel="h2">
      <p>
        <strong className="figures">{formatNumber(received?.total ?? 0)}</strong> umpan balik tentang saya
        {received && `, ${received.periodName}`}
      </p>
      {received && received.latest.length > 0 && (
        <LinkList
          rows={received.latest.map(({ id, planId, giver, relation, text, kind }) => ({
            key: id,
            href: paths.planFeedback(planId),
            title: `${giver}, ${FEEDBACK_RELATION_LABELS[relation]}`,
            note: <span className="line-clamp-2">{text}</span>,
            badge: <StatusBadge tone={FEEDBACK_KIND_TONES[kind]}>{FEEDBACK_KIND_LABELS[kind]}</StatusBadge>,
          }))}
        />
      )}
      <div>
        <LinkButton href={paths.feedback} variant="secondary">
          Buka umpan balik
        </LinkButton>
      </div>
    </Card>
  );
}

/** Whom of the team the viewer has not given feedback yet: the superior's is owed before each evaluation. */
export async function TeamFeedbackPanel({ viewer }: PanelProps) {
  const { members, heard, waiting } = await teamFeedback(viewer, SHOWN);
  if (members === 0) return null;
  return (
    <Card title="Umpan balik saya kepada tim" headingLevel="h2">
      <Stat
        label="Sudah menerima dari saya"
        value={`${formatNumber(heard)} dari ${formatNumber(members)}`}
        note="SKP yang berlaku; paling sedikit sekali sebelum setiap evaluasi"
      />
      {waiting.length > 0 && (
        <ul className="divide-y divide-line">
          {waiting.map(({ employeeId, name }) => (
            <li key={employeeId} className="flex items-center justify-between gap-x-4 py-1">
              <span className="min-w-0">{name}</span>
              <AppLink
                href={paths.giveFeedback(employeeId)}
                className="link inline-flex min-h-11 shrink-0 items-center"
              >
                Beri umpan balik<span className="sr-only"> kepada {name}</span>
              </AppLink>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
