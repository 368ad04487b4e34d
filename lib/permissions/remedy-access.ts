import { rolesWith } from "./roles-with";

/** Whose holders plan, change and give up what their unit, or one below it, does after a survey. Nobody does so for every unit. */
export const REMEDY_PLANNERS = rolesWith("remedy.plan", "unit");
