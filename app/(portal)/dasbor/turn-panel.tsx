import { AppraisalBadge } from "@/components/appraisal/predikat-badge";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { LinkList } from "@/components/ui/link-list";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { listAppraisals } from "@/lib/queries/appraisal/list-appraisals";
import { annualToBegin, countUnappraisedPlans } from "@/lib/queries/appraisal/list-unappraised-plans";
import { windowsToBegin } from "@/lib/queries/appraisal/list-windows-to-begin";
import { evaluatedDaysText } from "@/lib/text/appraisal";
import { formatDayOf, formatMoment, formatNumber } from "@/lib/text/format";

type PanelProps = { readonly viewer: EmployeeViewer; readonly today: string };

const SHOWN = 5;

/** Who waits for the viewer, and since when. */
export async function TurnPanel({ viewer, today }: PanelProps) {
  const [{ rows }, unappraised, windows, years] = await Promise.all([
    listAppraisals(viewer, today, { group: "MINE" }),
    countUnappraisedPlans(viewer, today),
    windowsToBegin(viewer, today),
    annualToBegin(viewer, today),
  ]);
  const toCome = unappraised - years.length;
  const longestWaiting = rows.slice(0, SHOWN);
  return (
    <Card title="Penilaian menunggu saya" headingLevel="h2">
      {longestWaiting.length === 0 ? (
        <p className="text-ink-soft">Tidak ada penilaian yang menunggu Anda.</p>
      ) : (
        <LinkList
          rows={longestWaiting.map(({ id, employeeName, isOwn, state, since, ...of }) => ({
            key: id,
            href: paths.appraisal(id),
            title: isOwn ? "Penilaian saya" : employeeName,
            note: `${evaluatedDaysText(of)}, sejak ${formatMoment(since)}`,
            badge: <AppraisalBadge state={state} />,
          }))}
        />
      )}
      <ToBegin rows={windows} href={paths.windowsToBegin} what="evaluasi periodik" />
      <ToBegin rows={years} href={paths.yearsToBegin} what="evaluasi tahunan" />
      {toCome > 0 && <p>{formatNumber(toCome)} SKP tim Anda belum mulai dievaluasi untuk setahun.</p>}
      <div>
        <LinkButton href={paths.appraisals} variant="secondary">
          Buka penilaian
        </LinkButton>
      </div>
    </Card>
  );
}

interface ToBeginProps {
  readonly rows: readonly { readonly since: Date }[];
  readonly href: string;
  readonly what: string;
}

/** How many people have an evaluation that nobody began, and since when the first of them waits. */
function ToBegin({ rows: { length, 0: first }, href, what }: ToBeginProps) {
  if (!first) return null;
  return (
    <p>
      <AppLink href={href} className="link inline-flex min-h-11 items-center">
        {formatNumber(length)} pegawai menunggu {what}
      </AppLink>
      <span className="block text-sm text-ink-soft">Paling lama sejak {formatDayOf(first.since)}.</span>
    </p>
  );
}
