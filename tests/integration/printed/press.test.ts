import { describe, expect, it, vi } from "vitest";
import type { PaperOrder } from "@/lib/documents/paper-order";
import { MOST_OF_ONE, MOST_WAITING, PressBusy, pressPaper } from "@/lib/documents/press";
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

const spent = ({ user, system }: NodeJS.CpuUsage): number => user + system;

// The thread of the press starts in a second or two, on a busy machine in twenty.
vi.setConfig({ testTimeout: 120_000 });

describe("the press", () => {
  it("gives everybody their own paper, goes on after one that cannot be printed, and lets the rest run meanwhile", async () => {
    const [own, whole] = [process.threadCpuUsage(), process.cpuUsage()];
    const [first, failed, second] = await Promise.allSettled([
      pressPaper(order("Orang Pertama"), "pertama"),
      pressPaper(broken, "kedua"),
      pressPaper(order("Orang Kedua"), "kedua"),
    ]);
    // Work and not time, which on a busy machine is that of others: of what the printing cost, little was done by this thread.
    expect(spent(process.threadCpuUsage(own))).toBeLessThan(spent(process.cpuUsage(whole)) / 4);
    if (first.status !== "fulfilled" || second.status !== "fulfilled") throw new Error("not printed");
    expect((await readPdf(first.value)).text).toContain("Orang Pertama");
    expect((await readPdf(second.value)).text).toContain("Orang Kedua");
    expect(failed).toMatchObject({ status: "rejected", reason: expect.any(Error) as Error });
  });

  it("sends away who comes while too many wait, and nobody else", async () => {
    const waiting = Array.from({ length: MOST_WAITING }, (_, reader) =>
      pressPaper(broken, `pembaca ${reader}`).catch(() => "tried"),
    );
    await expect(pressPaper(order("Terlambat"), "terlambat")).rejects.toThrow(PressBusy);
    expect(await Promise.all(waiting)).toEqual(Array.from({ length: MOST_WAITING }, () => "tried"));
    expect((await readPdf(await pressPaper(order("Kembali lagi"), "terlambat"))).text).toContain(
      "Kembali lagi",
    );
  });

  it("takes only so many of one reader at a time, and others meanwhile", async () => {
    const own = Array.from({ length: MOST_OF_ONE }, () => pressPaper(broken, "satu").catch(() => "tried"));
    await expect(pressPaper(order("Lagi"), "satu")).rejects.toThrow(PressBusy);
    expect((await readPdf(await pressPaper(order("Orang Lain"), "lain"))).text).toContain("Orang Lain");
    expect(await Promise.all(own)).toEqual(Array.from({ length: MOST_OF_ONE }, () => "tried"));
    expect((await readPdf(await pressPaper(order("Lagi"), "satu"))).text).toContain("Lagi");
  });
});
