import { AppraisalBadge } from "@/components/appraisal/predikat-badge";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { LinkList } from "@/components/ui/link-list";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { listAppraisals } from "@/lib/queries/appraisal/list-appraisals";
import { countUnappraisedPlans } from "@/lib/queries/appraisal/list-unappraised-plans";
import { formatMoment, formatNumber } from "@/lib/text/format";

const SHOWN = 5;

/** Who waits for the viewer, and since when. */
export async function TurnPanel({ viewer }: { readonly viewer: EmployeeViewer }) {
  const [{ rows }, unappraised] = await Promise.all([
    listAppraisals(viewer, { group: "MINE" }),
    countUnappraisedPlans(viewer),
  ]);
  const longestWaiting = rows.slice(0, SHOWN);
  return (
    <Card title="Penilaian menunggu saya" headingLevel="h2">
      {longestWaiting.length === 0 ? (
        <p className="text-ink-soft">Tidak ada penilaian yang menunggu Anda.</p>
      ) : (
        <LinkList
          rows={longestWaiting.map(({ id, employeeName, isOwn, state, since }) => ({
            key: id,
            href: paths.appraisal(id),
            title: isOwn ? "Penilaian saya" : employeeName,
            note: `sejak ${formatMoment(since)}`,
            badge: <AppraisalBadge state={state} />,
          }))}
        />
      )}
      {unappraised > 0 && <p>{formatNumber(unappraised)} SKP tim Anda belum mulai dievaluasi.</p>}
      <div>
        <LinkButton href={paths.appraisals} variant="secondary">
          Buka penilaian
        </LinkButton>
      </div>
    </Card>
  );
}
