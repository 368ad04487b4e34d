import { describe, expect, it, vi } from "vitest";
import { printPaper } from "@/lib/documents/print-paper";
import { NO_TOTALS } from "@/lib/domain/survey/element-totals";
import { publishedResult } from "@/lib/domain/survey/publication";
import type { SurveyReport } from "@/lib/queries/survey/survey-report";
import { readPdf } from "@/tests/support/read-pdf";

// Each paper of three pages takes a fraction of a second; a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const HIDDEN = publishedResult({ n: 3, counted: 0, totals: NO_TOTALS });
const PERIOD = {
  id: "periode",
  name: "Triwulan I 2026",
  startsOn: "2026-01-01",
  endsOn: "2026-03-31",
  version: 1,
};

/** A report of a unit with so many services: each makes the chapter before the last one a line longer. */
const aReportOf = (services: number): SurveyReport => ({
  subject: { kind: "unit", id: "unit", name: "Dinas Contoh", unitName: "Dinas Contoh" },
  period: PERIOD,
  result: HIDDEN,
  scores: null,
  interval: null,
  sample: null,
  trend: [{ period: PERIOD, n: 3, index: null, grade: null }],
  services: Array.from({ length: services }, (_, place) => ({
    service: {
      id: `layanan-${place}`,
      slug: `layanan-${place}`,
      name: `Layanan ${place + 1}`,
      usersPerYear: null,
      isActive: true,
      unitId: "unit",
      unitName: "Dinas Contoh",
      unitCode: "DC",
    },
    period: PERIOD,
    excluded: {},
    ...HIDDEN,
    sampleNeeded: null,
  })),
  followUps: [],
  breakdown: null,
  breakdownOpensOn: "2026-05-01",
});

describe("the SKM report on paper", () => {
  // With 26 services the signature once stood on a page of its own.
  it.each([26, 29])(
    "keeps the signature with the last chapter, where %d services end near the foot of a page",
    async (services) => {
      const { pages } = await readPdf(
        await printPaper({
          kind: "surveyReport",
          paper: aReportOf(services),
          government: "Pemerintah Kabupaten Contoh",
          printedOn: "2026-11-28",
        }),
      );
      const signed = pages.filter((page) => page.includes("Pimpinan Dinas Contoh,"));
      expect(signed).toEqual([expect.stringContaining("VII. Tren")]);
    },
  );
});
