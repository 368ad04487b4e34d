import { BEHAVIOUR_GUIDES } from "@/lib/domain/plan/behaviours";
import { ANNEX_KINDS, hasAspects, RESULT_KINDS } from "@/lib/domain/plan/plan";
import type { PlanPaper } from "@/lib/queries/plan/plan-paper";
import { formatDay, formatDecimal } from "@/lib/text/format";
import {
  ANNEX_LABELS,
  ASPECT_LABELS,
  PERSPECTIVE_LABELS,
  PLAN_STATE_LABELS,
  RESULT_KIND_LABELS,
} from "@/lib/text/plan";
import { type PlainSheet, plainWorkbook } from "./plain-workbook";

/** Every field in the order in which e-Kinerja asks for it: result, aspect, indicator, target (docs/rules.md#plan). */
function resultsSheet({ format, approach, results }: PlanPaper): PlainSheet {
  const isJpt = format === "JPT";
  const hasAspect = hasAspects({ format, approach });
  const rows = RESULT_KINDS.flatMap((kind) =>
    results
      .filter((result) => result.kind === kind)
      .flatMap((result, place) =>
        result.indicators.map((indicator, index) => {
          const own = (text: string) => (index === 0 ? text : "");
          const range = indicator.targetHigh ? `–${formatDecimal(indicator.targetHigh)}` : "";
          return [
            own(String(place + 1)),
            own(RESULT_KIND_LABELS[kind]),
            isJpt
              ? own(result.perspective ? PERSPECTIVE_LABELS[result.perspective] : "")
              : own(result.superior ?? ""),
            own(result.text),
            ...(hasAspect ? [indicator.aspect ? ASPECT_LABELS[indicator.aspect] : ""] : []),
            indicator.text,
            `${formatDecimal(indicator.targetLow)}${range}`,
            indicator.unit,
          ];
        }),
      ),
  );
  return {
    name: "Hasil kerja",
    heads: [
      "No",
      "Klasifikasi",
      isJpt ? "Perspektif" : "Rencana hasil kerja pimpinan yang diintervensi",
      "Rencana hasil kerja",
      ...(hasAspect ? ["Aspek"] : []),
      isJpt || hasAspect ? "Indikator kinerja individu" : "Ukuran keberhasilan/indikator kinerja individu",
      "Target",
      "Satuan",
    ],
    widths: [5, 12, isJpt ? 20 : 40, 45, ...(hasAspect ? [12] : []), 45, 12, 14],
    rows,
  };
}

const behavioursSheet = ({ behaviours }: PlanPaper): PlainSheet => ({
  name: "Perilaku kerja",
  heads: ["No", "Nilai dasar", "Ekspektasi khusus pimpinan"],
  widths: [5, 26, 60],
  rows: behaviours.map(({ value, expectation }, index) => [
    String(index + 1),
    BEHAVIOUR_GUIDES[value].name,
    expectation ?? "",
  ]),
});

const annexesSheet = ({ annexes }: PlanPaper): PlainSheet => ({
  name: "Lampiran",
  heads: ["Lampiran", "Isi"],
  widths: [28, 80],
  rows: ANNEX_KINDS.flatMap((kind) =>
    annexes
      .filter((annex) => annex.kind === kind)
      .map(({ text }, index) => [index === 0 ? ANNEX_LABELS[kind] : "", text]),
  ),
});

const sourceOf = ({ employee, period, state, revision }: PlanPaper): string =>
  `Sumber: Bina, SKP ${employee.name} (NIP ${employee.nip}), ${period}, versi ${revision}, ${PLAN_STATE_LABELS[state].toLowerCase()}`;

/**
 * A plan as a workbook to copy into e-Kinerja from, so that nobody types it twice: its results row by row, its behaviours, its
 * annexes. Every cell is text, and none is taken for a formula.
 * @param day the day it is of (YYYY-MM-DD)
 */
export function planWorksheet(paper: PlanPaper, day: string): Promise<Buffer> {
  return plainWorkbook(
    [sourceOf(paper), `Per tanggal ${formatDay(day)}`],
    [resultsSheet(paper), behavioursSheet(paper), annexesSheet(paper)],
  );
}
