import type { PaperForm } from "@/lib/domain/imports/plan-survey";
import type { ParsedRow } from "@/lib/domain/imports/row-plan";
import { type Answers, forEachElement } from "@/lib/domain/survey/element-totals";
import { ELEMENTS, type ElementCode } from "@/lib/domain/survey/elements";
import { SUGGESTION_LIMIT } from "@/lib/domain/survey/form";
import { type Education, type Occupation, OLDEST_RESPONDENT_YEARS } from "@/lib/domain/survey/response";
import { dayOfCell, educationOfCell, firstLetters, sexOfCell } from "./cell-values";
import { RowReader } from "./row-reader";
import type { FieldRow } from "./sheet-columns";
import type { SurveyField } from "./survey-columns";

const LONGEST_NAME = 200;
const LONGEST_NUMBER = 40;

/** The official form knows one level for what came before the university, and D4 among the S1. */
const EDUCATION: Readonly<Record<string, Education>> = {
  SD: "SD",
  SLTP: "SMP",
  SLTA: "SMA",
  D1: "D3",
  D2: "D3",
  D3: "D3",
  D4: "S1",
  S1: "S1",
  S2: "S2",
  S3: "S3",
};

const OCCUPATION: readonly (readonly [RegExp, Occupation])[] = [
  [/\b(PNS|ASN|PPPK|CPNS)\b/, "PNS"],
  [/\bTNI\b/, "TNI"],
  [/\b(POLRI|POLISI)\b/, "POLRI"],
  [/\b(WIRAUSAHA|WIRASWASTA|PENGUSAHA|PEDAGANG)\b/, "WIRAUSAHA"],
  [/\b(SWASTA|KARYAWAN|KARYAWATI|BURUH)\b/, "SWASTA"],
];

/** One of the six of the official form; what stands behind "Lainnya" is not kept. */
const occupationOf = (text: string): Occupation =>
  OCCUPATION.find(([pattern]) => pattern.test(text.toUpperCase()))?.[1] ?? "LAINNYA";

const educationOf = (text: string): Education | null => EDUCATION[educationOfCell(text) ?? ""] ?? null;

function ageOf(text: string): number | null {
  const age = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return age > 0 && age <= OLDEST_RESPONDENT_YEARS ? age : null;
}

type Reader = RowReader<SurveyField>;

/** Nothing, or a dash, is no answer; anything but 1 to 4 is a slip of the pen that nobody can read. */
function answerOf(row: Reader, element: ElementCode): number | null {
  const text = row.text(element);
  if (text === null || /^[-–—]$/.test(text)) return null;
  if (/^[1-4]$/.test(text)) return Number(text);
  row.refuse(element, "ANSWER_INVALID");
  return null;
}

function answersOf(row: Reader): Answers {
  const before = row.faults.length;
  const answers = forEachElement((element) => answerOf(row, element));
  const isBlank = ELEMENTS.every((element) => answers[element] === null);
  if (isBlank && row.faults.length === before) row.refuse("u1", "NOTHING_ANSWERED");
  return answers;
}

const within = (longest: number) => (text: string) => (Array.from(text).length <= longest ? text : null);

/** One paper form. Whether its service and its day are good is seen when the import is planned. */
export function parseSurveyRow(source: FieldRow<SurveyField>): ParsedRow<PaperForm> {
  const row = new RowReader(source);
  const day = row.required("day", dayOfCell, "DATE_INVALID");
  const unit = row.required("unit", within(LONGEST_NAME), "TOO_LONG");
  const service = row.required("service", within(LONGEST_NAME), "TOO_LONG");
  const number = row.optional("number", within(LONGEST_NUMBER), "TOO_LONG");
  const answers = answersOf(row);
  const sex = row.optional("sex", sexOfCell, "SEX_UNKNOWN");
  const age = row.lenient("age", ageOf, "AGE_INVALID");
  const education = row.lenient("education", educationOf, "EDUCATION_UNKNOWN");
  const trade = row.text("occupation");
  const occupation = trade === null ? null : occupationOf(trade);
  const suggestion = row.optional("suggestion", within(SUGGESTION_LIMIT), "TOO_LONG");
  const isWhole = day !== null && unit !== null && service !== null && row.faults.length === 0;
  const said = row.text("service");
  return {
    row: source.row,
    nip: null,
    name: said === null ? null : firstLetters(said, LONGEST_NAME),
    record: isWhole
      ? { day, unit, service, number, answers, sex, age, education, occupation, suggestion }
      : null,
    faults: row.faults,
    warnings: row.warnings,
  };
}
