import type { ImportKind } from "@/lib/domain/imports/batch-lifecycle";
import { RATING_COLUMNS } from "./rating-columns";
import { ROSTER_COLUMNS } from "./roster-columns";
import type { Column } from "./sheet-columns";
import { SUPERVISOR_COLUMNS } from "./supervisor-columns";
import { SURVEY_COLUMNS } from "./survey-columns";

const COLUMNS: Readonly<Record<ImportKind, readonly Column<string>[]>> = {
  ROSTER: ROSTER_COLUMNS,
  SUPERVISORS: SUPERVISOR_COLUMNS,
  RATINGS: RATING_COLUMNS,
  SURVEY: SURVEY_COLUMNS,
};

/** The headings of an import in their order, each with the other ways to write it. */
export const headingsOf = (kind: ImportKind): readonly (readonly string[])[] =>
  COLUMNS[kind].map(({ headings }) => headings);
