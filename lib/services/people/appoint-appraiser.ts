import type { Tx } from "@/lib/db/client";
import { addDays } from "@/lib/domain/calendar/local-date";
import { appointmentFaults } from "@/lib/domain/people/appointment";
import { actingDayFaults, decideNewTenure } from "@/lib/domain/people/new-tenure";
import type { TenureStep } from "@/lib/domain/people/tenure-step";
import type { AppointAppraiserInput } from "@/lib/schemas/people";
import { dateOf, dayOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { refusedBecause } from "../errors";
import { mutate } from "../mutate";
import { orConflict } from "../or-conflict";
import { followAppointments } from "../plan/follow-appointments";
import { assignmentOf, loadChain } from "./load-chain";
import { changeEmployee, loadEmployee } from "./load-employee";
import { ownDeciderMark } from "./own-decider";

/**
 * Names who appraises somebody from a day on (docs/rules.md#appraiser). A definitive appraiser ends the previous one
 * the day before; an acting one (Plt, Plh) stands in until a last day. The appraiser may work anywhere: a head is often
 * appraised from outside of the unit. Nobody names who decides about themselves (`ownDeciderMark`).
 */
export function appointAppraiser(ctx: ServiceContext, input: AppointAppraiserInput): Promise<{ id: string }> {
  const { employeeId: id, version, appraiserId, kind, startsOn } = input;
  const write = mutate(ctx, async (tx) => {
    const employee = await loadEmployee(tx, ctx.viewer, "appraiser.appoint", id);
    if (employee.state !== "ACTIVE") throw refusedBecause("employee", ["PERSON_INACTIVE"]);
    const mark = await ownDeciderMark(tx, ctx.viewer, employee);
    // One appointment at a time: two that are each fine alone may close a circle together.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('bina.appraisers'))`;
    await changeEmployee(tx, { id, version });

    const own = await tx.appraiserAssignment.findMany({
      where: { employeeId: id },
      orderBy: { startsOn: "desc" },
      include: { appraiser: { select: { name: true } } },
    });
    const [current, older] = own.filter((one) => one.kind === "DEFINITIVE");
    const tenure = current && {
      startsOn: dayOf(current.startsOn),
      endsOn: current.endsOn ? dayOf(current.endsOn) : null,
      freeFrom: older?.endsOn ? addDays(dayOf(older.endsOn), 1) : null,
    };
    const wanted = { startsOn, isSame: current?.appraiserId === appraiserId };
    const step = kind === "DEFINITIVE" ? decideNewTenure(tenure ?? null, wanted, ctx.today) : null;
    const endsOn = kind === "DEFINITIVE" ? null : (input.endsOn ?? null);
    const dayFaults = kind === "DEFINITIVE" ? [] : actingDayFaults(startsOn, endsOn, ctx.today);
    const reasons = [...(step?.ok === false ? step.reasons : []), ...dayFaults];
    if (reasons.length > 0) throw refusedBecause("appraiser", reasons);

    const appraiser = await tx.employee.findUnique({
      where: { id: appraiserId },
      select: { name: true, state: true },
    });
    const appointed = { employeeId: id, appraiserId, kind, startsOn, endsOn };
    const replaced = step?.ok && step.value !== "open" ? current : undefined;
    const kept = own.filter((one) => one.id !== replaced?.id).map(assignmentOf);
    const faults = appointmentFaults({
      appointed,
      isAppraiserActive: appraiser?.state === "ACTIVE",
      own: [...kept, appointed],
      chain: await loadChain(tx, appraiserId, startsOn),
    });
    if (faults.length > 0) throw refusedBecause("appraiser", faults);

    await writeAppointment(tx, appointed, step?.ok ? step.value : "open", replaced?.id);
    await followAppointments(tx, ctx, [id]);
    return {
      result: { id },
      audit: {
        action: "appraiser.appoint",
        subject: { type: "employee", id },
        aboutId: id,
        before: current
          ? {
              appraiser: current.appraiser.name,
              appraiserId: current.appraiserId,
              startsOn: tenure?.startsOn,
              endsOn: tenure?.endsOn,
            }
          : {},
        after: { appraiser: appraiser?.name, appraiserId, kind, startsOn, endsOn, ...mark },
      },
    };
  });
  return orConflict("appraiser", write);
}

interface Appointed {
  readonly employeeId: string;
  readonly appraiserId: string;
  readonly kind: "DEFINITIVE" | "PLT" | "PLH";
  readonly startsOn: string;
  readonly endsOn: string | null;
}

async function writeAppointment(tx: Tx, given: Appointed, step: TenureStep, replacedId: string | undefined) {
  const startsOn = dateOf(given.startsOn);
  const { appraiserId } = given;
  if (step === "correct" && replacedId) {
    const data = { appraiserId, startsOn, endsOn: null };
    await tx.appraiserAssignment.update({ where: { id: replacedId }, data });
    return;
  }
  if (replacedId) {
    const endsOn = dateOf(addDays(given.startsOn, -1));
    await tx.appraiserAssignment.update({ where: { id: replacedId }, data: { endsOn } });
  }
  await tx.appraiserAssignment.create({
    data: { ...given, startsOn, endsOn: given.endsOn ? dateOf(given.endsOn) : null },
  });
}
