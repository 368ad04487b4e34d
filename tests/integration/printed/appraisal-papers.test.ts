import { describe, expect, it } from "vitest";
import { printPaper } from "@/lib/documents/print-paper";
import { ORGANISATION_PREDIKAT_VALUES } from "@/lib/domain/appraisal/distribution";
import { BEHAVIOUR_GUIDES, BEHAVIOURS } from "@/lib/domain/plan/behaviours";
import type { AppraisalPaper } from "@/lib/queries/appraisal/appraisal-paper";
import { ORGANISATION_PREDIKAT_TEXT, patternText } from "@/lib/text/appraisal";
import { anAppraisalPaper } from "@/tests/factories/papers";
import { readPdf } from "@/tests/support/read-pdf";

const printed = async (kind: "appraisalSheet" | "appraisalDocument", paper: AppraisalPaper) =>
  readPdf(
    await printPaper({ kind, paper, government: "Pemerintah Kabupaten Contoh", printedOn: "2026-12-20" }),
  );

const OBJECTION = {
  awaitsExplanation: false,
  explanationDueOn: "2027-01-03",
  decisionDueOn: "2027-01-04",
  isDeciderChosenByOwner: false,
  reason: "Dua laporan belum ikut dihitung.",
  raisedAt: "2026-12-20T03:00:00.000Z",
  isLate: true,
  explanation: "Kedua laporan masuk setelah masa penilaian.",
  explainedAt: "2026-12-21T03:00:00.000Z",
  decisionReason: "Penjelasan penilai dapat diterima.",
  decidedAt: "2026-12-22T03:00:00.000Z",
  decidedBy: "Cut Nyak Contoh",
};

