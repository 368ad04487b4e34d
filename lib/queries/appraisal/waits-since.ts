import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { instantOf } from "@/lib/time";

/** Since when an evaluation of these days waits to be begun: from their last day on, and not before its plan was agreed. */
export function waitsSince(endsOn: LocalDate, agreedAt: Date | null): Date {
  const over = instantOf(`${endsOn}T00:00`);
  return agreedAt && agreedAt > over ? agreedAt : over;
}
