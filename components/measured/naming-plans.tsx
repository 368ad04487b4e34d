import { AppLink } from "@/components/ui/app-link";
import { SecondLine } from "@/components/ui/second-line";
import { paths } from "@/lib/paths";
import { targetText } from "@/lib/text/progress";

type NamingPlan = {
  readonly id: string;
  readonly planId: string;
  readonly employeeName: string;
  readonly targetLow: string;
  readonly targetHigh: string | null;
  readonly unit: string;
};

/** The plans whose indicators name a figure, each with its target; or that nobody answers for it. */
export function NamingPlans({ plans }: { readonly plans: readonly NamingPlan[] }) {
  if (plans.length === 0) return <span className="text-ink-soft">Belum ada indikator yang menyebutnya</span>;
  return (
    <ul className="space-y-1">
      {plans.map((plan) => (
        <li key={plan.id}>
          <AppLink href={paths.plan(plan.planId)} className="link">
            {plan.employeeName}
          </AppLink>
          <SecondLine>target {targetText(plan)}</SecondLine>
        </li>
      ))}
    </ul>
  );
}
