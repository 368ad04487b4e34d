import { AppraisalBadge } from "@/components/appraisal/predikat-badge";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { LinkList } from "@/components/ui/link-list";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { listAppraisals } from "@/lib/queries/appraisal/list-appraisals";
import { countUnappraisedPlans } from "@/lib/queries/appraisal/list-unappraised-plans";
import { countWindowsToBegin } from "@/lib/queries/appraisal/list-windows-to-begin";
import { evaluatedDaysText } from "@/lib/text/appraisal";
import { formatMoment, formatNumber } from "@/lib/text/format";

type PanelProps = { readonly viewer: EmployeeViewer; readonly today: string };

const SHOWN = 5;

/** Who waits for the viewer, and since when. */
export async function TurnPanel({ viewer, today }: PanelProps) {
  const [{ rows }, unappraised, windows] = await Promise.all([
    listAppraisals(viewer, today, { group: "MINE" }),
    countUnappraisedPlans(viewer, today),
    countWindowsToBegin(viewer, today),
  ]);
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
      {windows > 0 && (
        <p>
          <AppLink href={paths.windowsToBegin} className="link inline-flex min-h-11 items-center">
            {formatNumber(windows)} pegawai menunggu evaluasi periodik
          </AppLink>
        </p>
      )}
      {unappraised > 0 && (
        <p>{formatNumber(unappraised)} SKP tim Anda belum mulai dievaluasi untuk setahun.</p>
      )}
      <div>
        <LinkButton href={paths.appraisals} variant="secondary">
          Buka penilaian
        </LinkButton>
      </div>
    </Card>
  );
}
