import type { LocalDate } from "@/lib/domain/calendar/local-date";
import type { RosterRecord } from "@/lib/domain/imports/roster-record";
import type { ParsedRow } from "@/lib/domain/imports/row-plan";
import type { EmploymentKind } from "@/lib/domain/people/employment";
import { golonganFits, normaliseGolongan } from "@/lib/domain/people/golongan";
import { parseNik } from "@/lib/domain/people/nik";
import { type ParsedNip, parseNip } from "@/lib/domain/people/nip";
import { type NipWarning, nipWarnings } from "@/lib/domain/people/nip-warnings";
import { normalisePhone } from "@/lib/domain/people/phone";
import { positionKindOf } from "@/lib/domain/people/position";
import { dayOfCell, educationOfCell, firstLetters, isEmail, isServing, sexOfCell } from "./cell-values";
import type { RosterField } from "./roster-columns";
import { RowReader } from "./row-reader";
import type { FieldRow } from "./sheet-columns";

/** What a NIK becomes before it leaves memory. */
export type SealNik = (nik: string) => { readonly cipher: string; readonly digest: string };

export interface ParseSettings {
  readonly today: LocalDate;
  readonly sealNik: SealNik;
}

const LONGEST_NAME = 150;

/** Where a disagreement of the NIP with the rest of the row is shown. */
const WARNING_FIELD: Readonly<Record<NipWarning, RosterField>> = {
  APPOINTED_OLD: "nip",
  BORN_LONG_AGO: "nip",
  BIRTH_DATE_DIFFERS: "birthDate",
  SEX_DIFFERS: "sex",
  KIND_DIFFERS: "status",
  NIK_BIRTH_DATE_DIFFERS: "nik",
  NIK_SEX_DIFFERS: "nik",
};

/**
 * One row of the roster by the rules of docs/rules.md#nip to #positions: a record, or every fault that keeps it from
 * being one.
 */
export function parseRosterRow(
  source: FieldRow<RosterField>,
  settings: ParseSettings,
): ParsedRow<RosterRecord> {
  const row = new RowReader(source);
  const nipCell = source.cell("nip");
  const nip = parseNip(typeof nipCell === "number" ? nipCell : (row.text("nip") ?? ""), settings.today);
  if (!nip.ok) for (const reason of nip.reasons) row.refuse("nip", `NIP_${reason}`);
  const name = row.requiredText("name");
  if (name !== null && name.length > LONGEST_NAME) row.refuse("name", "TOO_LONG");

  const record = recordOf(row, nip.ok ? nip.value : null, name, settings);
  const isGood = record !== null && row.faults.length === 0;
  const shownNip = nip.ok ? nip.value.nip : firstLetters(String(nipCell ?? ""), 30);
  return {
    row: source.row,
    nip: shownNip === "" ? null : shownNip,
    name,
    record: isGood ? record : null,
    faults: row.faults,
    warnings: row.warnings,
  };
}

