import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { REMEDY_STATES, type RemedyState } from "@/lib/domain/hearing/remedy";
import type { ElementCode } from "@/lib/domain/survey/elements";
import { can } from "@/lib/permissions/can";
import { ROLES } from "@/lib/permissions/roles";
import { ANONYMOUS, type EmployeeViewer } from "@/lib/permissions/viewer";
import { followUpsOf } from "@/lib/queries/hearing/follow-ups";
import { publicRemedies } from "@/lib/queries/hearing/public-remedies";
import { findRemedy, ownRemedies, remedyBoard, remedySubject } from "@/lib/queries/hearing/remedies";
import { surveyReport } from "@/lib/queries/survey/survey-report";
import type { ServiceContext } from "@/lib/services/context";
import { editRemedy, finishRemedy, giveUpRemedy, startRemedy } from "@/lib/services/hearing/move-remedy";
import { planRemedy } from "@/lib/services/hearing/plan-remedy";
import { remindRemedies } from "@/lib/services/hearing/remind-remedies";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { recordResponse } from "@/lib/services/survey/record-response";
import { remedyLetter } from "@/lib/text/remedy";
import { dateOf } from "@/lib/time";
import { inUnit, YESTERDAY } from "@/tests/factories/hearing";
import { anEmployee, aUnit, contextOf, holdersOf } from "@/tests/factories/people";
import { aResponse, aService, aSurveyPeriod } from "@/tests/factories/survey";
import { atTheWrite } from "@/tests/support/at-the-write";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

const TODAY = "2026-06-15";
const ANSWERS = { u1: 4, u2: 4, u3: 1, u4: 4, u5: 4, u6: 4, u7: 4, u8: 2, u9: 2 } as const;
const LOWEST: readonly ElementCode[] = ["u3", "u8", "u9"];
const heard = "Antrean pagi terlalu lama.";
const deed = "Menambah satu loket sampai pukul sepuluh.";

let periodId = "";
beforeAll(async () => {
  periodId = (await aSurveyPeriod("2026-01-01", "2026-06-30", "Semester I 2026")).id;
});

/** A service whose figures are shown, its unit's head, and somebody who works there. */
async function aPlace(responses = 10) {
  const unit = await aUnit();
  const service = await aService({ unitId: unit.id });
  const citizen = contextOf(ANONYMOUS, YESTERDAY);
  for (let sent = 0; sent < responses; sent += 1)
    await recordResponse(citizen, aResponse(service.slug, { answers: ANSWERS }), "WEB");
  await publishFigures(contextOf(ANONYMOUS));
  const head = await inUnit(unit);
  const owner = await inUnit(unit, "STAFF");
  return { unit, service, head, owner };
}
type Place = Awaited<ReturnType<typeof aPlace>>;

const planOf = ({ service, owner }: Place, given: Partial<Parameters<typeof planRemedy>[1]> = {}) => ({
  id: randomUUID(),
  serviceId: service.id,
  periodId,
  element: "u3" as const,
  heard,
  deed,
  ownerId: owner.employeeId,
  dueOn: "2026-07-01",
  ...given,
});

/** A remedy in a state as its steps would have left it. */
async function inState(state: RemedyState) {
  const place = await aPlace(0);
  const started = state === "UNDER_WAY" || state === "DONE";
  const { id, version } = await db().remedy.create({
    data: {
      ...planOf(place),
      dueOn: dateOf("2026-07-01"),
      plannedOn: dateOf("2026-06-01"),
      state,
      startedOn: started ? dateOf("2026-06-05") : null,
      endedOn: state === "DONE" || state === "GIVEN_UP" ? dateOf("2026-06-10") : null,
      proof: state === "DONE" ? "Loket kelima dibuka." : null,
      reason: state === "GIVEN_UP" ? "Anggarannya tidak ada." : null,
    },
  });
  const stored = () => db().remedy.findUniqueOrThrow({ where: { id } });
  return { ...place, seen: { id, version }, stored };
}
type Of = Awaited<ReturnType<typeof inState>>;

