import type { OwnData } from "@/lib/queries/access/own-data";
import {
  APPRAISAL_STATES_TEXT,
  OUTCOMES_TEXT,
  PREDIKAT_TEXT,
  RATINGS_TEXT,
  spanText,
} from "@/lib/text/appraisal";
import { DIALOGUE_STATE_LABELS, DIALOGUE_TOPIC_LABELS, FOLLOW_UP_STATE_LABELS } from "@/lib/text/coaching";
import { IMPROVEMENT_CONCLUSION_LABELS, IMPROVEMENT_STATE_LABELS } from "@/lib/text/improvement";
import { DAY, dayText, momentText, STATE, sheet } from "./own-data-sheet";
import type { PlainSheet } from "./plain-workbook";

export const ratingsSheet = ({ appraisals, external }: OwnData): PlainSheet =>
  sheet(
    "Penilaian",
    [
      ["Dari", 14],
      ["Periode", 22],
      ["Mulai", 18],
      ["Sampai", 18],
      ["Penilai", 30],
      STATE,
      ["Hasil kerja", 22],
      ["Alasan", 40],
      ["Perilaku", 22],
      ["Alasan perilaku", 40],
      ["Predikat", 18],
      ["Rekomendasi", 40],
      ["Disampaikan", 24],
      ["Menjadi final", 24],
    ],
    [
      ...appraisals.map((row) => [
        "Bina",
        row.kind === "ANNUAL" ? row.period : `${row.period}, periodik`,
        dayText(row.startsOn),
        dayText(row.endsOn),
        row.appraiser,
        row.outcome ? OUTCOMES_TEXT[row.outcome] : APPRAISAL_STATES_TEXT[row.state],
        row.resultsRating ? RATINGS_TEXT[row.resultsRating] : "",
        row.resultsReason ?? "",
        row.behaviourRating ? RATINGS_TEXT[row.behaviourRating] : "",
        row.behaviourReason ?? "",
        row.predikat ? PREDIKAT_TEXT[row.predikat] : "",
        row.recommendation ?? "",
        momentText(row.handedOverAt),
        momentText(row.finalAt),
      ]),
      ...external.map((row) => [
        "e-Kinerja",
        `${row.year}, ${spanText(row.span)}`,
        "",
        "",
        "",
        `per ${dayText(row.ratedOn)}`,
        row.resultsRating ? RATINGS_TEXT[row.resultsRating] : "",
        "",
        row.behaviourRating ? RATINGS_TEXT[row.behaviourRating] : "",
        "",
        row.word,
      ]),
    ],
  );

export const objectionsSheet = ({ appraisals }: OwnData): PlainSheet =>
  sheet(
    "Keberatan",
    [
      ["Periode", 22],
      ["Diajukan", 24],
      ["Alasan saya", 50],
      ["Penjelasan penilai", 50],
      ["Dijelaskan", 24],
      ["Keputusan atasan penilai", 50],
      ["Diputus", 24],
    ],
    appraisals.flatMap(({ period, objection }) =>
      objection
        ? [
            [
              period,
              momentText(objection.raisedAt),
              objection.reason,
              objection.explanation ?? "",
              momentText(objection.explainedAt),
              objection.decisionReason ?? "",
              momentText(objection.decidedAt),
            ],
          ]
        : [],
    ),
  );

export const developmentSheet = ({ dialogues, coaching, improvements }: OwnData): PlainSheet =>
  sheet(
    "Pembinaan",
    [["Apa", 18], DAY, ["Dengan", 30], ["Tentang", 40], ["Isi", 60], ["Tenggat", 18], ["Keadaan", 28]],
    [
      ...dialogues.map((row) => [
        "Dialog kinerja",
        dayText(row.heldOn),
        row.appraiser,
        DIALOGUE_TOPIC_LABELS[row.topic],
        [row.agreements, row.objection].filter(Boolean).join("\n"),
        dayText(row.nextOn),
        DIALOGUE_STATE_LABELS[row.state],
      ]),
      ...coaching.flatMap((row) => [
        ["Bimbingan", dayText(row.heldOn), row.coach, row.gap, row.advice, "", ""],
        ...row.followUps.map((one) => [
          "Tindak lanjut",
          dayText(row.heldOn),
          row.coach,
          row.gap,
          one.text,
          dayText(one.dueOn),
          FOLLOW_UP_STATE_LABELS[one.state],
        ]),
      ]),
      ...improvements.flatMap((row) => [
        [
          "Rencana perbaikan",
          dayText(row.openedOn),
          "",
          row.conclusion ? IMPROVEMENT_CONCLUSION_LABELS[row.conclusion] : "",
          [row.comment, row.conclusionReason].filter(Boolean).join("\n"),
          "",
          IMPROVEMENT_STATE_LABELS[row.state],
        ],
        ...row.actions.map((one) => [
          "Tindakan perbaikan",
          dayText(row.openedOn),
          one.mentor,
          one.gap,
          [one.action, one.evidence].filter(Boolean).join("\n"),
          dayText(one.dueOn),
          one.doneAt ? "Selesai" : "Berjalan",
        ]),
      ]),
    ],
  );
