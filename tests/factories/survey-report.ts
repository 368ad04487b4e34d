import { forEachElement, totalsOf } from "@/lib/domain/survey/element-totals";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { publishedScoreOf } from "@/lib/domain/survey/index-score";
import { publishedResult } from "@/lib/domain/survey/publication";
import { respondentResults } from "@/lib/domain/survey/respondents";
import type { SurveyReport } from "@/lib/queries/survey/survey-report";

/** The worked example of the rules three times over: twelve answers, index 82,64. */
const ROWS = ["443434433", "333433433", "432434432", "333444323"];
const answersOf = (row: string) => {
  const scores = [...row].map(Number);
  return forEachElement((element) => scores[ELEMENTS.indexOf(element)] ?? null);
};
const TOTALS = totalsOf([...ROWS, ...ROWS, ...ROWS].map(answersOf));
const RESULT = publishedResult({ n: 12, counted: 12, totals: TOTALS });

const UNIT = "Dinas Kependudukan dan Pencatatan Sipil";
const period = (name: string, startsOn: string, endsOn: string) => ({
  id: name,
  name,
  startsOn,
  endsOn,
  version: 1,
});
const FIRST_HALF = period("Semester I 2026", "2026-01-01", "2026-06-30");
const SECOND_HALF = period("Semester II 2026", "2026-07-01", "2026-12-31");

const SERVICE = {
  id: "ktp-el",
  slug: "ktp-el",
  name: "KTP elektronik",
  usersPerYear: 2000,
  isActive: true,
  unitId: "dukcapil",
  unitName: UNIT,
  unitCode: "17.01.D",
};

/** The report of a unit with one service whose every figure is there. */
export const aSurveyReport = (): SurveyReport => ({
  subject: { kind: "unit", id: "dukcapil", name: UNIT, unitName: UNIT },
  period: FIRST_HALF,
  result: RESULT,
  scores: publishedScoreOf(TOTALS, 12)?.elements ?? null,
  interval: { low: 80.1, high: 85.2 },
  sample: { users: 2000, needed: 322 },
  trend: [
    { period: period("Semester II 2025", "2025-07-01", "2025-12-31"), n: 4, index: null, grade: null },
    { period: FIRST_HALF, n: 12, index: RESULT.index, grade: RESULT.grade },
  ],
  services: [{ service: SERVICE, period: FIRST_HALF, excluded: { BURST: 21 }, ...RESULT, sampleNeeded: 322 }],
  followUps: [
    {
      id: "loket",
      serviceName: "KTP elektronik",
      element: "u3",
      deed: "Membuka satu loket lagi sampai pukul sepuluh",
      ownerPosition: "Kepala Seksi Identitas Penduduk",
      dueOn: "2026-09-01",
      state: "UNDER_WAY",
      endedOn: null,
    },
  ],
  breakdown: [
    { dimension: "SEX", rows: respondentResults([{ values: ["FEMALE"], n: 12, totals: TOTALS }], []) },
    {
      dimension: "AGE",
      rows: respondentResults([{ values: ["20-29", "60+", "NOT_SAID"], n: 12, totals: TOTALS }], []),
    },
  ],
  breakdownOpensOn: "2026-07-31",
});

/** The report of a service in a running period, answered by six. */
export const anUnseenSurveyReport = (): SurveyReport => {
  const result = publishedResult({ n: 6, counted: 0, totals: TOTALS });
  return {
    subject: { kind: "service", id: SERVICE.id, name: SERVICE.name, unitName: UNIT },
    period: SECOND_HALF,
    result,
    scores: null,
    interval: null,
    sample: null,
    trend: [{ period: SECOND_HALF, n: 6, index: null, grade: null }],
    services: [{ service: SERVICE, period: SECOND_HALF, excluded: {}, ...result, sampleNeeded: null }],
    followUps: [],
    breakdown: null,
    breakdownOpensOn: "2027-01-31",
  };
};
