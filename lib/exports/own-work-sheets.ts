import type { OwnData } from "@/lib/queries/access/own-data";
import { FEEDBACK_KIND_LABELS, FEEDBACK_RELATION_LABELS } from "@/lib/text/feedback";
import { formatDecimal } from "@/lib/text/format";
import { PLAN_STATE_LABELS, RESULT_KIND_LABELS } from "@/lib/text/plan";
import { ENTRY_STATES_TEXT } from "@/lib/text/progress";
import { DAY, dayText, momentText, STATE, sheet } from "./own-data-sheet";
import type { PlainSheet } from "./plain-workbook";

export const plansSheet = ({ plans }: OwnData): PlainSheet =>
  sheet(
    "SKP",
    [
      ["Periode", 22],
      ["Jabatan", 34],
      ["Penilai", 30],
      ["Berlaku", 18],
      ["Sampai", 18],
      STATE,
      ["Jenis", 12],
      ["Hasil kerja", 45],
      ["Indikator", 45],
      ["Target", 20],
    ],
    plans.flatMap((plan) => {
      const head = [
        plan.period,
        plan.positionTitle,
        plan.appraiser,
        dayText(plan.startsOn),
        dayText(plan.endsOn),
        PLAN_STATE_LABELS[plan.state],
      ];
      const lines = plan.results.flatMap(({ kind, text, indicators }) =>
        indicators.map((one) => [
          ...head,
          RESULT_KIND_LABELS[kind],
          text,
          one.text,
          `${formatDecimal(one.targetLow)}${one.targetHigh ? `–${formatDecimal(one.targetHigh)}` : ""} ${one.unit}`,
        ]),
      );
      return lines.length > 0 ? lines : [head];
    }),
  );

export const entriesSheet = ({ entries }: OwnData): PlainSheet =>
  sheet(
    "Realisasi",
    [
      DAY,
      ["Indikator", 45],
      ["Jumlah", 14],
      ["Satuan", 14],
      ["Catatan", 60],
      ["Tautan", 30],
      ["Berkas", 30],
      STATE,
      ["Diminta diperbaiki", 40],
      ["Dibatalkan karena", 40],
    ],
    entries.map((row) => [
      dayText(row.happenedOn),
      row.indicator,
      formatDecimal(row.amount),
      row.unit,
      row.note,
      row.link ?? "",
      row.file?.name ?? "",
      ENTRY_STATES_TEXT[row.state],
      row.asked ?? "",
      row.withdrawal?.reason ?? "",
    ]),
  );

export const feedbackSheet = ({ received, given }: OwnData): PlainSheet =>
  sheet(
    "Umpan balik",
    [["Arah", 12], DAY, ["Siapa", 34], ["Sebagai", 16], ["Tentang", 45], ["Jenis", 18], ["Isi", 60]],
    [
      ...received.map((row) => [
        "Tentang saya",
        momentText(row.givenAt),
        row.giver,
        FEEDBACK_RELATION_LABELS[row.relation],
        row.subjectText,
        FEEDBACK_KIND_LABELS[row.kind],
        row.text,
      ]),
      ...given.map((row) => [
        "Dari saya",
        momentText(row.givenAt),
        row.about,
        FEEDBACK_RELATION_LABELS[row.relation],
        row.subjectText,
        FEEDBACK_KIND_LABELS[row.kind],
        row.text,
      ]),
    ],
  );
