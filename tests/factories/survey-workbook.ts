import type { RosterCells } from "./roster-workbook";

interface FormPlace {
  readonly name: string;
  readonly unitName: string;
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** A row of paper forms as a careful officer types it; what a test cares about goes into `given`. */
export const formCells = ({ name, unitName, day }: FormPlace, given: RosterCells = {}): RosterCells => ({
  TANGGAL: day.split("-").reverse().join("-"),
  UNIT: unitName,
  LAYANAN: name,
  NOMOR: null,
  JK: "P",
  UMUR: null,
  PENDIDIKAN: "SMA",
  PEKERJAAN: "Petani",
  U1: 3,
  U2: 3,
  U3: 4,
  U4: 4,
  U5: 3,
  U6: 3,
  U7: 4,
  U8: 2,
  U9: 3,
  SARAN: null,
  ...given,
});

/** Every defect that a file of forms has in the field, with the column and the reason that it is refused for. */
export const FORM_DEFECTS: readonly (readonly [RosterCells, column: string, reason: string])[] = [
  [{ TANGGAL: "31-02-2026" }, "TANGGAL", "DATE_INVALID"],
  [{ TANGGAL: null }, "TANGGAL", "REQUIRED"],
  [{ TANGGAL: "01-01-2099" }, "TANGGAL", "DAY_IN_FUTURE"],
  [{ TANGGAL: "12-06-2019" }, "TANGGAL", "NO_PERIOD_OF_DAY"],
  [{ UNIT: null }, "UNIT", "REQUIRED"],
  [{ UNIT: "Dinas Entah" }, "UNIT", "SERVICE_ELSEWHERE"],
  [{ LAYANAN: "Layanan entah" }, "LAYANAN", "SERVICE_UNKNOWN"],
  [{ JK: "X" }, "JK", "SEX_UNKNOWN"],
  [{ U3: 0 }, "U3", "ANSWER_INVALID"],
  [{ U3: 5 }, "U3", "ANSWER_INVALID"],
  [{ U3: "3,5" }, "U3", "ANSWER_INVALID"],
  [{ U9: "baik" }, "U9", "ANSWER_INVALID"],
  [
    { U1: null, U2: "-", U3: null, U4: null, U5: null, U6: null, U7: null, U8: null, U9: null },
    "U1",
    "NOTHING_ANSWERED",
  ],
  [{ SARAN: "x".repeat(2001) }, "SARAN", "TOO_LONG"],
];
