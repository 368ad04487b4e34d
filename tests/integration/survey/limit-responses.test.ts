import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { countAttempt } from "@/lib/services/attempt-limits";
import { limitResponses } from "@/lib/services/survey/limit-responses";
import { contextOf } from "@/tests/factories/people";

const ctx = contextOf(ANONYMOUS);
const responseId = "00000000-0000-4000-8000-000000000001";

it("lets a counter's token through sixty times a minute, then says how long to wait", async () => {
  const send = (token: string) => limitResponses(ctx, { address: null, token, responseId });
  for (let sent = 0; sent < 60; sent += 1) await send("loket-1");

  const refusal = await send("loket-1").catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: "RATE_LIMITED" });
  expect(refusal).toHaveProperty("retryAfterSeconds");
  const { retryAfterSeconds } = refusal as { retryAfterSeconds: number };
  expect(retryAfterSeconds).toBeGreaterThan(0);
  expect(retryAfterSeconds).toBeLessThanOrEqual(60);

  await expect(send("loket-2")).resolves.toBeUndefined();
});

it("keeps neither an address nor a token", async () => {
  await limitResponses(ctx, { address: "203.0.113.7", token: "loket-rahasia", responseId });
  const rows = await db().$queryRaw<{ key: string }[]>`SELECT key FROM rate_limit`;
  expect(rows.length).toBeGreaterThan(1);
  for (const { key } of rows) {
    expect(key).not.toContain("203.0.113.7");
    expect(key).not.toContain("loket-rahasia");
  }
});

it("counts uses at once, and forgets after the time has passed", async () => {
  const uses = await Promise.all(Array.from({ length: 9 }, () => countAttempt("secondFactor", "a")));
  expect(uses.filter(({ isAllowed }) => !isAllowed)).toHaveLength(4);
  await db().$executeRaw`UPDATE rate_limit SET expire = ${BigInt(Date.now() - 1)}`;
  expect(await countAttempt("secondFactor", "a")).toMatchObject({ isAllowed: true, count: 1 });
});