describe("the evaluation sheet", () => {
  it("has of each indicator target and realisation, of each result the feedback, and the rating with its reason", async () => {
    const { text, info } = await printed("appraisalSheet", anAppraisalPaper());
    expect(text).toContain(
      "Kuantitas Jumlah dokumen selesai K1 100 dokumen 112,5 dokumen (112,5 %), dari 14 catatan Apresiasi dari pimpinan, 4 Mei 2026: Selesai sebelum tenggat.",
    );
    expect(text).toContain("Saran perbaikan dari rekan setim, 4 Apr 2026: Bagikan caranya kepada rekan.");
    expect(text).toContain("12 bulan Belum ada catatan Dan 4 umpan balik lain di Bina.");
    expect(text).toContain("Jumlah dokumen selesai A1 1.234,5 berkas");
    expect(text).toMatch(/B\. Tambahan 1 – Terselesaikannya dokumen perayaan tepat waktu/);
    expect(text).toContain("RATING HASIL KERJA Di atas ekspektasi Melampaui target dokumen.");
    expect(info.Title).toBe("Lembar evaluasi kinerja Siti Rahmawati, S.E., Tahun 2026");
  });

  it("has by the qualitative approach the list under each result, and beside each line what was reached and said", async () => {
    const { text } = await printed("appraisalSheet", anAppraisalPaper({ approach: "QUALITATIVE" }));
    expect(text).toContain("Pendekatan hasil kerja kualitatif");
    expect(text).toContain(
      "1 Meningkatnya kepuasan masyarakat Terselesaikannya dokumen kependudukan tepat waktu Ukuran keberhasilan/Indikator Kinerja Individu dan Target: • Jumlah dokumen selesai K1: 100 dokumen 112,5 dokumen (112,5 %), dari 14 catatan Apresiasi dari pimpinan, 4 Mei 2026: Selesai sebelum tenggat. • Jumlah dokumen selesai K2: 95–100 %",
    );
    expect(text).not.toContain("Aspek");
    expect(text).toContain("RATING HASIL KERJA Di atas ekspektasi");
  });

  it("says of a measured figure what it is made of, and of one that is not there why", async () => {
    const paper = anAppraisalPaper();
    const figures = [
      { value: "82.5", n: 57, whyNull: null },
      { value: null, n: 3, whyNull: "TOO_FEW" },
    ] as const;
    const results = paper.results.slice(0, 1).map((result) => ({
      ...result,
      indicators: result.indicators.slice(0, 2).map((indicator, index) => {
        const { value = null, n = 0, whyNull = null } = figures[index] ?? {};
        return {
          ...indicator,
          unit: "poin",
          entries: 0,
          realisation: {
            value,
            percent: value && "103.13",
            state: value ? ("EXCEEDED" as const) : ("NO_DATA" as const),
          },
          measured: {
            source: "SERVICE_SKM" as const,
            subject: "Kartu keluarga",
            span: { from: "2026-01-01", to: "2026-12-31" },
            asOf: "2026-12-16",
            behind: null,
            value,
            n,
            whyNull,
          },
        };
      }),
    }));
    const { text } = await printed("appraisalSheet", { ...paper, results });
    expect(text).toContain(
      "82,5 poin (103,13 %). IKM layanan: Kartu keluarga. Dari 57 jawaban warga, per 16 Desember 2026.",
    );
    expect(text).toContain(
      "Belum ada angka. IKM layanan: Kartu keluarga. Baru 3 jawaban warga; angka tampil mulai 10.",
    );
    expect(text).not.toContain("catatan");
  });

  it("says of one window what was done in it beside what was reached by its end", async () => {
    const paper = anAppraisalPaper();
    const results = paper.results.slice(0, 1).map((result) => ({
      ...result,
      indicators: result.indicators.map((indicator, index) => ({
        ...indicator,
        within: index === 0 ? { entries: 2, value: "12.5" } : { entries: 0, value: null },
      })),
    }));
    const { text } = await printed("appraisalSheet", { ...paper, results });
    expect(text).toContain("112,5 dokumen (112,5 %), dari 14 catatan; dalam masa ini 12,5 dokumen");
    expect(text).toContain("dari 14 catatan; tanpa catatan dalam masa ini");
  });

  it("keeps a rating with its reason on one page, wherever the page before ends", async () => {
    const paper = anAppraisalPaper();
    const reason = [1, 2, 3, 4, 5].map((line) => `Alasan ke-${line}.`);
    const ratings = { ...paper.ratings, behaviourReason: reason.join("\n") };
    // Of these the second and the third bring the reason over the end of a page.
    for (const lines of [1, 21, 23]) {
      const expectation = Array.from({ length: lines }, () => "Baris").join("\n");
      const behaviours = paper.behaviours.map((behaviour, index) =>
        index === 6 ? { ...behaviour, expectation } : { ...behaviour, expectation: null },
      );
      const { pages } = await printed("appraisalSheet", { ...paper, ratings, behaviours });
      const parts = pages.map((page) => reason.filter((line) => page.includes(line)).length);
      expect(parts.filter((part) => part > 0)).toEqual([reason.length]);
    }
  });

  it("has the seven behaviours with expectation and feedback, their rating, the predikat, and who handed it over", async () => {
    const paper = anAppraisalPaper();
    const behaviours = paper.behaviours.map((behaviour) => ({
      ...behaviour,
      feedback: {
        printed: [
          {
            kind: "APPRECIATION" as const,
            relation: "SUBORDINATE" as const,
            givenAt: "2026-06-01T03:00:00.000Z",
            text: `Teladan ${behaviour.value}`,
          },
        ],
        more: 0,
      },
    }));
    const { text } = await printed("appraisalSheet", { ...paper, behaviours });
    for (const value of BEHAVIOURS) {
      expect(text).toContain(BEHAVIOUR_GUIDES[value].name);
      expect(text).toContain(`Apresiasi dari bawahan, 1 Jun 2026: Teladan ${value}`);
    }
    expect(text).toContain("Menyapa setiap warga lebih dahulu");
    expect(text).toContain("RATING PERILAKU KERJA Sesuai ekspektasi Ramah kepada warga.");
    expect(text).toContain("PREDIKAT KINERJA PEGAWAI Baik");
    expect(text).toContain("Disampaikan melalui Bina, 16 Desember 2026 pukul 10.00");
  });

  it.each(ORGANISATION_PREDIKAT_VALUES)("says the achievement %s with its pattern", async (predikat) => {
    const shares = { ceiling: 65, floor: 55, few: 15 };
    const { text } = await printed(
      "appraisalSheet",
      anAppraisalPaper({ achievement: { unitName: "Kecamatan Contoh", predikat, shares }, results: [] }),
    );
    expect(text).toContain(
      `Capaian kinerja organisasi (Kecamatan Contoh): ${ORGANISATION_PREDIKAT_TEXT[predikat]} Pola distribusi: ${patternText(predikat, shares)}`,
    );
  });

  it("says where no achievement is set and where feedback is not for the reader", async () => {
    const { text } = await printed(
      "appraisalSheet",
      anAppraisalPaper({ achievement: null, showsFeedback: false }),
    );
    expect(text).toContain("Capaian kinerja organisasi: belum ditetapkan");
    expect(text).toContain("Umpan balik tidak dicetak untuk pembaca ini.");
  });

  it("lets the longest feedback go over pages without losing a word", async () => {
    const words = Array.from({ length: 330 }, (_, index) => `kata${index}`).join(" ");
    const paper = anAppraisalPaper();
    const results = paper.results.map((result) => ({
      ...result,
      feedback: {
        printed: [1, 2, 3].map(() => ({
          kind: "SUGGESTION" as const,
          relation: "OTHER" as const,
          givenAt: "2026-06-01T03:00:00.000Z",
          text: words,
        })),
        more: 0,
      },
    }));
    const { pages, text } = await printed("appraisalSheet", { ...paper, results });
    for (let index = 0; index < 330; index += 1)
      expect(text.match(new RegExp(`\\bkata${index}\\b`, "g"))).toHaveLength(9);
    expect(pages.at(-1)).toContain(`Halaman ${pages.length} dari ${pages.length}`);
  });
});

