import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { openSurveyAction } from "@/app/(public)/permohonan/lacak/actions";
import SurveyPage from "@/app/(survey)/survei/[service]/page";
import { IDLE } from "@/lib/actions/action-state";
import { giveApplicationCookie } from "@/lib/actions/tracking-cookie";
import { db } from "@/lib/db/client";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { trackedApplication } from "@/lib/queries/application/find-application";
import { isOpenSurveyTicket } from "@/lib/queries/survey/open-survey-ticket";
import { openApplication } from "@/lib/services/application/open-application";
import { recordResponse } from "@/lib/services/survey/record-response";
import { responseIdOfTicket, spendSurveyTicket } from "@/lib/services/survey/survey-ticket";
import { localDayOf } from "@/lib/time";
import {
  aCounter,
  anApplication,
  type Counter,
  MONDAY_AT_TEN,
  takeStep,
} from "@/tests/factories/applications";
import { contextOf } from "@/tests/factories/people";
import { aResponse, aService, aSurveyPeriod } from "@/tests/factories/survey";
import { expectFailure, raced } from "@/tests/support/expect-failure";

/** What the browser of the test keeps, and how it was told to. */
const jar = new Map<
  string,
  { readonly value: string; readonly options: Readonly<Record<string, unknown>> }
>();
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: Readonly<Record<string, unknown>>) =>
      jar.set(name, { value, options }),
  }),
}));
beforeEach(() => jar.clear());

const ctx = contextOf(ANONYMOUS, "2026-06-15T05:00:00Z");
let counter: Counter;
beforeAll(async () => {
  await aSurveyPeriod();
  // The page goes by the day of the machine.
  const year = localDayOf(new Date()).slice(0, 4);
  if (year !== "2026") await aSurveyPeriod(`${year}-01-01`, `${year}-12-31`);
  else await aSurveyPeriod("2026-07-01", "2026-12-31");
  counter = await aCounter();
});

const ticketOf = async (id: string) =>
  (await trackedApplication(id, new Date(MONDAY_AT_TEN)))?.surveyTicket ?? null;

async function aTicket() {
  const { id, code, pin } = await anApplication(counter);
  await takeStep(counter.officer, id, "finish", "2026-06-15T03:20:00Z");
  const ticket = await ticketOf(id);
  if (!ticket) throw new Error("a result brings a ticket");
  return { id, code, pin, ticket };
}
const answerOf = (ticket: string, score: 2 | 4 = 4) =>
  recordResponse(ctx, aResponse(counter.service.slug, { id: responseIdOfTicket(ticket), score }), "WEB");

describe("the survey link of an application", () => {
  it("comes with the result, opens the survey of its service alone, and lasts as long as the name", async () => {
    const { id } = await anApplication(counter);
    expect(await ticketOf(id)).toBeNull();
    await takeStep(counter.officer, id, "finish", "2026-06-15T03:20:00Z");
    const ticket = (await ticketOf(id)) ?? "";
    await takeStep(counter.officer, id, "handOver", "2026-06-15T03:30:00Z");
    expect(await ticketOf(id)).toBe(ticket);
    expect(await isOpenSurveyTicket(ticket, counter.service.slug)).toBe(true);
    expect(await isOpenSurveyTicket(ticket, (await aService()).slug)).toBe(false);
    expect(await isOpenSurveyTicket(crypto.randomUUID(), counter.service.slug)).toBe(false);
  });

  it("gives one answer, however often and at once it is sent", async () => {
    const { id, ticket } = await aTicket();
    const sent = await raced([0, 1, 2].map(() => answerOf(ticket)));
    expect(sent.done).toBe(3);
    await spendSurveyTicket(ctx, ticket);
    expect(await db().surveyResponse.count({ where: { id: responseIdOfTicket(ticket) } })).toBe(1);
    await expectFailure(answerOf(ticket, 2), "CONFLICT");
    expect(await isOpenSurveyTicket(ticket, counter.service.slug)).toBe(false);
    expect(await ticketOf(id)).toBeNull();
  });

  it("gives an answer that looks like any other, so that who reads its words does not learn that an applicant wrote them", () => {
    const id = responseIdOfTicket(crypto.randomUUID());
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const variants = Array.from({ length: 64 }, () => responseIdOfTicket(crypto.randomUUID()).charAt(19));
    expect(new Set(variants).size).toBe(4);
  });

  it("leaves nothing that leads from the application to the answer", async () => {
    const { id, ticket } = await aTicket();
    await answerOf(ticket);
    await spendSurveyTicket(ctx, ticket);
    const application = await db().application.findUniqueOrThrow({ where: { id }, include: { steps: true } });
    const response = await db().surveyResponse.findUniqueOrThrow({
      where: { id: responseIdOfTicket(ticket) },
    });
    expect(JSON.stringify(application)).not.toContain(response.id);
    expect(JSON.stringify([application, response])).not.toContain(ticket);
  });

  it("is another one for each application, in the form of a UUID", async () => {
    const [one, other] = [await aTicket(), await aTicket()];
    expect(responseIdOfTicket(one.ticket)).not.toBe(responseIdOfTicket(other.ticket));
    expect(responseIdOfTicket(one.ticket)).toBe(responseIdOfTicket(one.ticket));
    expect((await answerOf(one.ticket)).outcome).toBe("STORED");
    expect((await answerOf(other.ticket)).outcome).toBe("STORED");
  });
});

/** The survey's page as the browser of the test gets it. */
async function drawn(query: object): Promise<string> {
  const params = Promise.resolve({ service: counter.service.slug });
  return renderToStaticMarkup(await SurveyPage({ params, searchParams: Promise.resolve(query) }));
}
const opened = async (): Promise<string> => {
  const thrown = await openSurveyAction(IDLE, new FormData()).then(
    () => null,
    (error: unknown) => error,
  );
  return typeof thrown === "object" && thrown && "digest" in thrown ? String(thrown.digest) : "";
};

describe("the way from an application to its survey", () => {
  it("has the ticket in a cookie of that survey alone, and in no address", async () => {
    const { code, pin, ticket } = await aTicket();
    await giveApplicationCookie(await openApplication({ trackingCode: code, pin }, null), new Date());
    const address = await opened();
    expect(address).toContain(`/survei/${counter.service.slug}?dari=permohonan`);
    expect(address).not.toContain(ticket);
    expect(jar.get("bina-tiket")).toMatchObject({
      value: ticket,
      options: { httpOnly: true, sameSite: "strict", path: `/survei/${counter.service.slug}`, maxAge: 1800 },
    });
    const fromApplication = { dari: "permohonan" };
    const field = `name="ticket" value="${ticket}"`;
    // Opened twice it is the same.
    expect(await drawn(fromApplication)).toContain(field);
    expect(await drawn(fromApplication)).toContain(field);
    // Whoever comes by the poster on the same phone has no ticket, and one in an address is none.
    expect(await drawn({ loket: "loket-1" })).not.toContain(ticket);
    expect(await drawn({ tiket: ticket })).not.toContain(ticket);

    await answerOf(ticket);
    await spendSurveyTicket(ctx, ticket);
    expect(await drawn(fromApplication)).toContain("Tautan survei ini sudah dipakai");
    expect(await opened()).toContain("/permohonan/lacak");
    jar.delete("bina-tiket");
    expect(await drawn(fromApplication)).toContain("Buka survei ini dari halaman permohonan Anda");
  });

  it("is closed to a browser that follows no application", async () => {
    await aTicket();
    expect(await openSurveyAction(IDLE, new FormData())).toMatchObject({ status: "failed", code: "REFUSED" });
    expect(jar.size).toBe(0);
  });
});
