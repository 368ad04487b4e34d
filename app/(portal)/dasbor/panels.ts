import type { ReactNode } from "react";
import type { Permission } from "@/lib/permissions/grants";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { AccountPanel } from "./account-panel";
import { CitizenVoicePanel } from "./citizen-voice-panel";
import { ComplaintPanel } from "./complaint-panel";
import { DefectsPanel } from "./defects-panel";
import { DialoguePanel, ImprovementPanel } from "./development-panels";
import { DuePanel } from "./due-panel";
import { FeedbackPanel, TeamFeedbackPanel } from "./feedback-panels";
import { OwnJpPanel, UnitJpPanel } from "./jp-panels";
import { AdoptionPanel, OwnPlanPanel, WaitingPlansPanel } from "./plan-panels";
import { PraisePanel } from "./praise-panel";
import { ProgressPanel, WaitingEntriesPanel } from "./progress-panel";
import { QuickLogPanel } from "./quick-log-panel";
import { RatingPanel } from "./rating-panel";
import { RemedyPanel } from "./remedy-panel";
import { TeamPanel } from "./team-panel";
import { TurnPanel } from "./turn-panel";

/** A part of the dashboard that an area brings: it reads its own figures for the viewer. */
export interface DashboardPanel {
  readonly key: string;
  /** Shown to whoever holds this permission for at least something; without one to everybody. */
  readonly needs?: Permission;
  /** Half takes one of two columns on a desktop. */
  readonly width: "half" | "full";
  readonly Panel: (props: { readonly viewer: EmployeeViewer; readonly today: string }) => Promise<ReactNode>;
}

/** The parts of the dashboard, each with an address of its own: a head of a unit would scroll for minutes otherwise. */
export const DASHBOARD_PARTS = ["saya", "tim", "unit"] as const;
export type DashboardPart = (typeof DASHBOARD_PARTS)[number];

/** Each part from top to bottom: what one must do stands before what one may know. */
export const DASHBOARD_PANELS: Readonly<Record<DashboardPart, readonly DashboardPanel[]>> = {
  saya: [
    { key: "due", width: "half", Panel: DuePanel },
    { key: "quickLog", width: "half", Panel: QuickLogPanel },
    { key: "ownProgress", width: "half", Panel: ProgressPanel },
    { key: "ownPlan", width: "half", Panel: OwnPlanPanel },
    { key: "ownRating", width: "half", Panel: RatingPanel },
    { key: "improvement", width: "half", Panel: ImprovementPanel },
    { key: "feedback", width: "half", Panel: FeedbackPanel },
    { key: "dialogue", width: "half", Panel: DialoguePanel },
    { key: "ownJp", width: "half", Panel: OwnJpPanel },
    { key: "remedies", width: "half", needs: "remedy.carryOut", Panel: RemedyPanel },
    { key: "praise", width: "half", needs: "praise.receive", Panel: PraisePanel },
    { key: "account", width: "half", Panel: AccountPanel },
  ],
  tim: [
    { key: "waitingPlans", needs: "plan.agree", width: "half", Panel: WaitingPlansPanel },
    { key: "turn", width: "half", needs: "appraisal.rate", Panel: TurnPanel },
    { key: "waitingEntries", width: "half", needs: "progress.review", Panel: WaitingEntriesPanel },
    { key: "team", width: "half", needs: "appraisal.rate", Panel: TeamPanel },
    { key: "teamFeedback", width: "half", needs: "plan.agree", Panel: TeamFeedbackPanel },
  ],
  unit: [
    { key: "defects", needs: "people.edit", width: "half", Panel: DefectsPanel },
    { key: "adoption", needs: "report.read", width: "full", Panel: AdoptionPanel },
    { key: "complaints", needs: "complaint.read", width: "half", Panel: ComplaintPanel },
    { key: "citizenVoice", needs: "survey.read", width: "half", Panel: CitizenVoicePanel },
    { key: "unitJp", needs: "report.read", width: "half", Panel: UnitJpPanel },
  ],
};