describe("the document of the evaluation", () => {
  it("has its eight sections in their order, with what there is in each", async () => {
    const { text } = await printed(
      "appraisalDocument",
      anAppraisalPaper({ outcome: "UPHELD", objection: OBJECTION }),
    );
    const sections = [
      "1. Pegawai yang dinilai Nama Siti Rahmawati, S.E. NIP 199203152015032001 Pangkat/gol. ruang Penata Muda, III/a",
      "2. Pejabat penilai kinerja Nama Dr. Budi Hartono, M.Si. NIP 197805122003121002",
      "3. Atasan pejabat penilai kinerja Nama Ir. Cut Nyak Contoh",
      "4. Evaluasi kinerja Capaian kinerja organisasi Baik (Kecamatan Contoh) Rating hasil kerja Di atas ekspektasi Rating perilaku kerja Sesuai ekspektasi Predikat kinerja pegawai Baik Hasil akhir Tetap, menurut keputusan atasan penilai",
      "5. Catatan/rekomendasi Ikut pelatihan arsip.",
      "6. Keberatan 20 Desember 2026 pukul 10.00 (lewat waktu) Dua laporan belum ikut dihitung.",
      "7. Penjelasan pejabat penilai atas keberatan 21 Desember 2026 pukul 10.00 Kedua laporan masuk",
      "8. Keputusan atasan pejabat penilai kinerja 22 Desember 2026 pukul 10.00 Penjelasan penilai dapat diterima.",
      "Atasan pejabat penilai kinerja, Ir. Cut Nyak Contoh",
    ];
    const places = sections.map((section) => text.indexOf(section));
    expect(places.slice(0, 8)).toEqual(places.slice(0, 8).toSorted((a, b) => a - b));
    for (const section of sections.slice(0, 8)) expect(text).toContain(section);
    expect(text).toContain("Diputus 22 Desember 2026 pukul 10.00");
  });

  it("is signed by whom it is about once they accepted it, and leaves the line open before", async () => {
    const accepted = await printed("appraisalDocument", anAppraisalPaper());
    expect(accepted.text).toContain("Diterima melalui Bina, 18 Desember 2026 pukul 10.00");
    expect(accepted.text).toContain("6. Keberatan Tidak ada. 7.");

    const open = await printed(
      "appraisalDocument",
      anAppraisalPaper({ outcome: null, finalAt: null, superior: null }),
    );
    expect(open.text).not.toContain("Diterima melalui Bina");
    expect(open.text).toContain("3. Atasan pejabat penilai kinerja Nama Tidak tercatat di Bina");
  });

  it("names who recorded a decision that was taken on paper", async () => {
    const { text } = await printed(
      "appraisalDocument",
      anAppraisalPaper({ superior: null, objection: OBJECTION, decisionRecordedBy: "Petugas SDM" }),
    );
    expect(text).toContain("Diputus 22 Desember 2026 pukul 10.00, dicatat oleh Petugas SDM");
  });
});
