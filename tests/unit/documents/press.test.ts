import { describe, expect, it } from "vitest";
import type { PaperOrder } from "@/lib/documents/paper-order";
import { MOST_WAITING, PressBusy, pressPaper } from "@/lib/documents/press";
import { aPlanPaper } from "@/tests/factories/papers";
import { readPdf } from "@/tests/support/read-pdf";

const order = (name: string): PaperOrder => ({
  kind: "plan",
  paper: aPlanPaper({ employee: { ...aPlanPaper().employee, name }, results: [] }),
  government: "Pemerintah Kabupaten Contoh",
  printedOn: "2026-11-28",
});
/** As no query gives it. */
const broken = { ...order("Rusak"), paper: null } as unknown as PaperOrder;

describe("the press", () => {
  it("gives everybody their own paper, goes on after one that cannot be printed, and lets the rest run meanwhile", async () => {
    let longest = 0;
    let last = performance.now();
    const clock = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const [first, failed, second] = await Promise.allSettled([
      pressPaper(order("Orang Pertama")),
      pressPaper(broken),
      pressPaper(order("Orang Kedua")),
    ]);
    clearInterval(clock);
    if (first.status !== "fulfilled" || second.status !== "fulfilled") throw new Error("not printed");
    expect((await readPdf(first.value)).text).toContain("Orang Pertama");
    expect((await readPdf(second.value)).text).toContain("Orang Kedua");
    expect(failed).toMatchObject({ status: "rejected", reason: expect.any(Error) as Error });
    expect(longest).toBeLessThan(1_000);
  });

  it("sends away who comes while too many wait, and nobody else", async () => {
    const waiting = Array.from({ length: MOST_WAITING }, () => pressPaper(broken).catch(() => "tried"));
    await expect(pressPaper(order("Terlambat"))).rejects.toThrow(PressBusy);
    expect(await Promise.all(waiting)).toEqual(Array.from({ length: MOST_WAITING }, () => "tried"));
    expect((await readPdf(await pressPaper(order("Kembali lagi")))).text).toContain("Kembali lagi");
  });
});