describe("the planning of a remedy", () => {
  it("answers a lowest element of a published result, once however often it is sent", async () => {
    const place = await aPlace();
    const plan = planOf(place);
    const ctx = contextOf(place.head);
    await planRemedy(ctx, plan);
    await planRemedy(ctx, plan);
    expect(await outcomeOf(planRemedy(ctx, { ...plan, deed: "Lain sama sekali." }))).toBe("CONFLICT");
    expect(await db().remedy.findMany({ where: { serviceId: place.service.id } })).toMatchObject([
      { id: plan.id, state: "PLANNED", element: "u3", heard, deed, version: 1, plannedOn: dateOf(TODAY) },
    ]);
    expect(await trailOf(plan.id)).toEqual(["remedy.plan"]);
  });

  it.each([
    ["an element that is not among the lowest", { element: "u1" }, "REFUSED REMEDY_NOT_LOWEST"],
    ["a day that is not ahead", { dueOn: TODAY }, "REFUSED REMEDY_DUE_TOO_EARLY"],
    ["a day more than two years ahead", { dueOn: "2028-06-16" }, "REFUSED REMEDY_DUE_TOO_LATE"],
    ["a service that there is not", { serviceId: randomUUID() }, "NOT_FOUND"],
    ["a period without a figure", { periodId: randomUUID() }, "REFUSED REMEDY_NOT_LOWEST"],
  ] as const)("is refused for %s", async (_what, given, outcome) => {
    const place = await aPlace();
    expect(await outcomeOf(planRemedy(contextOf(place.head), planOf(place, given)))).toBe(outcome);
    expect(await db().remedy.count({ where: { serviceId: place.service.id } })).toBe(0);
  });

  it("is refused while the figures are hidden, and for an owner who is not in office in the unit", async () => {
    const hidden = await aPlace(9);
    expect(await outcomeOf(planRemedy(contextOf(hidden.head), planOf(hidden)))).toBe(
      "REFUSED REMEDY_NOT_LOWEST",
    );
    const place = await aPlace();
    const left = await anEmployee({ unitId: place.unit.id });
    await db().employee.update({ where: { id: left.id }, data: { state: "INACTIVE" } });
    for (const ownerId of [left.id, (await anEmployee()).id, randomUUID()])
      expect(await outcomeOf(planRemedy(contextOf(place.head), planOf(place, { ownerId })))).toBe(
        "REFUSED REMEDY_OWNER_ELSEWHERE",
      );
  });

  it("is for the unit's head", async () => {
    const place = await aPlace();
    for (const [role, viewer] of await holdersOf(ROLES, place.unit)) {
      const may = can(viewer, "remedy.plan", { unitPath: place.unit.path });
      const of = { serviceId: place.service.id, periodId, element: "u3" } as const;
      expect([role, (await remedySubject(viewer, of, TODAY)) !== null]).toEqual([role, may]);
      expect(await remedySubject(viewer, { ...of, element: "u1" }, TODAY)).toBeNull();
      if (viewer.kind === "employee")
        expect([role, await outcomeOf(planRemedy(contextOf(viewer), planOf(place)))]).toEqual([
          role,
          may ? "OK" : "NOT_FOUND",
        ]);
    }
    const stranger = await inUnit(await aUnit());
    expect(await outcomeOf(planRemedy(contextOf(stranger), planOf(place)))).toBe("NOT_FOUND");
  });
});

