import { expect, it } from "vitest";
import { NO_LINE, nextToSend, retrySeconds, sendingFate } from "@/lib/domain/survey/kiosk-queue";

it.each([
  [200, null, "TAKEN"],
  [201, null, "TAKEN"],
  [409, null, "TAKEN"],
  [400, null, "REFUSED"],
  [413, null, "REFUSED"],
  [422, null, "REFUSED"],
  [500, null, "FAILED"],
  [502, "5", "FAILED"],
  [404, null, "FAILED"],
  [429, "40", { retryAfterSeconds: 40 }],
  [429, null, NO_LINE],
  [503, "Sat, 28 Nov 2026", NO_LINE],
] as const)("reads the status %i with %j as %j", (status, retryAfter, fate) => {
  expect(sendingFate(status, retryAfter)).toEqual(fate);
});

const waiting = [{ id: "a" }, { id: "b" }, { id: "c" }];
const none: ReadonlySet<string> = new Set();

it("sends first what failed least, and of these what came first", () => {
  expect(nextToSend(waiting, new Map(), none)).toEqual({ id: "a" });
  expect(nextToSend(waiting, new Map([["a", 1]]), none)).toEqual({ id: "b" });
  const all = new Map(waiting.map(({ id }, index) => [id, 3 - index]));
  expect(nextToSend(waiting, all, none)).toEqual({ id: "c" });
  expect(nextToSend(waiting, all, new Set(["c"]))).toEqual({ id: "b" });
  expect(nextToSend(waiting, new Map(), new Set(["a", "b", "c"]))).toBeNull();
  expect(nextToSend([], new Map(), none)).toBeNull();
});

it("tries again soon at first, and every quarter of an hour in the end", () => {
  expect([0, 1, 2, 5, 6, 60].map(retrySeconds)).toEqual([15, 30, 60, 480, 900, 900]);
});
