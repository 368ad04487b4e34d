import type { Column } from "./sheet-columns";

/** The list of appraisers: whose, by whom, since when. */
export const SUPERVISOR_COLUMNS = [
  { field: "nip", headings: ["NIP", "NIP BARU"], isRequired: true },
  { field: "name", headings: ["NAMA"], isRequired: false },
  { field: "appraiserNip", headings: ["NIP PENILAI", "NIP ATASAN"], isRequired: true },
  { field: "startsOn", headings: ["TMT", "TMT PENILAI"], isRequired: true },
] as const satisfies readonly Column<string>[];

export type SupervisorField = (typeof SUPERVISOR_COLUMNS)[number]["field"];
