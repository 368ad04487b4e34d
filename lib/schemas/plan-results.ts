import { z } from "zod";
import { INDICATOR_SOURCES, OWN_LOG, sourceChoice, sourceOfChoice } from "@/lib/domain/measured/source";
import { scaledOf } from "@/lib/domain/number/decimal";
import {
  ACCUMULATIONS,
  INDICATOR_ASPECTS,
  INDICATOR_DIRECTIONS,
  PERSPECTIVES,
  RESULT_KINDS,
} from "@/lib/domain/plan/plan";
import { DECIMAL_HELP, plainDecimalOf } from "./decimal-text";
import { noLonger } from "./limits";

export const MAX_RESULTS = 20;
export const MAX_INDICATORS = 10;
export const MAX_RESULT_TEXT = 500;
export const MAX_INDICATOR_TEXT = 300;
export const MAX_UNIT = 40;

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(...noLonger(max))
    .optional();

const indicatorRow = z.object({
  /** Of a row that is stored already; a row without one, or with a strange one, is new. */
  id: z.uuid().optional(),
  aspect: z.enum(INDICATOR_ASPECTS).default("QUANTITY"),
  text: line(MAX_INDICATOR_TEXT),
  targetLow: line(30),
  targetHigh: line(30),
  unit: line(MAX_UNIT),
  direction: z.enum(INDICATOR_DIRECTIONS).default("HIGHER"),
  accumulation: z.enum(ACCUMULATIONS).default("SUM"),
  /** As `sourceChoice` writes it. */
  source: z.string().default(sourceChoice(OWN_LOG)),
});
type IndicatorRow = z.infer<typeof indicatorRow>;
/** As it stands in a form. */
export type IndicatorFormRow = z.input<typeof indicatorRow>;

const isBlankIndicator = ({ text, targetLow, targetHigh, unit, source }: IndicatorRow): boolean =>
  !text && !targetLow && !targetHigh && !unit && source === sourceChoice(OWN_LOG);

/** A measured figure brings its unit and its direction along; how entries are added up is no question there. */
function measuredColumns(source: keyof typeof INDICATOR_SOURCES) {
  const { unit, direction } = INDICATOR_SOURCES[source];
  return unit === null || direction === null ? null : { unit, direction, accumulation: "LATEST" as const };
}

/** A row nobody wrote in is dropped; one that was begun must be whole. */
const indicator = indicatorRow.transform((row, ctx) => {
  if (isBlankIndicator(row)) return null;
  const fault = (field: keyof IndicatorRow, message: string) =>
    ctx.addIssue({ code: "custom", path: [field], message });

  const low = row.targetLow ? plainDecimalOf(row.targetLow) : null;
  const high = row.targetHigh ? plainDecimalOf(row.targetHigh) : null;
  const named = sourceOfChoice(row.source);
  const measured = named && measuredColumns(named.source);
  const unit = measured?.unit ?? row.unit;
  if (!named) fault("source", "Pilih sumber angkanya dari daftar.");
  if (!row.text) fault("text", "Tulis indikatornya.");
  if (!unit) fault("unit", "Tulis satuannya, misalnya dokumen, % atau hari.");
  if (low === null) fault("targetLow", row.targetLow ? DECIMAL_HELP : "Isi target dengan angka.");
  if (row.targetHigh && high === null) fault("targetHigh", DECIMAL_HELP);
  if (low !== null && high !== null && (scaledOf(high) ?? 0n) < (scaledOf(low) ?? 0n)) {
    fault("targetHigh", "Batas atas tidak boleh lebih kecil dari target.");
  }
  if (!row.text || !unit || low === null || !named) return z.NEVER;
  return { ...row, text: row.text, unit, ...measured, ...named, targetLow: low, targetHigh: high };
});
export type IndicatorInput = NonNullable<z.infer<typeof indicator>>;

const isWritten = <Row>(row: Row | null): row is Row => row !== null;

const resultRow = z.object({
  id: z.uuid().optional(),
  kind: z.enum(RESULT_KINDS).default("MAIN"),
  text: line(MAX_RESULT_TEXT),
  superiorResultId: z.uuid().optional(),
  superiorText: line(MAX_RESULT_TEXT),
  perspective: z.enum(PERSPECTIVES).optional(),
  indicators: z
    .array(indicator)
    .max(MAX_INDICATORS, `Paling banyak ${MAX_INDICATORS} indikator.`)
    .default([])
    .transform((rows) => rows.filter(isWritten)),
});

const result = resultRow.transform((row, ctx) => {
  const isBlank = !row.text && !row.superiorText && !row.superiorResultId && row.indicators.length === 0;
  if (isBlank) return null;
  if (!row.text) {
    ctx.addIssue({ code: "custom", path: ["text"], message: "Tulis rencana hasil kerjanya." });
    return z.NEVER;
  }
  return { ...row, text: row.text };
});
export type ResultFormRow = z.input<typeof resultRow>;
export type ResultInput = NonNullable<z.infer<typeof result>>;

/** The rows of a plan as they are typed; blank rows fall away. */
export const planResults = z
  .array(result)
  .max(MAX_RESULTS, `Paling banyak ${MAX_RESULTS} rencana hasil kerja.`)
  .default([])
  .transform((rows) => rows.filter(isWritten));
