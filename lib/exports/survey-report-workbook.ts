import { ANSWERS, ELEMENT_QUESTIONS, ELEMENTS, type ElementCode } from "@/lib/domain/survey/elements";
import type { SurveyReport } from "@/lib/queries/survey/survey-report";
import { formatDay, formatDays } from "@/lib/text/format";
import { followUpLines } from "@/lib/text/remedy";
import {
  breakdownBehindText,
  breakdownClosedText,
  DIMENSION_TEXT,
  GRADE_TEXT,
  hiddenText,
  respondentText,
  sampleText,
  THIN_ELEMENT_TEXT,
} from "@/lib/text/survey";
import { elementCode, LEGAL_BASES, reportMethod, reportPurpose, reportTitle } from "@/lib/text/survey-report";
import { type PlainSheet, plainWorkbook } from "./plain-workbook";

const CODES = ELEMENTS.map(elementCode);
const CODE_WIDTHS = ELEMENTS.map(() => 8);
const meansOf = (elements: Readonly<Record<ElementCode, number | null>>) =>
  ELEMENTS.map((element) => elements[element]);

function openingSheet({ subject, period, result, sample, services }: SurveyReport): PlainSheet {
  return {
    name: "Pendahuluan dan metode",
    heads: ["Perihal", "Isi"],
    widths: [26, 110],
    rows: [
      ...reportPurpose(subject.name).map((text, place) => [place === 0 ? "Latar belakang" : "Tujuan", text]),
      ...LEGAL_BASES.map((text, place) => [place === 0 ? "Dasar hukum" : null, text]),
      ["Waktu", formatDays(period.startsOn, period.endsOn)],
      ["Sampel", sampleText(result.n, sample)],
      ...reportMethod().map((text, place) => [place === 0 ? "Metode" : null, text]),
      ["Layanan", services.map(({ service }) => service.name).join(", ")],
    ],
  };
}

const respondentSheet = ({ breakdown, breakdownOpensOn, result }: SurveyReport): PlainSheet => ({
  name: "Responden",
  heads: ["Menurut", "Kelompok", "Responden", "IKM", "Mutu", ...CODES],
  widths: [18, 40, 12, 10, 8, ...CODE_WIDTHS],
  rows:
    breakdown === null
      ? [[breakdownClosedText(formatDay(breakdownOpensOn))]]
      : [
          ...breakdown.flatMap(({ dimension, rows }) =>
            rows.map(({ values, n, index, grade, elements }) => [
              DIMENSION_TEXT[dimension],
              respondentText(dimension, values),
              n,
              index,
              grade,
              ...meansOf(elements),
            ]),
          ),
          [breakdownBehindText(breakdown, result.counted)],
        ],
});

function resultSheet({ result, scores, interval }: SurveyReport): PlainSheet {
  const rows =
    scores === null
      ? [[hiddenText(result.n)]]
      : [
          ...ELEMENTS.map((element) => {
            const name = [elementCode(element), ELEMENT_QUESTIONS[element].name];
            const score = scores[element];
            return score
              ? [...name, score.n, score.mean, score.converted, score.grade]
              : [...name, null, null, null, THIN_ELEMENT_TEXT];
          }),
          result.index === null
            ? [null, hiddenText(result.n)]
            : [null, "IKM", result.counted, null, result.index, result.grade],
          ...(interval
            ? [
                [null, "Selang kepercayaan 95 %, bawah", null, null, interval.low],
                [null, "Selang kepercayaan 95 %, atas", null, null, interval.high],
              ]
            : []),
        ];
  return {
    name: "Hasil",
    heads: ["Unsur", "Nama", "Menjawab", "NRR", "NRR × 25", "Mutu"],
    widths: [8, 44, 12, 10, 12, 8],
    rows,
  };
}

const serviceSheet = ({ services }: SurveyReport): PlainSheet => ({
  name: "Layanan",
  heads: ["Layanan", "Responden", "Responden yang diperlukan", "IKM", "Mutu", ...CODES],
  widths: [44, 12, 16, 10, 8, ...CODE_WIDTHS],
  rows: services.map(({ service, n, sampleNeeded, index, grade, elements }) => [
    service.name,
    n,
    sampleNeeded,
    index,
    grade,
    ...meansOf(elements),
  ]),
});

const followUpSheet = ({ result, followUps, subject }: SurveyReport): PlainSheet => ({
  name: "Tindak lanjut",
  heads: ["Unsur terendah", "NRR", "Program atau kegiatan", "Waktu", "Penanggung jawab"],
  widths: [44, 10, 50, 18, 30],
  rows: followUpLines(result.lowest, followUps, { withService: subject.kind === "unit" }).map(
    ({ element, deed, time, owner }) => [
      `${elementCode(element)} ${ELEMENT_QUESTIONS[element].name}`,
      result.elements[element],
      deed,
      time,
      owner,
    ],
  ),
});

const trendSheet = ({ trend }: SurveyReport): PlainSheet => ({
  name: "Tren",
  heads: ["Periode", "Responden", "IKM", "Mutu", "Kinerja"],
  widths: [30, 12, 10, 8, 18],
  rows: trend.map(({ period, n, index, grade }) => [
    period.name,
    n,
    index,
    grade,
    grade === null ? null : GRADE_TEXT[grade],
  ]),
});

const questionSheet: PlainSheet = {
  name: "Kuesioner",
  heads: ["Unsur", "Pertanyaan", ...ANSWERS.map(String)],
  widths: [8, 80, ...ANSWERS.map(() => 24)],
  rows: ELEMENTS.map((element) => {
    const { question, options } = ELEMENT_QUESTIONS[element];
    return [elementCode(element), question, ...ANSWERS.map((answer) => options[answer])];
  }),
};

/**
 * The SKM report as a workbook, a sheet for each chapter, to reckon on with.
 * @param day the day it is of (YYYY-MM-DD)
 */
export const surveyReportWorkbook = (report: SurveyReport, day: string): Promise<Buffer> =>
  plainWorkbook(
    [`Sumber: Bina, ${reportTitle(report)}`, `Per tanggal ${formatDay(day)}`],
    [
      openingSheet(report),
      respondentSheet(report),
      resultSheet(report),
      serviceSheet(report),
      followUpSheet(report),
      trendSheet(report),
      questionSheet,
    ],
  );
