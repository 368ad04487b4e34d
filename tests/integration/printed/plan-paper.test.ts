import { describe, expect, it } from "vitest";
import { printPaper } from "@/lib/documents/print-paper";
import { BEHAVIOUR_GUIDES, BEHAVIOURS } from "@/lib/domain/plan/behaviours";
import type { PlanPaper } from "@/lib/queries/plan/plan-paper";
import { aPlanPaper, paperIndicator, paperResult } from "@/tests/factories/papers";
import { readPdf } from "@/tests/support/read-pdf";

const printed = async (paper: PlanPaper) =>
  readPdf(
    await printPaper({
      kind: "plan",
      paper,
      government: "Pemerintah Kabupaten Contoh",
      printedOn: "2026-11-28",
    }),
  );

const withoutSpaces = (text: string) => text.replace(/\s/g, "");

describe("the SKP on paper", () => {
  it("names both parties, the agency and the period", async () => {
    const paper = aPlanPaper();
    const { text, info } = await printed(paper);
    for (const { name, nip, rank, golongan, positionTitle, unit } of [paper.employee, paper.appraiser]) {
      for (const part of [name, nip, `${rank}, ${golongan}`, positionTitle, unit])
        expect(text).toContain(part);
    }
    expect(text).toContain("Nama instansi: Pemerintah Kabupaten Contoh");
    expect(text).toContain("Periode penilaian: 1 Januari s.d. 31 Desember 2026");
    expect(info).toMatchObject({ Title: "SKP Siti Rahmawati, S.E., Tahun 2026", Language: "id-ID" });
  });

  it("has every row of the form for JA and JF: superior's result, result, aspect, indicator, target", async () => {
    const { text } = await printed(aPlanPaper());
    for (const head of [
      "Rencana Hasil Kerja Pimpinan yang Diintervensi",
      "Aspek",
      "Indikator Kinerja Individu",
      "Target",
    ])
      expect(text).toContain(head);
    expect(text).toContain(
      "A. Utama 1 Meningkatnya kepuasan masyarakat Terselesaikannya dokumen kependudukan tepat waktu Kuantitas Jumlah dokumen selesai K1 100 dokumen Kualitas Jumlah dokumen selesai K2 95–100 % Waktu Jumlah dokumen selesai K3 12 bulan 2 Meningkatnya",
    );
    expect(text).toContain("Jumlah dokumen selesai A1 1.234,5 berkas");
    expect(text).toMatch(/B\. Tambahan 1 – Terselesaikannya dokumen perayaan tepat waktu Kuantitas/);
    expect(text).not.toContain("Perspektif");
  });

  it("has by the qualitative approach a list of indicators and targets under each result, and no aspect", async () => {
    const results = aPlanPaper().results.map((result) => ({
      ...result,
      indicators: result.indicators.map((indicator) => ({ ...indicator, aspect: null })),
    }));
    const { text } = await printed(aPlanPaper({ approach: "QUALITATIVE", results }));
    expect(text).toContain(
      "Pendekatan hasil kerja kualitatif, bagi pejabat administrasi dan pejabat fungsional",
    );
    expect(text).toContain(
      "No Rencana Hasil Kerja Pimpinan yang Diintervensi Rencana Hasil Kerja A. Utama 1 Meningkatnya kepuasan masyarakat Terselesaikannya dokumen kependudukan tepat waktu Ukuran keberhasilan/Indikator Kinerja Individu dan Target: • Jumlah dokumen selesai K1: 100 dokumen • Jumlah dokumen selesai K2: 95–100 % • Jumlah dokumen selesai K3: 12 bulan 2 Meningkatnya",
    );
    expect(text).toContain("• Jumlah dokumen selesai A1: 1.234,5 berkas B. Tambahan 1 – Terselesaikannya");
    expect(text).not.toContain("Aspek");
    expect(text).not.toContain("Perspektif");
  });

  it("has the perspective instead in the form for heads", async () => {
    const results = [
      paperResult("anggaran", [paperIndicator("G1", { targetLow: "95", unit: "%" })], {
        perspective: "BUDGET",
      }),
    ];
    const { text } = await printed(aPlanPaper({ format: "JPT", results }));
    expect(text).toContain(
      "A. Utama 1 Terselesaikannya dokumen anggaran tepat waktu Jumlah dokumen selesai G1 95 % Anggaran",
    );
    expect(text).toContain("B. Tambahan Tidak ada hasil kerja tambahan.");
    expect(text).not.toContain("Diintervensi");
    expect(text).not.toContain("Aspek");
  });

  it("has the seven behaviours with their guides, what the superior expects, and the annexes", async () => {
    const { text } = await printed(aPlanPaper());
    for (const value of BEHAVIOURS) {
      expect(text).toContain(BEHAVIOUR_GUIDES[value].name);
      for (const guide of BEHAVIOUR_GUIDES[value].guides) expect(text).toContain(guide);
    }
    expect(text).toContain("Menyapa setiap warga lebih dahulu");
    expect(text).toMatch(
      /1\. Dukungan sumber daya • Satu pencetak dokumen 2\. Skema pertanggungjawaban • Laporan setiap triwulan 3\. Konsekuensi Tidak diisi/,
    );
  });

  it("is signed with the days of the two steps, and an open plan with empty lines and a mark", async () => {
    const { text } = await printed(aPlanPaper());
    expect(text).toContain("Diajukan melalui Bina, 6 Januari 2026 pukul 09.00");
    expect(text).toContain("Disetujui melalui Bina, 7 Januari 2026 pukul 09.00");
    expect(text).not.toContain("belum disetujui");

    const draft = await printed(aPlanPaper({ state: "DRAFT", submittedAt: null, agreedAt: null }));
    expect(draft.text).toContain("Draf, belum disetujui");
    expect(draft.text).not.toContain("melalui Bina");
  });

  it("says of an older version when it was replaced, and of another appraiser who it is now", async () => {
    const { text } = await printed(
      aPlanPaper({ replacedAt: "2026-07-01T03:00:00.000Z", revision: 2, appraiserNow: "Ani Contoh" }),
    );
    expect(text).toContain("Versi 2, diganti pada 1 Juli 2026 pukul 10.00");
    expect(text).toContain("Pejabat penilai kinerja sekarang: Ani Contoh.");
  });

  it("goes over many pages with all rows, heads and page numbers", async () => {
    const results = Array.from({ length: 12 }, (_, place) =>
      paperResult(
        `ke-${place}`,
        Array.from({ length: 4 }, (_one, index) => paperIndicator(`butir-${place}-${index}`)),
      ),
    );
    const { pages, text } = await printed(aPlanPaper({ results }));
    for (const { text: result, indicators } of results) {
      expect(text).toContain(result);
      for (const indicator of indicators) expect(text).toContain(indicator.text);
    }
    const withRows = pages.filter((page) => page.includes("butir-"));
    expect(withRows.length).toBeGreaterThan(2);
    for (const page of withRows) expect(page).toContain("Indikator Kinerja Individu");
    pages.forEach((page, index) => {
      expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`);
    });
    expect(text.match(/A\. Utama(?! \(lanjutan\))/g)).toHaveLength(1);
  });

  it("puts short annexes on what the signatures left of the page, and long ones on pages of their own", async () => {
    const HEADING = "LAMPIRAN SASARAN KINERJA PEGAWAI";
    const pageOf = (pages: readonly string[], words: string) =>
      pages.findIndex((page) => page.includes(words));
    const short = await printed(aPlanPaper());
    expect(pageOf(short.pages, HEADING)).toBe(pageOf(short.pages, "Diajukan melalui Bina"));

    const annexes = Array.from({ length: 60 }, (_, place) => ({
      kind: "RESOURCES" as const,
      text: `Dukungan ke-${place + 1}: ${"ruang arsip ".repeat(10)}`,
    }));
    const long = await printed(aPlanPaper({ annexes }));
    expect(pageOf(long.pages, HEADING)).toBe(pageOf(long.pages, "Diajukan melalui Bina") + 1);
    expect(pageOf(long.pages, "Dukungan ke-60:")).toBeGreaterThan(pageOf(long.pages, "Dukungan ke-1:"));
  });

  it("begins the table of results on the first page, however long the first of them is", async () => {
    const text = `Meningkatnya ${"kepatuhan penyelenggaraan pelayanan administrasi ".repeat(12)}`;
    const { pages } = await printed(
      aPlanPaper({ results: [{ ...paperResult("x", [paperIndicator("I")]), text, superior: text }] }),
    );
    expect(pages[0]).toContain("A. Utama");
    expect(pages[0]).toContain("Meningkatnya");
  });

  it("prints long names whole, and a box for what its font does not have", async () => {
    const name = `Raden Ajeng ${"Kusumaningtyas ".repeat(8)}, S.Kom., M.Kom.`;
    const address = `https://contoh.go.id/${"alamat".repeat(12)}`;
    const { text } = await printed(
      aPlanPaper({
        employee: { ...aPlanPaper().employee, name },
        results: [paperResult("x", [paperIndicator("I", { text: `${address} 👩‍👩‍👧 中 ≥ 95` })])],
      }),
    );
    expect(withoutSpaces(text)).toContain(withoutSpaces(name));
    expect(withoutSpaces(text).replaceAll("-", "")).toContain(address.replaceAll("-", ""));
    expect(text).toContain("□ □ ≥ 95");
  });
});
