import { AdoptionFigure } from "@/components/plan/adoption-figure";
import { AdoptionStats } from "@/components/plan/adoption-stats";
import { PlanBadge } from "@/components/plan/plan-badge";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { LinkList } from "@/components/ui/link-list";
import { Section } from "@/components/ui/section";
import { topBoard } from "@/lib/domain/plan/adoption";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { windowsOfPlans } from "@/lib/queries/appraisal/plan-windows";
import { currentPeriod } from "@/lib/queries/period/current-period";
import { adoptionCounts } from "@/lib/queries/plan/adoption-counts";
import { listOwnPlans } from "@/lib/queries/plan/list-own-plans";
import { listWaitingPlans } from "@/lib/queries/plan/list-waiting-plans";
import { planBeginnings } from "@/lib/queries/plan/plan-beginnings";
import { windowsText } from "@/lib/text/appraisal";
import { dueText } from "@/lib/text/calendar";
import { formatMoment } from "@/lib/text/format";
import { OWN_NEXT_STEPS } from "@/lib/text/plan";

type PanelProps = { readonly viewer: EmployeeViewer; readonly today: string };
const SHOWN = 5;

/** One's own plan: where it stands and what comes next. */
export async function OwnPlanPanel({ viewer, today }: PanelProps) {
  const [[plan], [beginning]] = await Promise.all([listOwnPlans(viewer), planBeginnings(viewer, today)]);
  if (beginning) {
    return (
      <Card title="SKP saya" headingLevel="h2">
        <p>
          {beginning.period} sudah dibuka dan SKP Anda belum dimulai. Batas penetapannya{" "}
          {dueText(beginning.planDue)}.
        </p>
        <div>
          <LinkButton href={paths.newPlan}>Mulai SKP</LinkButton>
        </div>
      </Card>
    );
  }
  if (!plan) {
    return (
      <Card title="SKP saya" headingLevel="h2">
        <p className="text-ink-soft">Belum ada periode yang dibuka untuk menyusun SKP.</p>
      </Card>
    );
  }
  const windows = (await windowsOfPlans(viewer, [plan.id], today)).get(plan.id) ?? [];
  return (
    <Card title={`SKP saya, ${plan.period}`} headingLevel="h2" href={paths.plan(plan.id)}>
      <div>
        <PlanBadge state={plan.state} />
      </div>
      <p>{OWN_NEXT_STEPS[plan.state]}</p>
      {plan.state === "AGREED" && <p className="text-ink-soft">Evaluasi periodik: {windowsText(windows)}.</p>}
    </Card>
  );
}

/** Plans of the team that wait for the viewer, the oldest first; nothing where none does. */
export async function WaitingPlansPanel({ viewer, today }: PanelProps) {
  const { rows, next } = await listWaitingPlans(viewer, today, { take: SHOWN });
  if (rows.length === 0) return null;
  return (
    <Card title="SKP menunggu persetujuan saya" headingLevel="h2">
      <LinkList
        rows={rows.map(({ id, name, submittedAt }) => ({
          key: id,
          href: paths.plan(id),
          title: name,
          note: `sejak ${formatMoment(submittedAt)}`,
        }))}
      />
      <div>
        <LinkButton href={paths.team} variant="secondary">
          {next ? "Lihat semuanya" : "Buka tim saya"}
        </LinkButton>
      </div>
    </Card>
  );
}

/** How far the plans of the year are in the units within reach. */
export async function AdoptionPanel({ viewer, today }: PanelProps) {
  const period = await currentPeriod(today);
  const figures = period && (await adoptionCounts(viewer, period.id, today));
  if (!period || !figures) return null;
  const board = topBoard(figures.units, figures.counts);
  return (
    <Section
      title={`Penyusunan SKP, ${period.name}`}
      actions={
        <LinkButton href={paths.hr.period(period.id)} variant="secondary">
          Buka rinciannya
        </LinkButton>
      }
    >
      <div className="space-y-6">
        <AdoptionStats tally={board.all} />
        {board.units.length > 1 && (
          <AdoptionFigure
            title="SKP menurut unit"
            units={board.units.map(({ id, name, tally }) => ({
              id,
              name,
              tally,
              href: paths.hr.periodUnit(period.id, id),
            }))}
          />
        )}
      </div>
    </Section>
  );
}
