import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { answerComplaint } from "@/lib/services/complaint/answer-complaint";
import { escalateComplaints } from "@/lib/services/complaint/escalate-complaints";
import { remindStarts } from "@/lib/services/complaint/remind-starts";
import { askSolved, lapseComplaints } from "@/lib/services/complaint/watch-complaints";
import type { ServiceContext } from "@/lib/services/context";
import { escalationLetter, reporterLetter, unstartedLetter } from "@/lib/text/complaint";
import { officerWords, stepsOf } from "@/tests/factories/complaint-steps";
import { aComplaint, aDesk, type Desk, seenComplaint } from "@/tests/factories/complaints";
import { auditsOf } from "@/tests/factories/hr";
import { aUnit, contextOf, holdersOf, rolesBut } from "@/tests/factories/people";
import { atTheWrite } from "@/tests/support/at-the-write";
import { contentsOfDatabase, expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { outcomeOf } from "@/tests/support/outcomes";

afterAll(stopSender);

const server = (day: string) => contextOf({ kind: "system", name: "test" } as const, `${day}T03:00:00Z`);

let desk: Desk;
beforeEach(async () => {
  desk = await aDesk();
  // What other tests left is over, so that one complaint alone is due.
  await db().complaint.updateMany({ data: { state: "ARCHIVED", escalation: 2, answeredOn: null } });
});

async function answered() {
  const id = await stepsOf(desk).inProgress();
  const words = { ...(await seenComplaint(id)), ...officerWords() };
  await answerComplaint(contextOf(desk.head, "2026-06-16T03:00:00Z"), words, reporterLetter);
  return id;
}

async function assigned(): Promise<string> {
  const { id } = await aComplaint();
  const { verify, assign } = stepsOf(desk);
  await verify(id);
  await assign(id);
  return id;
}

interface Watch {
  readonly day: string;
  readonly due: () => Promise<string>;
  readonly run: (ctx: ServiceContext) => Promise<number>;
}
/** What the server does by itself, on a day on which there is one complaint to do it to. */
const WATCHES: Readonly<Record<"lapse" | "askSolved" | "escalate" | "remindStart", Watch>> = {
  lapse: { day: "2026-07-01", due: answered, run: lapseComplaints },
  askSolved: { day: "2026-06-30", due: answered, run: (ctx) => askSolved(ctx, reporterLetter) },
  escalate: {
    day: "2026-06-05",
    due: async () => (await aComplaint({}, "2026-06-01T03:00:00Z")).id,
    run: (ctx) => escalateComplaints(ctx, escalationLetter),
  },
  // Assigned on Tuesday, 16 June: Tuesday, 23 June is the fifth working day.
  remindStart: {
    day: "2026-06-24",
    due: assigned,
    run: (ctx) => remindStarts(ctx, unstartedLetter),
  },
};
const watches = Object.entries(WATCHES);

describe("what the server does by itself", () => {
  it.each(watches)(
    "%s: once, of two workers at once as well, with one line in the trail",
    async (name, of) => {
      const id = await of.due();
      const ctx = server(of.day);
      const both = await atTheWrite("complaint", [() => of.run(ctx), () => of.run(ctx)]);
      expect(both).toEqual(["OK", "OK"]);
      expect(await of.run(ctx)).toBe(0);
      const trail = await auditsOf(`complaint.${name}`, id);
      expect(trail).toMatchObject([{ actorKind: "system:test", actorId: null, at: ctx.now }]);
    },
  );

  it.each(watches)("%s: by nobody who signs in, whatever their role", async (_, of) => {
    await of.due();
    const before = await db().complaint.findMany({ orderBy: { id: "asc" } });
    for (const [who, viewer] of await holdersOf(rolesBut(), await aUnit())) {
      const ctx = contextOf(viewer, `${of.day}T03:00:00Z`);
      expect([who, await outcomeOf(of.run(ctx))]).toEqual([who, "NOT_FOUND"]);
    }
    expect(await db().complaint.findMany({ orderBy: { id: "asc" } })).toEqual(before);
  });

  it.each(watches)("%s: not at all when its line in the trail cannot be written", async (_, of) => {
    await of.due();
    const before = await contentsOfDatabase();
    const write = of.run(withBrokenTrail(server(of.day)));
    await expectNothingWithoutTrail(write, contentsOfDatabase, before);
  });
});
