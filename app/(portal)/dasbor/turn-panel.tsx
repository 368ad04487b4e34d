import { AppraisalBadge } from "@/components/appraisal/predikat-badge";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
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
    <Card title="Menunggu saya" headingLevel="h2">
      {longestWaiting.length === 0 ? (
        <p className="text-ink-soft">Tidak ada penilaian yang menunggu Anda.</p>
      ) : (
        <ul className="divide-y divide-line">
          {longestWaiting.map(({ id, employeeName, isOwn, state, since }) => (
            <li key={id} className="space-y-1 py-3 first:pt-0">
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <AppLink href={paths.appraisal(id)} className="link inline-flex min-h-11 items-center">
                  {isOwn ? "Penilaian saya" : employeeName}
                </AppLink>
                <AppraisalBadge state={state} />
              </div>
              <p className="text-sm text-ink-soft">sejak {formatMoment(since)}</p>
            </li>
          ))}
        </ul>
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