interface Step {
  readonly run: (ctx: ServiceContext<EmployeeViewer>, of: Of) => Promise<unknown>;
  readonly by: readonly ("head" | "owner")[];
  /** What becomes of it in each state where it is allowed. */
  readonly to: Partial<Record<RemedyState, RemedyState>>;
}
const proof = "Loket kelima dibuka sejak Senin.";
const reason = "Anggarannya baru ada tahun depan.";
const STEPS = {
  edit: {
    run: (ctx, { seen, owner }) =>
      editRemedy(ctx, {
        ...seen,
        heard,
        deed: `${deed} Juga Jumat.`,
        ownerId: owner.employeeId,
        dueOn: "2026-08-01",
      }),
    by: ["head"],
    to: { PLANNED: "PLANNED", UNDER_WAY: "UNDER_WAY" },
  },
  start: {
    run: (ctx, { seen }) => startRemedy(ctx, seen),
    by: ["head", "owner"],
    to: { PLANNED: "UNDER_WAY" },
  },
  finish: {
    run: (ctx, { seen }) => finishRemedy(ctx, { ...seen, proof }),
    by: ["head", "owner"],
    to: { UNDER_WAY: "DONE" },
  },
  giveUp: {
    run: (ctx, { seen }) => giveUpRemedy(ctx, { ...seen, reason }),
    by: ["head"],
    to: { PLANNED: "GIVEN_UP", UNDER_WAY: "GIVEN_UP" },
  },
} as const satisfies Record<string, Step>;
type StepName = keyof typeof STEPS;
const names = Object.keys(STEPS) as StepName[];
const CELLS = names.flatMap((name) => REMEDY_STATES.map((state) => [name, state] as const));
const fromOf = (name: StepName): RemedyState => (name === "finish" ? "UNDER_WAY" : "PLANNED");
const take = (name: StepName, of: Of, ctx: ServiceContext<EmployeeViewer> = contextOf(of.head)) => {
  const { run }: Step = STEPS[name];
  return run(ctx, of);
};

describe("each step of a remedy", () => {
  it.each(CELLS)("%s, %s", async (name, state) => {
    const of = await inState(state);
    const before = await of.stored();
    const { to }: Step = STEPS[name];
    const expected = to[state];
    expect(await outcomeOf(take(name, of))).toBe(expected ? "OK" : "REFUSED REMEDY_WRONG_STATE");
    const after = await of.stored();
    if (expected) expect(after).toMatchObject({ state: expected, version: 2 });
    else expect(after).toEqual(before);
    expect(await trailOf(of.seen.id)).toEqual(expected ? [`remedy.${name}`] : []);
  });

  it.each(names)("%s is for whom it is", async (name) => {
    const { by }: Step = STEPS[name];
    for (const who of ["head", "owner"] as const) {
      const of = await inState(fromOf(name));
      const acts = (await findRemedy(of[who], of.seen.id, TODAY))?.acts ?? [];
      expect(acts.includes(name)).toBe(by.includes(who));
      expect(await outcomeOf(take(name, of, contextOf(of[who])))).toBe(by.includes(who) ? "OK" : "NOT_FOUND");
    }
    const of = await inState(fromOf(name));
    const others = [
      await inUnit(of.unit, "STAFF"),
      await inUnit(of.unit, "UNIT_HR"),
      await inUnit(await aUnit()),
    ];
    for (const other of others) expect(await outcomeOf(take(name, of, contextOf(other)))).toBe("NOT_FOUND");
    expect((await of.stored()).version).toBe(1);
  });

  it.each(names)("%s by two at once is a conflict for the later one", async (name) => {
    const of = await inState(fromOf(name));
    const once = () => take(name, of);
    expect((await atTheWrite("remedy", [once, once])).toSorted()).toEqual(["CONFLICT", "OK"]);
  });

  it.each(names)("%s is not done without its line in the trail", async (name) => {
    const of = await inState(fromOf(name));
    const broken = take(name, of, withBrokenTrail(contextOf(of.head)));
    await expectNothingWithoutTrail(broken, of.stored, await of.stored());
  });

  it("plans nothing without its line in the trail", async () => {
    const place = await aPlace();
    const plan = planOf(place);
    const stored = () => db().remedy.findUnique({ where: { id: plan.id } });
    await expectNothingWithoutTrail(planRemedy(withBrokenTrail(contextOf(place.head)), plan), stored, null);
  });

  it("may keep a day that is over, and takes no new one that is not ahead, nor an owner from elsewhere", async () => {
    const of = await inState("UNDER_WAY");
    const late = contextOf(of.head, "2026-07-20T03:00:00Z");
    const edit = (dueOn: string, ownerId = of.owner.employeeId) =>
      outcomeOf(editRemedy(late, { ...of.seen, heard, deed, ownerId, dueOn }));
    expect(await edit("2026-07-19")).toBe("REFUSED REMEDY_DUE_TOO_EARLY");
    expect(await edit("2026-07-01", (await anEmployee()).id)).toBe("REFUSED REMEDY_OWNER_ELSEWHERE");
    expect(await edit("2028-07-21")).toBe("REFUSED REMEDY_DUE_TOO_LATE");
    expect(await edit("2026-07-01")).toBe("OK");
  });
});

