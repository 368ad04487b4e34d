import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";
import { givesOneOf } from "@/lib/permissions/giving";
import { REMEDY_PLANNERS } from "@/lib/permissions/remedy-access";
import type { Viewer } from "@/lib/permissions/viewer";
import { MISSING_PLANNER_TEXT } from "@/lib/text/remedy";

type MissingPlannerProps = {
  readonly viewer: Viewer;
  /** Of one unit, or of those marked on a list. */
  readonly of: "unit" | "marked";
};

/** Says that nobody may plan what is done after a survey, and leads to giving the role whoever may give it. */
export function MissingPlanner({ viewer, of }: MissingPlannerProps) {
  const mayGive = givesOneOf(viewer, REMEDY_PLANNERS);
  return (
    <div className="mb-8">
      <Alert
        tone="warning"
        title={MISSING_PLANNER_TEXT.title}
        actions={
          mayGive && (
            <LinkButton href={paths.hr.giveRight} variant="secondary">
              Beri peran
            </LinkButton>
          )
        }
      >
        {MISSING_PLANNER_TEXT[of]} {MISSING_PLANNER_TEXT[mayGive ? "toGiver" : "toOthers"]}
      </Alert>
    </div>
  );
}
