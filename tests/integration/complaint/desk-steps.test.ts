import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import {
  COMPLAINT_STATES,
  COMPLAINT_TRANSITIONS,
  type ComplaintState,
  OFFICER_EVENTS,
  type OfficerEvent,
} from "@/lib/domain/complaint/lifecycle";
import type { Role } from "@/lib/permissions/roles";
import type { Viewer } from "@/lib/permissions/viewer";
import { verifyComplaintSchema } from "@/lib/schemas/complaint-desk";
import { answerComplaint, askReporter } from "@/lib/services/complaint/answer-complaint";
import { assignComplaint } from "@/lib/services/complaint/assign-complaint";
import { countMove } from "@/lib/services/complaint/count-complaint";
import { extendComplaint } from "@/lib/services/complaint/extend-complaint";
import { handOverComplaint } from "@/lib/services/complaint/hand-over-complaint";
import { recuseFromComplaint } from "@/lib/services/complaint/recuse-from-complaint";
import { archiveComplaint, rejectComplaint } from "@/lib/services/complaint/reject-complaint";
import { resumeComplaint, startComplaint } from "@/lib/services/complaint/start-complaint";
import { verifyComplaint } from "@/lib/services/complaint/verify-complaint";
import type { ServiceContext } from "@/lib/services/context";
import { deactivateUnit } from "@/lib/services/people/deactivate-unit";
import { holdUnit } from "@/lib/services/people/hold-unit";
import { reporterLetter } from "@/lib/text/complaint";
import { officerWords } from "@/tests/factories/complaint-steps";
import { aComplaint, aDesk, type Desk } from "@/tests/factories/complaints";
import { anHr, auditsOf } from "@/tests/factories/hr";
import { aUnit, contextOf, holdersOf, rolesBut } from "@/tests/factories/people";
import { atTheWrite } from "@/tests/support/at-the-write";
import { contentsOfDatabase, expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { outcomeOf } from "@/tests/support/outcomes";
import { somebodyWaits } from "@/tests/support/somebody-waits";

const WHEN = "2026-06-16T03:00:00Z";
const at = (viewer: Viewer) => contextOf(viewer, WHEN);

let desk: Desk;
let filed: Awaited<ReturnType<typeof aComplaint>>;
beforeAll(async () => {
  desk = await aDesk();
  filed = await aComplaint();
});

interface Seen {
  readonly complaintId: string;
  readonly version: number;
}
type Take = (ctx: ServiceContext, seen: Seen) => Promise<unknown>;

const reason = "Perkara ini sedang diperiksa pengadilan.";
const STEPS: Readonly<Record<OfficerEvent, Take>> = {
  verify: (ctx, seen) => verifyComplaint(ctx, verifyComplaintSchema.parse({ ...seen, term: "ORDINARY" })),
  reject: (ctx, seen) => rejectComplaint(ctx, { ...seen, ground: "COURT", reason }, reporterLetter),
  archive: (ctx, seen) => archiveComplaint(ctx, { ...seen, reason }, reporterLetter),
  assign: (ctx, seen) => assignComplaint(ctx, { ...seen, unitId: desk.unit.id, note: "Segera" }),
  handOver: (ctx, seen) => handOverComplaint(ctx, { ...seen, laporNumber: "1234567" }, reporterLetter),
  start: startComplaint,
  ask: (ctx, seen) => askReporter(ctx, { ...seen, ...officerWords("Tiang yang mana, Pak?") }, reporterLetter),
  resume: resumeComplaint,
  extend: (ctx, seen) =>
    extendComplaint(ctx, { ...seen, reason: "Berkasnya ada di tiga kantor." }, reporterLetter),
  answer: (ctx, seen) => answerComplaint(ctx, { ...seen, ...officerWords() }, reporterLetter),
  recuse: recuseFromComplaint,
};

/** Who takes each step of a complaint that lies with a unit. Of what others read, anybody may step back. */
const BY_COORDINATOR = ["COMPLAINT_COORDINATOR"] as const;
const BY_UNIT = ["UNIT_HEAD", "COMPLAINT_COORDINATOR"] as const;
const TAKERS: Readonly<Record<OfficerEvent, readonly Role[]>> = {
  verify: BY_COORDINATOR,
  reject: BY_COORDINATOR,
  archive: BY_COORDINATOR,
  assign: BY_COORDINATOR,
  handOver: BY_COORDINATOR,
  start: BY_UNIT,
  ask: BY_UNIT,
  resume: BY_UNIT,
  extend: BY_UNIT,
  answer: BY_UNIT,
  recuse: [...BY_UNIT, "INSPECTOR"],
};

/** A complaint of the desk's unit in a state, counted as its steps would have; its PIN is that of the first one. */
async function inState(state: ComplaintState): Promise<Seen> {
  const complaint = {
    ...filed,
    id: crypto.randomUUID(),
    formKey: crypto.randomUUID(),
    code: crypto.randomUUID().slice(0, 12),
    state,
    unitId: desk.unit.id,
    // The one term in which each step may be taken.
    term: state === "RECEIVED" ? null : ("PUBLIC_INFORMATION" as const),
    pausedOn: state === "WAITING" ? new Date("2026-06-15") : null,
  };
  await db().$transaction(async (tx) => {
    await tx.complaint.create({ data: complaint });
    await countMove(tx, null, complaint);
  });
  return { complaintId: complaint.id, version: complaint.version };
}
const aComplaintFor = (event: OfficerEvent) => inState(COMPLAINT_TRANSITIONS[event].from[0]);
const now = (id: string) =>
  db().complaint.findUniqueOrThrow({
    where: { id },
    include: { events: { orderBy: { id: "asc" } }, messages: true, subjects: true },
  });

const CELLS = OFFICER_EVENTS.flatMap((event) =>
  COMPLAINT_STATES.map((state) => {
    const { from, to } = COMPLAINT_TRANSITIONS[event];
    const isTaken = (from as readonly ComplaintState[]).includes(state);
    return [state, event, isTaken ? to : null] as const;
  }),
);

describe("each step of the desk", () => {
  it.each(CELLS)("%s, %s: %s", async (state, event, to) => {
    const seen = await inState(state);
    const before = await now(seen.complaintId);
    const outcome = await outcomeOf(STEPS[event](at(desk.coordinator), seen));
    const after = await now(seen.complaintId);
    const trail = await auditsOf(`complaint.${event}`, seen.complaintId);
    if (to === null) {
      expect(outcome).toBe("REFUSED COMPLAINT_WRONG_STATE");
      expect(after).toEqual(before);
      expect(trail).toEqual([]);
      return;
    }
    expect(outcome).toBe("OK");
    expect(after).toMatchObject({ state: to, version: seen.version + 1 });
    expect(after.events.at(-1)).toMatchObject({ event, state: to, actorId: desk.coordinator.employeeId });
    expect(trail).toMatchObject([
      { actorId: desk.coordinator.employeeId, before: { state }, after: { state: to } },
    ]);
  });

  it.each(OFFICER_EVENTS)("%s is taken once of two at once, the other hears of a conflict", async (event) => {
    const seen = await aComplaintFor(event);
    const other = (await aDesk()).coordinator;
    const both = await atTheWrite(
      "complaint",
      [desk.coordinator, other].map((viewer) => () => STEPS[event](at(viewer), seen)),
    );
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect(await auditsOf(`complaint.${event}`, seen.complaintId)).toHaveLength(1);
    const { events, messages, subjects } = await now(seen.complaintId);
    expect(events.filter((row) => row.event === event)).toHaveLength(1);
    expect(messages.length).toBeLessThanOrEqual(1);
    expect(subjects.length).toBeLessThanOrEqual(1);
  });

  it.each(OFFICER_EVENTS)("%s is a conflict when it was seen in another version", async (event) => {
    const seen = await aComplaintFor(event);
    const before = await now(seen.complaintId);
    const old = { ...seen, version: seen.version + 1 };
    expect(await outcomeOf(STEPS[event](at(desk.coordinator), old))).toBe("CONFLICT");
    expect(await now(seen.complaintId)).toEqual(before);
  });

  it.each(OFFICER_EVENTS)("%s is not found for whoever does not take it", async (event) => {
    const seen = await aComplaintFor(event);
    const before = await now(seen.complaintId);
    const takers = TAKERS[event];
    const denied = [
      ...(await holdersOf(rolesBut(...takers), desk.unit)),
      // Whoever takes it for one unit finds nothing of another.
      ...(await holdersOf(["UNIT_HEAD"], await aUnit())),
    ];
    for (const [who, viewer] of denied)
      expect([who, await outcomeOf(STEPS[event](at(viewer), seen))]).toEqual([who, "NOT_FOUND"]);
    expect(await now(seen.complaintId)).toEqual(before);
    expect(await auditsOf(`complaint.${event}`, seen.complaintId)).toEqual([]);
  });

  it.each(OFFICER_EVENTS)("%s is taken by each role that takes it", async (event) => {
    for (const role of TAKERS[event]) {
      const [, holder] = (await holdersOf([role], desk.unit)).filter(([who]) => who === role)[0] ?? [];
      if (!holder) throw new Error(`nobody holds ${role}`);
      const seen = await aComplaintFor(event);
      expect([role, await outcomeOf(STEPS[event](at(holder), seen))]).toEqual([role, "OK"]);
    }
  });

  it.each(OFFICER_EVENTS)("%s is not found where there is no complaint", async (event) => {
    const nowhere = { complaintId: crypto.randomUUID(), version: 1 };
    expect(await outcomeOf(STEPS[event](at(desk.coordinator), nowhere))).toBe("NOT_FOUND");
  });

  it.each(OFFICER_EVENTS)(
    "%s changes nothing when its line in the trail cannot be written",
    async (event) => {
      const seen = await aComplaintFor(event);
      const before = await contentsOfDatabase();
      const write = STEPS[event](withBrokenTrail(at(desk.coordinator)), seen);
      await expectNothingWithoutTrail(write, contentsOfDatabase, before);
    },
  );
});

describe("disposition", () => {
  const assign = (seen: Seen, unitId?: string) =>
    outcomeOf(assignComplaint(at(desk.coordinator), { ...seen, unitId, note: "Segera" }));

  it("is refused without a unit, and to one that is closed or not there", async () => {
    const seen = await inState("VERIFIED");
    expect(await assign(seen)).toBe("REFUSED COMPLAINT_UNIT_MISSING");
    const closed = await aUnit();
    await db().workUnit.update({ where: { id: closed.id }, data: { isActive: false } });
    expect(await assign(seen, closed.id)).toBe("REFUSED UNIT_CLOSED");
    expect(await assign(seen, crypto.randomUUID())).toBe("REFUSED UNIT_CLOSED");
    expect(await now(seen.complaintId)).toMatchObject({ state: "VERIFIED", version: seen.version });
  });
});

describe("disposition to a unit that is closed at the same moment", () => {
  const closing = async (unitId: string) =>
    outcomeOf(deactivateUnit(contextOf(await anHr()), { unitId, version: 1 }));
  const handing = (seen: Seen, unitId: string) =>
    outcomeOf(assignComplaint(at(desk.coordinator), { ...seen, unitId, note: "Segera" }));

  it("waits for the closing, and then finds it closed", async () => {
    const [seen, unit] = [await inState("VERIFIED"), await aUnit()];
    let handed = Promise.resolve("");
    await db().$transaction(async (tx) => {
      await tx.workUnit.update({ where: { id: unit.id }, data: { isActive: false } });
      handed = handing(seen, unit.id);
      await somebodyWaits();
    });
    expect(await handed).toBe("REFUSED UNIT_CLOSED");
  });

  it("is waited for by the closing, which then finds the complaint", async () => {
    const [seen, unit] = [await inState("VERIFIED"), await aUnit()];
    let closed = Promise.resolve("");
    await db().$transaction(async (tx) => {
      await holdUnit(tx, unit.id);
      await tx.complaint.update({
        where: { id: seen.complaintId },
        data: { unitId: unit.id, state: "ASSIGNED" },
      });
      closed = closing(unit.id);
      await somebodyWaits();
    });
    expect(await closed).toBe("REFUSED UNIT_HAS_COMPLAINTS");
  });

  it("leaves a unit open that owes an answer, and one closed that gave it", async () => {
    const [seen, unit] = [await inState("VERIFIED"), await aUnit()];
    expect(await handing(seen, unit.id)).toBe("OK");
    expect(await closing(unit.id)).toBe("REFUSED UNIT_HAS_COMPLAINTS");
    await db().complaint.update({ where: { id: seen.complaintId }, data: { state: "CLOSED" } });
    expect(await closing(unit.id)).toBe("OK");
  });
});

describe("words to the reporter", () => {
  it("are one message: a second press of the same form is a conflict", async () => {
    const seen = await inState("IN_PROGRESS");
    const words = officerWords("Tiang yang mana, Pak?");
    await askReporter(at(desk.head), { ...seen, ...words }, reporterLetter);
    const state = await now(seen.complaintId);
    await resumeComplaint(at(desk.head), { ...seen, version: state.version });
    const again = { ...seen, version: state.version + 1, ...words };
    expect(await outcomeOf(askReporter(at(desk.head), again, reporterLetter))).toBe("CONFLICT");
    expect((await now(seen.complaintId)).messages).toHaveLength(1);
  });
});
