import { describe, expect, it } from "vitest";
import { printPaper } from "@/lib/documents/print-paper";
import { readPdf } from "@/tests/support/read-pdf";

describe("the poster of a survey on paper", () => {
  it.each([
    "https://bina.contoh.go.id/survei/ktp",
    `https://bina.contoh.go.id/survei/${"layanan-".repeat(6)}a`,
  ])("is one page with service, unit and %s on one line", async (address) => {
    const { pages, info } = await readPdf(
      await printPaper({
        kind: "surveyPoster",
        paper: { service: "Kartu Tanda Penduduk", unit: "Dinas Kependudukan", address },
        government: "Pemerintah Kabupaten Contoh",
        printedOn: "2026-11-28",
      }),
    );
    expect(pages).toEqual([
      `Pemerintah Kabupaten Contoh Bagaimana layanan kami? Kartu Tanda Penduduk Dinas Kependudukan Arahkan kamera ponsel ke kode ini Sembilan pertanyaan, sekitar satu menit, tanpa nama. Atau buka ${address}`,
    ]);
    expect(info.Title).toBe("Poster survei Kartu Tanda Penduduk");
  });
});
