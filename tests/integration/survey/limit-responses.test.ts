import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { countAttempt } from "@/lib/services/attempt-limits";
import { type Admission, limitResponses } from "@/lib/services/survey/limit-responses";
import { contextOf } from "@/tests/factories/people";

const ctx = contextOf(ANONYMOUS);
const responseId = "00000000-0000-4000-8000-000000000001";

const open = { counterId: null, address: null, token: null, responseId, answeredAt: null };

/** What comes of so many answers, one after the other: how many went through before one was held back, and how long. */
async function through(most: number, send: (index: number) => Promise<unknown>) {
  for (let sent = 0; sent < most; sent += 1) {
    const refusal = await send(sent).then(
      () => null,
      (error: unknown) => error,
    );
    if (refusal === null) continue;
    expect(refusal).toMatchObject({ code: "RATE_LIMITED" });
    return { sent, retryAfterSeconds: (refusal as { retryAfterSeconds: number }).retryAfterSeconds };
  }
  return { sent: most, retryAfterSeconds: 0 };
}

it("lets a token that is no counter's through sixty times a minute, then says how long to wait", async () => {
  const send = (token: string) => limitResponses(ctx, { ...open, token });
  const held = await through(100, () => send("loket-1"));
  expect(held.sent).toBe(60);
  expect(held.retryAfterSeconds).toBeGreaterThan(0);
  expect(held.retryAfterSeconds).toBeLessThanOrEqual(60);
  await expect(send("loket-2")).resolves.toMatchObject({ counterId: null, isOverLimit: false });
});

it("takes the queue of a day from a kiosk at once, whose answers were given one after the other", async () => {
  const counterId = crypto.randomUUID();
  const begin = ctx.now.getTime() - 24 * 3_600_000;
  const queue = await through(400, (index) =>
    // One each minute; all from one address, which an office shares.
    limitResponses(ctx, {
      ...open,
      counterId,
      token: "kios",
      address: "203.0.113.9",
      answeredAt: new Date(begin + index * 60_000),
    }),
  );
  expect(queue.sent).toBe(400);
});

/** How many of so many answers a counter took as its own before the rest came in as of an open link. */
async function ownOf(most: number, send: (index: number) => Promise<Admission>) {
  const admissions: Admission[] = [];
  for (let sent = 0; sent < most; sent += 1) admissions.push(await send(sent));
  const own = admissions.filter(({ counterId }) => counterId !== null).length;
  for (const admission of admissions.slice(own))
    expect(admission).toEqual({ counterId: null, isOverLimit: true, isUnproven: false });
  return own;
}

it("takes more answers in ten minutes than a counter can serve as of an open link, whatever the address", async () => {
  const counterId = crypto.randomUUID();
  const send = (index: number) =>
    limitResponses(ctx, { ...open, counterId, token: "kios", address: `203.0.113.${index}` });
  expect(await ownOf(130, send)).toBe(60);
  const other = { ...open, counterId: crypto.randomUUID(), token: "kios lain" };
  expect(await limitResponses(ctx, other)).toMatchObject({ counterId: other.counterId, isOverLimit: false });
});

it("holds back one address that spreads forged times over many days and counters", async () => {
  const send = (daysAgo: number) =>
    limitResponses(ctx, {
      ...open,
      counterId: crypto.randomUUID(),
      address: "203.0.113.77",
      answeredAt: new Date(ctx.now.getTime() - daysAgo * 86_400_000),
    });
  await send(1);
  await db().$executeRaw`UPDATE rate_limit SET points = 3000 WHERE key LIKE 'surveyCounterAddress%'`;
  await expect(send(2)).rejects.toMatchObject({ code: "RATE_LIMITED" });
});

it("shuts no counter out for a day by six hundred answers with the token of its poster", async () => {
  const counterId = crypto.randomUUID();
  const begin = new Date("2026-06-13T17:00:00Z").getTime();
  const send = (index: number) =>
    limitResponses(ctx, {
      ...open,
      counterId,
      address: `198.51.100.${index}`,
      answeredAt: new Date(begin + index * 60_000),
    });
  expect(await ownOf(7, send)).toBe(7);
  // Six hundred one after the other take half a minute on a busy machine.
  await db()
    .$executeRaw`UPDATE rate_limit SET points = 599 WHERE key LIKE 'surveyCounterDay%' AND points = 7`;
  expect(await ownOf(40, (index) => send(index + 7))).toBe(1);
});

