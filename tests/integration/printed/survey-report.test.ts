import readXlsxFile from "read-excel-file/node";
import { describe, expect, it, vi } from "vitest";
import { printPaper } from "@/lib/documents/print-paper";
import { surveyReportWorkbook } from "@/lib/exports/survey-report-workbook";
import type { SurveyReport } from "@/lib/queries/survey/survey-report";
import { REPORT_CHAPTERS } from "@/lib/text/survey-report";
import { anUnseenSurveyReport, aSurveyReport } from "@/tests/factories/survey-report";
import { readPdf } from "@/tests/support/read-pdf";

// A report takes a second or two, on a busy machine many.
vi.setConfig({ testTimeout: 120_000 });

const print = async (paper: SurveyReport) =>
  readPdf(
    await printPaper({
      kind: "surveyReport",
      paper,
      government: "Pemerintah Kabupaten Bengkulu Selatan",
      printedOn: "2026-11-28",
    }),
  );
const sheetsOf = async (report: SurveyReport) => {
  const sheets = await readXlsxFile(await surveyReportWorkbook(report, "2026-11-28"));
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
};

describe("the SKM report on paper", () => {
  it("has the required chapters and the figures of the period", async () => {
    const { pages, text, info } = await print(aSurveyReport());
    expect(info).toMatchObject({
      Title: "Laporan SKM Dinas Kependudukan dan Pencatatan Sipil, Semester I 2026",
    });
    for (const chapter of Object.values(REPORT_CHAPTERS)) expect(text).toContain(chapter);
    expect(text).toContain("82,64");
    expect(text).toContain("80,10 sampai 85,20");
    expect(text).toContain("U3 Waktu penyelesaian");
    expect(text).toContain("diperlukan 322");
    expect(text.replaceAll(/\s+/g, " ")).toContain("KTP elektronik: Membuka satu loket lagi");
    expect(text).toContain("Perempuan");
    expect(pages[0]).toContain("Pemerintah Kabupaten Bengkulu Selatan");
    expect(pages[1]).toContain("Halaman 2 dari");
  });

  it("says why there is nothing where too few answered or the period is open", async () => {
    const { text } = await print(anUnseenSurveyReport());
    for (const chapter of Object.values(REPORT_CHAPTERS)) expect(text).toContain(chapter);
    expect(text).toContain("baru 6 dari paling sedikit 10 jawaban");
    expect(text).toContain("Rincian terbuka 31 Januari 2027");
  });

  it("says where the breakdown stayed behind the figures", async () => {
    const report = aSurveyReport();
    const { text } = await print({ ...report, result: { ...report.result, counted: 17 } });
    expect(text).toContain("Rincian ini memuat 12 jawaban, nilai di atas 17 jawaban");
    const { Responden: whole } = await sheetsOf(report);
    expect(JSON.stringify(whole)).not.toContain("Rincian ini memuat");
    const { Responden } = await sheetsOf({ ...report, result: { ...report.result, counted: 17 } });
    expect(Responden?.at(-1)?.[0]).toContain("Rincian ini memuat 12 jawaban");
  });

  it("stays a paper of a few pages where names are long and services many", async () => {
    const report = aSurveyReport();
    const [service] = report.services;
    if (!service) throw new Error("no service");
    const services = Array.from({ length: 30 }, (_, place) => ({
      ...service,
      service: {
        ...service.service,
        id: `layanan-${place}`,
        name: `${"Layanan panjang ".repeat(6)}${place}`,
      },
    }));
    const { pages } = await print({ ...report, services });
    expect(pages.length).toBeLessThan(12);
    expect(pages.join(" ")).toContain("Layanan panjang 29");
  });
});

describe("the SKM report as a workbook", () => {
  it("has a sheet for each chapter, figures as numbers", async () => {
    const sheets = await sheetsOf(aSurveyReport());
    expect(Object.keys(sheets)).toEqual([
      "Pendahuluan dan metode",
      "Responden",
      "Hasil",
      "Layanan",
      "Tindak lanjut",
      "Tren",
      "Kuesioner",
    ]);
    expect(sheets.Hasil?.[4]).toEqual(["U1", "Persyaratan", 12, 3.5, 87.5, "B"]);
    expect(sheets.Hasil?.find(([, name]) => name === "IKM")).toEqual([null, "IKM", 12, null, 82.64, "B"]);
    expect(sheets.Responden?.[4]?.slice(0, 5)).toEqual(["Jenis kelamin", "Perempuan", 12, 82.64, "B"]);
    const plan = sheets["Tindak lanjut"]?.slice(4) ?? [];
    expect(plan.map(([element]) => String(element).slice(0, 2))).toEqual(["U3", "U8", "U9"]);
    expect(plan[0]?.slice(2)).toEqual([
      "KTP elektronik: Membuka satu loket lagi sampai pukul sepuluh",
      "1 September 2026 (sedang dikerjakan)",
      "Kepala Seksi Identitas Penduduk",
    ]);
    expect(plan[1]?.slice(2)).toEqual([null, null, null]);
    expect(sheets.Tren?.slice(4).map(([name, , index]) => [name, index])).toEqual([
      ["Semester II 2025", null],
      ["Semester I 2026", 82.64],
    ]);
  });

  it("says in words what is hidden", async () => {
    const sheets = await sheetsOf(anUnseenSurveyReport());
    expect(sheets.Hasil?.[4]?.[0]).toContain("baru 6 dari paling sedikit 10 jawaban");
    expect(sheets.Responden?.[4]?.[0]).toContain("Rincian terbuka 31 Januari 2027");
  });
});
