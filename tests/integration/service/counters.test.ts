import { beforeAll, describe, expect, it, vi } from "vitest";
import { POST } from "@/app/api/survei/route";
import { db } from "@/lib/db/client";
import { can } from "@/lib/permissions/can";
import { ROLES } from "@/lib/permissions/roles";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { counteredService, kioskCounter } from "@/lib/queries/service/counters";
import { editServiceSchema } from "@/lib/schemas/service";
import { createCounter } from "@/lib/services/service/create-counter";
import { editCounter } from "@/lib/services/service/edit-counter";
import { editService } from "@/lib/services/service/edit-service";
import { renewCounter } from "@/lib/services/service/renew-counter";
import { openCounterId } from "@/lib/services/survey/open-counter";
import { recordResponse } from "@/lib/services/survey/record-response";
import { localDayOf } from "@/lib/time";
import { auditsOf } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { aCounter, aResponse, aService, aSurveyPeriod } from "@/tests/factories/survey";
import { anHrContext, type HrContext } from "@/tests/factories/trainings";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { expectFailure } from "@/tests/support/expect-failure";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";
import { queriesOf } from "@/tests/support/watched-queries";

// The headers of the request at hand come from Next's server, which does not run here.
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));

const today = localDayOf(new Date());
let hr: HrContext;
beforeAll(async () => {
  hr = await anHrContext();
  await aSurveyPeriod(today, today, "Hari ini");
});

/** What a form gives: what is not filled is absent. */
const given = (facts: object) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== false));
const newCounter = (serviceId: string, name = "Loket 1") => ({ id: crypto.randomUUID(), serviceId, name });
const stored = (id: string) => db().serviceCounter.findUnique({ where: { id } });

describe("a new counter", () => {
  it("gets one token for two presses at once, which the trail does not tell", async () => {
    const { id: serviceId } = await aService();
    const input = newCounter(serviceId);
    const both = await Promise.all([1, 2].map(() => outcomeOf(createCounter(hr, input))));
    expect(both).toEqual(["OK", "OK"]);
    const counter = await stored(input.id);
    expect(counter).toMatchObject({ serviceId, name: "Loket 1", isOpen: true, version: 1 });
    expect(counter?.token).toMatch(/^[\w-]{22}$/);
    const rows = await auditsOf("counter.create", input.id);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      actorId: hr.viewer.employeeId,
      after: { serviceId, name: "Loket 1" },
    });
    expect(
      JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? String(value) : value)),
    ).not.toContain(counter?.token);
  });

  it("has a name that its service has once, and other services may have", async () => {
    const [one, other] = [await aService(), await aService()];
    const input = newCounter(one.id);
    await createCounter(hr, input);
    expect(await outcomeOf(createCounter(hr, newCounter(one.id)))).toBe("REFUSED COUNTER_NAME_TAKEN");
    expect(await outcomeOf(createCounter(hr, newCounter(other.id)))).toBe("OK");
    expect(await outcomeOf(createCounter(hr, { ...input, name: "Loket lain" }))).toBe("CONFLICT");
  });

  it("is not made without its line in the trail", async () => {
    const input = newCounter((await aService()).id);
    await expectNothingWithoutTrail(createCounter(withBrokenTrail(hr), input), () => stored(input.id), null);
  });
});

describe("a counter", () => {
  it("is renamed and closed once of two at once, and the trail keeps what it was", async () => {
    const { id, name } = await aCounter((await aService()).id);
    const edit = { id, version: 1, name: "Loket baru", isOpen: false };
    const both = await Promise.all([1, 2].map(() => outcomeOf(editCounter(hr, edit))));
    expect(both.sort()).toEqual(["CONFLICT", "OK"]);
    expect(await stored(id)).toMatchObject({ name: "Loket baru", isOpen: false, version: 2 });
    const rows = await auditsOf("counter.edit", id);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      before: { name, isOpen: true },
      after: { name: "Loket baru", isOpen: false },
    });
  });

  it("does not take its neighbour's name, not even when both want it at once", async () => {
    const { id: serviceId } = await aService();
    const [one, two] = [await aCounter(serviceId), await aCounter(serviceId)];
    const rename = (counter: { id: string }, name: string) =>
      outcomeOf(editCounter(hr, { id: counter.id, version: 1, name, isOpen: true }));
    expect(await rename(one, two.name)).toBe("REFUSED COUNTER_NAME_TAKEN");
    const both = await Promise.all([rename(one, "Loket utama"), rename(two, "Loket utama")]);
    expect(both.filter((outcome) => outcome === "OK")).toHaveLength(1);
    expect(both.find((outcome) => outcome !== "OK")).toMatch(/^(CONFLICT|REFUSED COUNTER_NAME_TAKEN)$/);
  });

  it("gets another token once of two at once; a closed one gets none", async () => {
    const counter = await aCounter((await aService()).id);
    const renew = { id: counter.id, version: 1 };
    const both = await Promise.all([1, 2].map(() => outcomeOf(renewCounter(hr, renew))));
    expect(both.sort()).toEqual(["CONFLICT", "OK"]);
    expect((await stored(counter.id))?.token).not.toBe(counter.token);
    expect(await trailOf(counter.id)).toEqual(["counter.renew"]);
    const closed = await aCounter(counter.serviceId, { isOpen: false });
    expect(await outcomeOf(renewCounter(hr, { id: closed.id, version: 1 }))).toBe("REFUSED COUNTER_CLOSED");
  });

  it("changes nothing without its line in the trail", async () => {
    const counter = await aCounter((await aService()).id);
    const { id, name } = counter;
    const edit = { id, version: 1, name: `${name} B`, isOpen: false };
    const state = () => stored(id);
    await expectNothingWithoutTrail(editCounter(withBrokenTrail(hr), edit), state, counter);
    await expectNothingWithoutTrail(renewCounter(withBrokenTrail(hr), { id, version: 1 }), state, counter);
  });

  it("is for exactly those who keep counters where its service is", async () => {
    const unit = await aUnit();
    const service = await aService({ unitId: unit.id });
    for (const role of ROLES) {
      for (const unitPath of [unit.path, "lain/"]) {
        const viewer = viewerOf(await anEmployee(), [{ role, unitPath }]);
        const ctx = contextOf(viewer);
        const mayKeep = can(viewer, "counter.manage", { unitPath: unit.path });
        const outcome = mayKeep ? "OK" : "NOT_FOUND";
        const { id, name } = await aCounter(service.id);
        expect((await counteredService(viewer, service.id)) !== null).toBe(mayKeep);
        const made = newCounter(service.id, `Loket ${crypto.randomUUID()}`);
        expect(await outcomeOf(createCounter(ctx, made))).toBe(outcome);
        expect(await outcomeOf(renewCounter(ctx, { id, version: 1 }))).toBe(outcome);
        expect(await outcomeOf(editCounter(ctx, { id, version: mayKeep ? 2 : 1, name, isOpen: false }))).toBe(
          outcome,
        );
      }
    }
    expect(await counteredService(hr.viewer, crypto.randomUUID())).toBeNull();
    expect(await outcomeOf(renewCounter(hr, { id: crypto.randomUUID(), version: 1 }))).toBe("NOT_FOUND");
    const nobodys = { id: crypto.randomUUID(), version: 1, name: "Tidak ada", isOpen: true };
    expect(await outcomeOf(editCounter(hr, nobodys))).toBe("NOT_FOUND");
    expect(await outcomeOf(createCounter(hr, newCounter(crypto.randomUUID())))).toBe("NOT_FOUND");
  });
});

