import type { Tx } from "@/lib/db/client";
import { type ComplaintCategory, type TermFacts, termDays } from "@/lib/domain/complaint/complaint";
import type { ComplaintState } from "@/lib/domain/complaint/lifecycle";
import { type ComplaintFigure, isNotHandled } from "@/lib/domain/complaint/publication";
import { localDayOf } from "@/lib/time";

/** Where a complaint counts. */
export interface ComplaintCell {
  readonly receivedAt: Date;
  readonly category: ComplaintCategory;
  readonly unitId: string | null;
  readonly state: ComplaintState;
}

const yearOf = ({ receivedAt }: ComplaintCell): number => Number(localDayOf(receivedAt).slice(0, 4));
const keyOf = (cell: ComplaintCell): string => `${cell.unitId ?? ""} ${cell.state}`;

const add = (tx: Tx, cell: ComplaintCell) => tx.$executeRaw`
  INSERT INTO complaint_total AS total (year, category, unit_id, state, n)
  VALUES (${yearOf(cell)}, ${cell.category}::complaint_category, ${cell.unitId}::uuid, ${cell.state}::complaint_state,
    1)
  ON CONFLICT (year, category, unit_id, state) DO UPDATE SET n = total.n + 1`;

const take = (tx: Tx, cell: ComplaintCell) => tx.$executeRaw`
  UPDATE complaint_total SET n = n - 1
  WHERE year = ${yearOf(cell)} AND category = ${cell.category}::complaint_category
    AND unit_id IS NOT DISTINCT FROM ${cell.unitId}::uuid AND state = ${cell.state}::complaint_state`;

/** Adds to a group of the public figures; after the sums, so that two steps at once never wait for each other. */
const addTo = (tx: Tx, cell: ComplaintCell, figure: ComplaintFigure, n: number) => tx.$executeRaw`
  INSERT INTO complaint_count AS counted (year, figure, category, unit_id, n)
  VALUES (${yearOf(cell)}, ${figure}::complaint_figure, ${cell.category}::complaint_category,
    ${figure === "ANSWERED" ? cell.unitId : null}::uuid, ${n})
  ON CONFLICT (year, figure, category, unit_id) DO UPDATE SET n = counted.n + EXCLUDED.n`;

/** Keeps the public sums in step with one complaint, in its transaction. */
export async function countMove(tx: Tx, before: ComplaintCell | null, after: ComplaintCell): Promise<void> {
  if (before && keyOf(before) === keyOf(after)) return;
  // Always in one order, so that two steps at once do not wait for each other's rows.
  const moves = [...(before ? [{ cell: before, write: take }] : []), { cell: after, write: add }];
  for (const { cell, write } of moves.toSorted((one, other) =>
    keyOf(one.cell) < keyOf(other.cell) ? -1 : 1,
  ))
    await write(tx, cell);
  if (!before) await addTo(tx, after, "RECEIVED", 1);
  if (isNotHandled(after.state) && !(before && isNotHandled(before.state)))
    await addTo(tx, after, "NOT_HANDLED", 1);
}

/** Counts a first answer, the working days that it took, and whether they were within its term. */
export async function countAnswer(tx: Tx, cell: ComplaintCell & TermFacts, days: number): Promise<void> {
  const onTime = cell.term !== null && days <= termDays(cell) ? 1 : 0;
  await tx.$executeRaw`
    INSERT INTO complaint_answer_time AS counted (year, category, unit_id, days, n, on_time_n)
    VALUES (${yearOf(cell)}, ${cell.category}::complaint_category, ${cell.unitId}::uuid, ${days}, 1, ${onTime})
    ON CONFLICT (year, category, unit_id, days)
      DO UPDATE SET n = counted.n + 1, on_time_n = counted.on_time_n + EXCLUDED.on_time_n`;
  await addTo(tx, cell, "ANSWERED", 1);
}
