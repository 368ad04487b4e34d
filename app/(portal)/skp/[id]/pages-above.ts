import type { Crumb } from "@/components/ui/breadcrumb";
import { paths } from "@/lib/paths";

interface PlanOfPage {
  readonly planId: string;
  readonly isOwn: boolean;
  readonly periodName: string;
  readonly employeeName: string;
}

/** The way back from a page of one plan: through one's own plans, or to the plan of whom it is about. */
export const pagesAbove = ({ planId, isOwn, periodName, employeeName }: PlanOfPage): readonly Crumb[] =>
  isOwn
    ? [
        { label: "SKP saya", href: paths.plans },
        { label: periodName, href: paths.plan(planId) },
      ]
    : [{ label: `SKP ${employeeName}`, href: paths.plan(planId) }];
