import type { IndicatorField, ResultField } from "@/lib/domain/plan/difference";
import type { VersionIndicator, VersionResult } from "@/lib/domain/plan/version";
import { LOG_SOURCE } from "@/lib/domain/progress/entry";
import { formatNumber } from "./format";
import { sourceText } from "./measured";
import {
  ACCUMULATION_LABELS,
  ASPECT_LABELS,
  DIRECTION_LABELS,
  PERSPECTIVE_LABELS,
  RESULT_KIND_LABELS,
} from "./plan";

export const RESULT_FIELD_LABELS = {
  kind: "Klasifikasi",
  text: "Rencana hasil kerja",
  superior: "Hasil kerja pimpinan",
  perspective: "Perspektif",
} as const satisfies Record<ResultField, string>;

export const INDICATOR_FIELD_LABELS = {
  aspect: "Aspek",
  text: "Indikator",
  target: "Target",
  direction: "Arah",
  accumulation: "Cara menghitung",
  source: "Sumber angka",
} as const satisfies Record<IndicatorField, string>;

/** What became of a row between two versions. */
export const ROW_CHANGE_LABELS = { ADDED: "Ditambahkan", REMOVED: "Dihapus", CHANGED: "Diubah" } as const;
export const ROW_CHANGE_TONES = { ADDED: "success", REMOVED: "danger", CHANGED: "info" } as const;

const NOTHING = "Tidak diisi";

/** What a field of a result says, as people read it. */
export const RESULT_FIELD_WORDS: Readonly<Record<ResultField, (row: VersionResult) => string>> = {
  kind: ({ kind }) => RESULT_KIND_LABELS[kind],
  text: ({ text }) => text,
  superior: ({ superior }) => superior || NOTHING,
  perspective: ({ perspective }) => (perspective ? PERSPECTIVE_LABELS[perspective] : NOTHING),
};

const amount = (decimal: string): string => formatNumber(Number(decimal), 4);

/** "80 sampai 90 %". */
export const targetWords = ({
  targetLow,
  targetHigh,
  unit,
}: Pick<VersionIndicator, "targetLow" | "targetHigh" | "unit">): string =>
  `${amount(targetLow)}${targetHigh ? ` sampai ${amount(targetHigh)}` : ""} ${unit}`;

/** What a field of an indicator says, as people read it. */
export const INDICATOR_FIELD_WORDS: Readonly<Record<IndicatorField, (row: VersionIndicator) => string>> = {
  aspect: ({ aspect }) => (aspect ? ASPECT_LABELS[aspect] : NOTHING),
  text: ({ text }) => text,
  target: targetWords,
  direction: ({ direction }) => DIRECTION_LABELS[direction],
  accumulation: ({ accumulation }) => ACCUMULATION_LABELS[accumulation],
  source: ({ source, subject }) => sourceText(source ?? LOG_SOURCE, subject ?? null) ?? "Catatan sendiri",
};

export const expectationWords = (expectation: string | null): string => expectation || NOTHING;
