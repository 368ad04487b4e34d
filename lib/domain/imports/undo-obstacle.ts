/** Why an applied batch cannot be undone as a whole any more. */
export const UNDO_OBSTACLES = [
  "UNDO_CHANGED_SINCE",
  "UNDO_HAS_ACCESS",
  "UNDO_HAS_APPRAISER",
  "UNDO_HAS_PLAN",
  "UNDO_HAS_ROLE",
  "UNDO_IN_USE",
  "UNDO_ABOUT_SELF",
  "UNDO_TAKES_ACCOUNT",
  "UNDO_FIGURES_FINAL",
] as const;
export type UndoObstacle = (typeof UNDO_OBSTACLES)[number];