it("holds back by address and by phone what is more than a counter can serve", async () => {
  const counterId = crypto.randomUUID();
  const sender = { ...open, counterId, device: crypto.randomUUID(), address: "203.0.113.200" };
  expect(await ownOf(61, () => limitResponses(ctx, sender))).toBe(60);
  const held = await through(20, () => limitResponses(ctx, sender));
  expect(held.sent).toBe(9);
});

it("takes no day's place for an answer that its ten minutes had no place for", async () => {
  const counterId = crypto.randomUUID();
  const send = (answeredAt: Date, index: number) =>
    limitResponses(ctx, { ...open, counterId, address: `192.0.2.${index}`, answeredAt });
  expect(await ownOf(100, (index) => send(ctx.now, index))).toBe(60);
  await db()
    .$executeRaw`UPDATE rate_limit SET points = 599 WHERE key LIKE 'surveyCounterDay%' AND points = 60`;
  const earlier = new Date(ctx.now.getTime() - 1_800_000);
  expect(await ownOf(2, (index) => send(earlier, index))).toBe(1);
});

it("lets a phone answer ten times a day on open links, and at a counter go on", async () => {
  const device = crypto.randomUUID();
  const held = await through(20, () => limitResponses(ctx, { ...open, device }));
  expect(held.sent).toBe(10);
  const tomorrow = contextOf(ANONYMOUS, "2026-06-16T03:00:00Z");
  await expect(limitResponses(tomorrow, { ...open, device })).resolves.toMatchObject({ isOverLimit: false });
  const atCounter = { ...open, device, counterId: crypto.randomUUID() };
  await expect(limitResponses(ctx, atCounter)).resolves.toMatchObject({ counterId: atCounter.counterId });
});

it("lets fewer through without a proof of work, and says which they are", async () => {
  const link = { ...open, address: "192.0.2.201" };
  expect(await limitResponses(ctx, link)).toEqual({ counterId: null, isOverLimit: false, isUnproven: true });
  await db().$executeRaw`UPDATE rate_limit SET points = 600 WHERE key LIKE 'surveyUnproven%'`;
  await expect(limitResponses(ctx, link)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  expect(await limitResponses(ctx, { ...link, isProven: true })).toMatchObject({ isUnproven: false });
  const atCounter = { ...link, counterId: crypto.randomUUID() };
  expect(await limitResponses(ctx, atCounter)).toMatchObject({ isUnproven: false });
});

it("keeps neither an address nor a token", async () => {
  await limitResponses(ctx, {
    ...open,
    address: "203.0.113.7",
    token: "loket-rahasia",
    device: "perangkat-rahasia",
  });
  const rows = await db().$queryRaw<{ key: string }[]>`SELECT key FROM rate_limit`;
  expect(rows.length).toBeGreaterThan(1);
  for (const { key } of rows) {
    expect(key).not.toContain("203.0.113.7");
    expect(key).not.toContain("loket-rahasia");
    expect(key).not.toContain("perangkat-rahasia");
  }
});

it("counts uses at once, and forgets after the time has passed", async () => {
  const uses = await Promise.all(Array.from({ length: 9 }, () => countAttempt("secondFactor", "a")));
  expect(uses.filter(({ isAllowed }) => !isAllowed)).toHaveLength(4);
  await db().$executeRaw`UPDATE rate_limit SET expire = ${BigInt(Date.now() - 1)}`;
  expect(await countAttempt("secondFactor", "a")).toMatchObject({ isAllowed: true, count: 1 });
});

it("looks at a proof of work only once the cheap limits have let an answer by", async () => {
  let asked = 0;
  const isProven = async () => {
    asked += 1;
    return true;
  };
  const link = { ...open, address: "203.0.113.90", token: "loket-mahal", isProven };
  expect(await limitResponses(ctx, link)).toMatchObject({ isUnproven: false });
  expect(await through(100, () => limitResponses(ctx, link))).toMatchObject({ sent: 59 });
  expect(asked).toBe(60);
  await expect(
    limitResponses(ctx, { ...open, address: "203.0.113.91", isProven: async () => false }),
  ).resolves.toMatchObject({ isUnproven: true });
});