describe("who sees remedies", () => {
  it("is whoever reads the results, with what is missing and what is late, and the owner", async () => {
    const place = await aPlace();
    const { unit, service, owner } = place;
    const rowOf = async (viewer: Parameters<typeof remedyBoard>[0], today = TODAY) =>
      (await remedyBoard(viewer, periodId, today))?.find((row) => row.service.id === service.id);
    const { head } = place;
    expect(await rowOf(head)).toMatchObject({ isAnswered: false, isLate: false, mayPlan: true });
    const ids: string[] = [];
    for (const element of LOWEST) {
      expect((await rowOf(head))?.isAnswered).toBe(false);
      const plan = planOf(place, { element });
      await planRemedy(contextOf(head), plan);
      ids.push(plan.id);
    }
    const [first = ""] = ids;
    expect((await rowOf(head))?.elements.map(({ element, remedies }) => [element, remedies.length])).toEqual(
      LOWEST.map((element) => [element, 1]),
    );
    for (const [role, viewer] of await holdersOf(ROLES, unit)) {
      const may = can(viewer, "survey.read", { unitPath: unit.path });
      const row = await rowOf(viewer);
      expect([role, row?.isAnswered]).toEqual([role, may ? true : undefined]);
      if (viewer.kind === "employee")
        expect([role, (await findRemedy(viewer, first, TODAY)) !== null]).toEqual([role, may]);
    }
    expect(await findRemedy(owner, first, TODAY)).toMatchObject({ isOwn: true, mayReadResults: false });
    expect(await ownRemedies(owner, TODAY)).toHaveLength(3);
    expect(await rowOf(head, "2026-07-02")).toMatchObject({ isLate: true });
    await giveUpRemedy(contextOf(head), { id: first, version: 1, reason });
    expect(await rowOf(head)).toMatchObject({ isAnswered: false });
    expect(await ownRemedies(owner, TODAY)).toHaveLength(2);
    expect(await remedyBoard(head, null, TODAY)).toEqual([]);
    expect(await rowOf(await inUnit(await aUnit()))).toBeUndefined();
  });

  it("is everybody, who reads the unit and never who sees to it", async () => {
    const place = await aPlace();
    const { unit, service, head, owner } = place;
    const ids: string[] = [];
    for (let planned = 0; planned < 7; planned += 1) {
      const plan = planOf(place);
      await planRemedy(contextOf(head), plan);
      ids.push(plan.id);
    }
    const [first = ""] = ids;
    await startRemedy(contextOf(owner), { id: first, version: 1 });
    await finishRemedy(contextOf(owner), {
      id: first,
      version: 2,
      proof,
      proofLink: "https://contoh.go.id/loket",
    });
    const page = await publicRemedies({ serviceId: service.id });
    const rest = await publicRemedies({ unitId: unit.id, after: page.next ?? undefined });
    const all = [...page.rows, ...rest.rows];
    expect([page.rows.length, rest.rows.length, rest.next]).toEqual([5, 2, null]);
    expect(all.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(all.find(({ id }) => id === first)).toMatchObject({
      unitName: unit.name,
      heard,
      deed,
      state: "DONE",
      proof,
      plannedOn: TODAY,
      startedOn: TODAY,
      endedOn: TODAY,
    });
    expect(JSON.stringify(all)).not.toContain(owner.employeeId);
    expect(JSON.stringify(all)).not.toContain(owner.name);
    expect((await publicRemedies({ serviceId: randomUUID() })).rows).toEqual([]);

    const listed = await followUpsOf({ unitId: unit.id }, periodId);
    expect(listed.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(listed.find(({ id }) => id === first)).toEqual({
      id: first,
      serviceName: service.name,
      element: "u3",
      deed,
      ownerPosition: "Pengadministrasi Perkantoran",
      dueOn: "2026-07-01",
      state: "DONE",
      endedOn: TODAY,
    });
    expect(await followUpsOf({ unitId: unit.id }, randomUUID())).toEqual([]);
    const report = await surveyReport(head, { kind: "service", id: service.id }, periodId, TODAY);
    expect(report?.followUps).toEqual(listed);
  });
});

describe("the reminders of remedies", () => {
  const system = (day: string) => contextOf({ kind: "system", name: "remedy.remind" }, `${day}T00:00:00Z`);
  const remind = (day: string) => remindRemedies(system(day), remedyLetter);

  it("reach the owner a week before, on the day and two weeks after, each once, and again for another day", async () => {
    const of = await inState("PLANNED");
    const email = `${randomUUID()}@contoh.go.id`;
    await db().employee.update({ where: { id: of.owner.employeeId }, data: { email } });
    const subjects = async () =>
      (await db().outboxMail.findMany({ where: { recipient: email }, orderBy: { id: "asc" } })).map(
        ({ text }) => /tinggal 7 hari|hari ini|sudah lewat 14 hari/.exec(text)?.[0],
      );
    await remind("2026-06-23");
    expect(await subjects()).toEqual([]);
    for (const day of ["2026-06-24", "2026-06-25"]) await remind(day);
    expect(await subjects()).toEqual(["tinggal 7 hari"]);
    await remind("2026-07-15");
    expect(await subjects()).toEqual(["tinggal 7 hari", "sudah lewat 14 hari"]);
    const later = { ...of.seen, heard, deed, ownerId: of.owner.employeeId, dueOn: "2026-09-01" };
    await editRemedy(contextOf(of.head), later);
    await remind("2026-09-01");
    expect(await subjects()).toEqual(["tinggal 7 hari", "sudah lewat 14 hari", "hari ini"]);
    expect(await trailOf(of.seen.id)).toEqual([
      "remedy.remind",
      "remedy.remind",
      "remedy.edit",
      "remedy.remind",
    ]);
  });

  it("open no transaction for what was reminded of already", async () => {
    const of = await inState("PLANNED");
    const opened = vi.spyOn(db(), "$transaction");
    await remind("2026-07-20");
    expect(opened).toHaveBeenCalled();
    opened.mockClear();
    await remind("2026-07-21");
    expect(opened).not.toHaveBeenCalled();
    opened.mockRestore();
    expect(await trailOf(of.seen.id)).toEqual(["remedy.remind"]);
  });

  it("are silent once it is over, and not sent without their line in the trail", async () => {
    for (const state of ["DONE", "GIVEN_UP"] as const) {
      const over = await inState(state);
      await remind("2026-07-02");
      expect(await trailOf(over.seen.id)).toEqual([]);
    }
    const of = await inState("UNDER_WAY");
    const sent = () => db().remedyReminder.findMany({ where: { remedyId: of.seen.id } });
    const broken = remindRemedies(withBrokenTrail(system("2026-07-02")), remedyLetter);
    await expectNothingWithoutTrail(broken, sent, []);
  });
});