function recordOf(
  row: RowReader<RosterField>,
  nip: ParsedNip | null,
  name: string | null,
  settings: ParseSettings,
): RosterRecord | null {
  const birthDate = row.optional("birthDate", dayOfCell, "DATE_INVALID");
  const sex = row.optional("sex", sexOfCell, "SEX_UNKNOWN");
  const appointedOn = row.optional("appointedOn", dayOfCell, "DATE_INVALID");
  const placedOn = row.required("placedOn", dayOfCell, "DATE_INVALID");
  const unit = row.requiredText("unit");
  const workplace = row.text("workplace");
  const position = readPosition(row);
  const nik = readNik(row, settings);
  if (nip === null) return null;

  const kind = employmentOf(row, nip);
  const companion = { birthDate, sex, kind: declaredKind(row), nik: nik?.parsed ?? null };
  for (const warning of nipWarnings(nip, companion, settings.today))
    row.warn(WARNING_FIELD[warning], warning);

  const readGolongan = (text: string) => {
    const golongan = normaliseGolongan(text);
    return golongan !== null && golonganFits(kind, golongan) ? golongan : null;
  };
  const golongan = row.lenient("golongan", readGolongan, "GOLONGAN_UNKNOWN");
  const educationLevel = row.lenient("education", educationOfCell, "EDUCATION_UNKNOWN");
  const phone = row.lenient("phone", (text) => normalisePhone(text), "PHONE_INVALID");
  const readEmail = (text: string) => (isEmail(text) ? text.toLowerCase() : null);
  const officialEmail = row.lenient("officialEmail", readEmail, "EMAIL_INVALID");
  const email = row.lenient("email", readEmail, "EMAIL_INVALID");
  if (name === null || placedOn === null || unit === null || position === null) return null;
  return {
    nip: nip.nip,
    name,
    titleBefore: row.text("titleBefore"),
    titleAfter: row.text("titleAfter"),
    birthDate: birthDate ?? nip.birthDate,
    sex: sex ?? nip.sex,
    kind,
    golongan,
    appointedOn: appointedOn ?? nip.appointedOn,
    educationLevel,
    email: officialEmail ?? email,
    phone,
    nikDigest: nik?.sealed.digest ?? null,
    nikCipher: nik?.sealed.cipher ?? null,
    state: isServing(row.text("standing") ?? "") ? "ACTIVE" : "INACTIVE",
    unit: { name: unit, workplace },
    position,
    placedOn,
  };
}

function readPosition(row: RowReader<RosterField>): RosterRecord["position"] | null {
  const title = row.requiredText("position");
  const kindText = row.requiredText("positionKind");
  if (title === null || kindText === null) return null;
  const known = positionKindOf(kindText, title);
  if (known) return { title, ...known };
  if (!/struktural/i.test(kindText)) {
    row.refuse("positionKind", "POSITION_KIND_UNKNOWN");
    return null;
  }
  // A manager by the file's own words; the lowest rank until somebody looks at it.
  row.warn("position", "POSITION_RANK_UNKNOWN");
  return { title, kind: "PENGAWAS", jenjang: null };
}

/** A NIK that is wrong is pointed at and left out: the person can be managed without it. */
function readNik(row: RowReader<RosterField>, { today, sealNik }: ParseSettings) {
  const cell = row.source.cell("nik");
  if (row.text("nik") === null) return null;
  const parsed = parseNik(typeof cell === "number" ? cell : String(cell), today);
  if (parsed.ok) return { parsed: parsed.value, sealed: sealNik(parsed.value.nik) };
  row.warn("nik", "NIK_INVALID");
  return null;
}

/** What the file itself says: C and P (calon, penuh) are civil servants, K (kontrak) is a PPPK. */
function declaredKind(row: RowReader<RosterField>): EmploymentKind | null {
  const status =
    row
      .text("status")
      ?.toUpperCase()
      .replace(/[\s-]+/g, "_") ?? "";
  const employment = row.text("employment")?.toUpperCase() ?? "";
  const isPppk = status === "K" || status.startsWith("PPPK") || employment.includes("PPPK");
  const isPartTime = status === "PPPK_PW" || /PARUH WAKTU/.test(employment) || /PARUH_WAKTU/.test(status);
  if (isPppk) return isPartTime ? "PPPK_PW" : "PPPK";
  if (status === "C" || status === "CPNS") return "CPNS";
  return status === "P" || status === "PNS" || employment.includes("PNS") ? "PNS" : null;
}

/** The family is told by the NIP, which is what the law counts; the file tells CPNS and part-time within it. */
function employmentOf(row: RowReader<RosterField>, nip: ParsedNip): EmploymentKind {
  const declared = declaredKind(row);
  if (nip.kind === "PPPK") return declared === "PPPK_PW" ? "PPPK_PW" : "PPPK";
  return declared === "CPNS" ? "CPNS" : "PNS";
}
