import { db } from "@/lib/db/client";
import { measuredFacts } from "@/lib/db/measured-facts";
import { type Measurement, measurementOf } from "@/lib/domain/measured/measurement";
import { measuredSourceOf, type NamedSource } from "@/lib/domain/measured/source";
import type { DateRange } from "@/lib/domain/training/ledger";

interface MeasuredRow extends NamedSource {
  readonly id: string;
}

/**
 * What the sources of these indicators say over the span (both days included), by the indicator's id. Indicators of the own
 * log are not in it. All of one owner; the cost does not grow with their number.
 */
export async function measureIndicators(
  rows: readonly MeasuredRow[],
  employeeId: string,
  span: DateRange,
  today: string,
): Promise<ReadonlyMap<string, Measurement>> {
  const measured = rows.filter(({ source }) => measuredSourceOf(source) !== null);
  if (measured.length === 0) return new Map();
  const subjects = measured.map((row) => ({ ...row, employeeId }));
  const facts = await measuredFacts(db(), subjects, span);
  return new Map(
    subjects.flatMap((subject) => {
      const measurement = measurementOf({ subject, facts, span, asOf: today });
      return measurement ? [[subject.id, measurement] as const] : [];
    }),
  );
}