describe("the token of a counter", () => {
  it("stands for its counter while it is open and its own service asks", async () => {
    const [service, other] = [await aService(), await aService()];
    const counter = await aCounter(service.id);
    expect(await openCounterId(service.slug, counter.token)).toBe(counter.id);
    expect(await openCounterId(other.slug, counter.token)).toBeNull();
    expect(await openCounterId(service.slug, "bukan kode")).toBeNull();
    expect(await openCounterId(service.slug, null)).toBeNull();
    expect(await kioskCounter(counter.token)).toMatchObject({ counter: counter.name, service: service.slug });

    await renewCounter(hr, { id: counter.id, version: 1 });
    expect(await openCounterId(service.slug, counter.token)).toBeNull();
    expect(await kioskCounter(counter.token)).toBeNull();
    const { token = "" } = (await stored(counter.id)) ?? {};
    expect(await openCounterId(service.slug, token)).toBe(counter.id);
    await editCounter(hr, { id: counter.id, version: 2, name: counter.name, isOpen: false });
    expect(await openCounterId(service.slug, token)).toBeNull();
    expect(await kioskCounter(token)).toBeNull();
  });

  it("of a service that was closed opens no kiosk", async () => {
    const service = await aService();
    const { token } = await aCounter(service.id);
    const { id, version, ...facts } = service;
    await editService(hr, editServiceSchema.parse({ ...given(facts), id, version, isActive: undefined }));
    expect(await kioskCounter(token)).toBeNull();
  });

  it("is remembered with the answer; one that is none's is no hindrance", async () => {
    const service = await aService();
    const counter = await aCounter(service.id);
    const send = async (token?: string) => {
      const id = crypto.randomUUID();
      const answers = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) => [`u${place}`, 3]));
      const body = JSON.stringify({ id, service: service.slug, ...answers, ...(token ? { token } : {}) });
      const response = await POST(new Request("http://localhost/api/survei", { method: "POST", body }));
      expect(response.status).toBe(201);
      const { counterId, channel } = await db().surveyResponse.findUniqueOrThrow({ where: { id } });
      return { counterId, channel };
    };
    expect(await send(counter.token)).toEqual({ counterId: counter.id, channel: "KIOSK" });
    expect(await send("bukan kode")).toEqual({ counterId: null, channel: "API" });
    expect(await send()).toEqual({ counterId: null, channel: "API" });
    const shown = async () => (await counteredService(hr.viewer, service.id))?.counters ?? [];
    expect(await shown()).toMatchObject([{ id: counter.id, responses: 1 }]);
    // However many answers there are, none of them is read for it.
    const statements = (await queriesOf(shown)).map(({ query }) => query);
    expect(statements.some((query) => query.includes("service_counter"))).toBe(true);
    expect(statements.filter((query) => query.includes("survey_response"))).toEqual([]);
  });

  it("counts an answer once, whether it is repeated or comes in conflict or together with others", async () => {
    const service = await aService();
    const [counter, other] = [await aCounter(service.id), await aCounter(service.id)];
    const ctx = contextOf(ANONYMOUS, `${today}T03:00:00Z`);
    const record = (given: Parameters<typeof aResponse>[1], counterId: string) =>
      recordResponse(ctx, aResponse(service.slug, given), "KIOSK", { counterId });
    const answeredAt = async ({ id }: { readonly id: string }) => (await stored(id))?.answered;
    const id = crypto.randomUUID();
    await record({ id, score: 3 }, counter.id);
    await record({ id, score: 3 }, counter.id);
    await expectFailure(record({ id, score: 4 }, counter.id), "CONFLICT");
    await Promise.all([0, 1, 2, 3].map(() => record({ id: crypto.randomUUID() }, other.id)));
    expect([await answeredAt(counter), await answeredAt(other)]).toEqual([1, 4]);
    expect(await db().surveyResponse.count({ where: { counterId: other.id } })).toBe(4);
  });
});
