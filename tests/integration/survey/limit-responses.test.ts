import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { countAttempt } from "@/lib/services/attempt-limits";
import { limitResponses } from "@/lib/services/survey/limit-responses";
import { contextOf } from "@/tests/factories/people";

const ctx = contextOf(ANONYMOUS);
const responseId = "00000000-0000-4000-8000-000000000001";

const open = { counterId: null, address: null, token: null, responseId, answeredAt: null };

/** What comes of so many answers, one after the other: how many went through before one was held back, and how long. */
async function through(most: number, send: (index: number) => Promise<void>) {
  for (let sent = 0; sent < most; sent += 1) {
    const refusal = await send(sent).catch((error: unknown) => error);
    if (refusal === undefined) continue;
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
  await expect(send("loket-2")).resolves.toBeUndefined();
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

it("holds back more answers in ten minutes than a counter can serve, whatever the address", async () => {
  const counterId = crypto.randomUUID();
  const send = (index: number) =>
    limitResponses(ctx, { ...open, counterId, token: "kios", address: `203.0.113.${index}` });
  const held = await through(100, send);
  expect(held.sent).toBe(60);
  expect(held.retryAfterSeconds).toBeLessThanOrEqual(600);
  const other = { ...open, counterId: crypto.randomUUID(), token: "kios lain" };
  await expect(limitResponses(ctx, other)).resolves.toBeUndefined();
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

it("holds back whoever spreads forged times over a day", async () => {
  const counterId = crypto.randomUUID();
  const begin = new Date("2026-06-13T17:00:00Z").getTime();
  const held = await through(700, (index) =>
    limitResponses(ctx, { ...open, counterId, answeredAt: new Date(begin + index * 60_000) }),
  );
  expect(held.sent).toBe(600);
});

it("lets a phone answer ten times a day on open links, and at a counter go on", async () => {
  const device = crypto.randomUUID();
  const held = await through(20, () => limitResponses(ctx, { ...open, device }));
  expect(held.sent).toBe(10);
  const tomorrow = contextOf(ANONYMOUS, "2026-06-16T03:00:00Z");
  await expect(limitResponses(tomorrow, { ...open, device })).resolves.toBeUndefined();
  const atCounter = { ...open, device, counterId: crypto.randomUUID() };
  await expect(limitResponses(ctx, atCounter)).resolves.toBeUndefined();
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
