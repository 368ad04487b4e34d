import { describe, expect, it } from "vitest";
import { kioskSending, type QueueState } from "@/components/survey/kiosk-sending";
import type { SendingFate } from "@/lib/domain/survey/kiosk-queue";

const NOW = Date.parse("2026-06-15T03:00:00Z");
const DAY_MS = 86_400_000;

/** A device with answers of so many days ago, and a server that says of each id what it says. */
function device(days: Readonly<Record<string, number>>, fates: Record<string, SendingFate>) {
  const waiting = new Map(
    Object.entries(days).map(([id, ago]) => [
      id,
      { id, answeredAt: new Date(NOW - ago * DAY_MS).toISOString() },
    ]),
  );
  const sent: string[] = [];
  let lost = 0;
  let shown: QueueState = { waiting: 0, failing: 0 };
  const sending = kioskSending({
    waiting: async () => [...waiting.values()],
    send: async ({ id }) => {
      sent.push(id);
      return fates[id] ?? "TAKEN";
    },
    forget: async (id) => {
      waiting.delete(id);
    },
    lose: () => {
      lost += 1;
    },
    show: (state) => {
      shown = state;
    },
    now: () => NOW,
  });
  const add = (id: string) => waiting.set(id, { id, answeredAt: new Date(NOW).toISOString() });
  return {
    ...sending,
    add,
    sent,
    fates,
    lost: () => lost,
    shown: () => shown,
    left: () => [...waiting.keys()],
  };
}

describe("the queue of a kiosk", () => {
  it("is not blocked by an answer that the server fails at, and keeps it", async () => {
    const kiosk = device({ a: 0, b: 0, c: 0 }, { a: "FAILED" });
    expect(await kiosk.sendAll()).toBe(15);
    expect(await kiosk.sendAll()).toBe(60);
    expect(kiosk.left()).toEqual(["a"]);
    expect(kiosk.sent).toEqual(["a", "b", "c", "a"]);
    expect(kiosk.shown()).toEqual({ waiting: 1, failing: 0 });

    kiosk.add("d");
    expect(await kiosk.sendAll()).toBe(120);
    expect(kiosk.sent.slice(4)).toEqual(["d", "a"]);
    expect(kiosk.shown()).toEqual({ waiting: 1, failing: 1 });

    kiosk.fates.a = "TAKEN";
    expect(await kiosk.sendAll()).toBeNull();
    expect(kiosk.left()).toEqual([]);
    expect(kiosk.shown()).toEqual({ waiting: 0, failing: 0 });
  });

  it("asks a server that fails at everything once each time", async () => {
    const kiosk = device({ a: 0, b: 0 }, { a: "FAILED", b: "FAILED" });
    for (const seconds of [15, 30, 30, 60]) expect(await kiosk.sendAll()).toBe(seconds);
    expect(kiosk.sent).toEqual(["a", "b", "a", "b"]);
  });

  it("waits as long as the server asks, with all answers in their order", async () => {
    const kiosk = device({ a: 0, b: 0 }, { a: { retryAfterSeconds: 40 } });
    expect(await kiosk.sendAll()).toBe(40);
    expect(kiosk.left()).toEqual(["a", "b"]);
  });

  it("keeps what is refused today, and counts what became too old instead of dropping it in silence", async () => {
    const kiosk = device({ a: 2, b: 31, c: 0 }, { a: "REFUSED", b: "REFUSED" });
    expect(await kiosk.sendAll()).toBeNull();
    expect(kiosk.left()).toEqual(["a"]);
    expect(kiosk.lost()).toBe(1);
    expect(await kiosk.sendAll()).toBeNull();
    expect(kiosk.sent).toEqual(["a", "b", "c"]);
    expect(kiosk.shown()).toEqual({ waiting: 1, failing: 0 });
  });
});
