import { addDays, type LocalDate } from "@/lib/domain/calendar/local-date";
import {
  type AppraiserAssignment,
  type AppraiserFaultCode,
  appraiserFaults,
} from "@/lib/domain/people/appraiser-graph";

export type Appointment = {
  readonly appointed: AppraiserAssignment;
  readonly isAppraiserActive: boolean;
  /** Everything that would hold for the appraised person, the new one included. */
  readonly own: readonly AppraiserAssignment[];
  /** Who appraises the appointed person, their appraisers, and so on upwards, from the first day on. */
  readonly chain: readonly AppraiserAssignment[];
};

/**
 * What speaks against an appointment (docs/rules.md#appraiser). A cycle is looked for on each day on which something in
 * the chain changes while the appointment lasts: an assignment that begins later may close it as well.
 */
export function appointmentFaults(given: Appointment): readonly AppraiserFaultCode[] {
  const { appointed, own, chain } = given;
  const { employeeId, appraiserId } = appointed;
  if (employeeId === appraiserId) return ["OWN_APPRAISER"];

  const found = new Set<AppraiserFaultCode>(given.isAppraiserActive ? [] : ["INACTIVE"]);
  for (const on of daysOfChange(appointed, [...own, ...chain])) {
    const assignments = [...own, ...chain.filter((one) => one.employeeId !== employeeId)];
    for (const { code, employeeIds } of appraiserFaults({ employees: [], assignments, on })) {
      if (employeeIds.includes(employeeId)) found.add(code);
    }
  }
  return [...found];
}

function daysOfChange(
  { startsOn, endsOn }: AppraiserAssignment,
  assignments: readonly AppraiserAssignment[],
): ReadonlySet<LocalDate> {
  const changes = assignments.flatMap((one) => [
    one.startsOn,
    ...(one.endsOn === null ? [] : [addDays(one.endsOn, 1)]),
  ]);
  return new Set([
    startsOn,
    ...changes.filter((day) => day > startsOn && (endsOn === null || day <= endsOn)),
  ]);
}
