import { describe, expect, it, vi } from "vitest";
import { printPaper } from "@/lib/documents/print-paper";
import type { MinutesPaper } from "@/lib/queries/consultation/minutes-paper";
import { readPdf } from "@/tests/support/read-pdf";

// A paper takes a fraction of a second; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const withAgreements = (count: number): MinutesPaper => ({
  title: "Jam buka loket",
  unitName: "Dinas Contoh",
  place: "Aula",
  startsAt: "2026-09-30T02:00:00.000Z",
  endsAt: "2026-09-30T05:00:00.000Z",
  description: "Jam buka loket dibahas.",
  issues: "Antrean panjang.",
  headcount: [{ group: "USERS", n: 9 }],
  questions: [],
  agreements: Array.from({ length: count }, (_, place) => ({
    id: `sepakat-${place}`,
    text: `Kesepakatan ${place + 1}`,
    official: "Camat",
    ownerName: "Dinas",
    dueOn: "2026-10-30",
    state: "PENDING",
    proof: null,
    doneOn: null,
    version: 1,
  })),
});

describe("the minutes on paper", () => {
  // With so many agreements the signatures once stood on a page of their own.
  it.each([18, 21])("keep the signatures with the last of %d agreements", async (count) => {
    const { pages } = await readPdf(
      await printPaper({
        kind: "consultationMinutes",
        paper: withAgreements(count),
        government: "Pemerintah Kabupaten Contoh",
        printedOn: "2026-11-28",
      }),
    );
    const signed = pages.filter((page) => page.includes("Wakil peserta"));
    expect(signed).toEqual([expect.stringContaining(`Kesepakatan ${count} `)]);
    // A citizen who signs has no NIP.
    expect(signed.join().match(/NIP/g)).toHaveLength(1);
  });
});
