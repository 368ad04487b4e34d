import { describe, expect, it, vi } from "vitest";
import type { PaperOrder } from "@/lib/documents/paper-order";
import { MOST_OF_ONE, PressBusy } from "@/lib/documents/press";
import { pressForEverybody } from "@/lib/documents/public-press";

/** As no query gives it: one that the press cannot print. */
const broken = (printedOn: string): PaperOrder =>
  ({
    kind: "publicMinutes",
    paper: null,
    government: "Pemerintah Kabupaten Contoh",
    printedOn,
  }) as unknown as PaperOrder;
const whyNot = (order: PaperOrder) => pressForEverybody(order).then(String, (reason: unknown) => reason);

// The thread of the press starts in a second or two, on a busy machine in twenty.
vi.setConfig({ testTimeout: 120_000 });

describe("a paper for everybody that cannot be printed", () => {
  it("holds up the press once and not at each reader, and is tried again after ten minutes", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const order = broken("2026-11-28");
      expect(await whyNot(order)).not.toBeInstanceOf(PressBusy);
      expect(await whyNot(order)).toBeInstanceOf(PressBusy);
      vi.advanceTimersByTime(10 * 60_000);
      const again = await whyNot(order);
      expect(again).toBeInstanceOf(Error);
      expect(again).not.toBeInstanceOf(PressBusy);
    } finally {
      vi.useRealTimers();
    }
  });

  it("is tried by the next reader where others were only waiting", async () => {
    const days = Array.from({ length: MOST_OF_ONE }, (_, day) => broken(`2026-12-0${day + 1}`));
    const waiting = days.map(whyNot);
    const order = broken("2026-12-09");
    expect(await whyNot(order)).toBeInstanceOf(PressBusy);
    await Promise.all(waiting);
    expect(await whyNot(order)).not.toBeInstanceOf(PressBusy);
  });
});
