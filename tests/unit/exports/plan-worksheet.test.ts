import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { BEHAVIOUR_GUIDES, BEHAVIOURS } from "@/lib/domain/plan/behaviours";
import { planWorksheet } from "@/lib/exports/plan-worksheet";
import type { PlanPaper } from "@/lib/queries/plan/plan-paper";
import { aPlanPaper, paperIndicator, paperResult } from "@/tests/factories/papers";

/** The rows of each sheet by its name, under the two lines that say what it is. */
async function sheetsOf(paper: PlanPaper) {
  const sheets = await readXlsxFile(await planWorksheet(paper, "2026-11-28"));
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

describe("the plan for e-Kinerja", () => {
  it("says of each sheet whose plan it is and of which day", async () => {
    const sheets = await sheetsOf(aPlanPaper());
    for (const name of ["Hasil kerja", "Perilaku kerja", "Lampiran"]) {
      expect(sheets[name]?.[0]?.[0]).toBe(
        "Sumber: Bina, SKP Siti Rahmawati, S.E. (NIP 199203152015032001), Tahun 2026, versi 1, disetujui",
      );
      expect(sheets[name]?.[1]?.[0]).toBe("Per tanggal 28 November 2026");
    }
  });

  it("has no column for the aspect where the approach is qualitative", async () => {
    const { "Hasil kerja": rows } = await sheetsOf(aPlanPaper({ approach: "QUALITATIVE" }));
    expect(rows?.slice(3, 6)).toEqual([
      [
        "No",
        "Klasifikasi",
        "Rencana hasil kerja pimpinan yang diintervensi",
        "Rencana hasil kerja",
        "Ukuran keberhasilan/indikator kinerja individu",
        "Target",
        "Satuan",
      ],
      [
        "1",
        "Utama",
        "Meningkatnya kepuasan masyarakat",
        "Terselesaikannya dokumen kependudukan tepat waktu",
        "Jumlah dokumen selesai K1",
        "100",
        "dokumen",
      ],
      [null, null, null, null, "Jumlah dokumen selesai K2", "95–100", "%"],
    ]);
  });

  it("has result, aspect, indicator, target and unit row by row, main results first", async () => {
    const { "Hasil kerja": rows } = await sheetsOf(aPlanPaper());
    expect(rows?.slice(3)).toEqual([
      [
        "No",
        "Klasifikasi",
        "Rencana hasil kerja pimpinan yang diintervensi",
        "Rencana hasil kerja",
        "Aspek",
        "Indikator kinerja individu",
        "Target",
        "Satuan",
      ],
      [
        "1",
        "Utama",
        "Meningkatnya kepuasan masyarakat",
        "Terselesaikannya dokumen kependudukan tepat waktu",
        "Kuantitas",
        "Jumlah dokumen selesai K1",
        "100",
        "dokumen",
      ],
      [null, null, null, null, "Kualitas", "Jumlah dokumen selesai K2", "95–100", "%"],
      [null, null, null, null, "Waktu", "Jumlah dokumen selesai K3", "12", "bulan"],
      [
        "2",
        "Utama",
        "Meningkatnya kepuasan masyarakat",
        "Terselesaikannya dokumen arsip tepat waktu",
        "Kuantitas",
        "Jumlah dokumen selesai A1",
        "1.234,5",
        "berkas",
      ],
      [
        "1",
        "Tambahan",
        null,
        "Terselesaikannya dokumen perayaan tepat waktu",
        "Kuantitas",
        "Jumlah dokumen selesai P1",
        "100",
        "dokumen",
      ],
    ]);
  });

  it("has the perspective and no aspect for heads", async () => {
    const results = [paperResult("anggaran", [paperIndicator("G1")], { perspective: "BUDGET" })];
    const { "Hasil kerja": rows } = await sheetsOf(aPlanPaper({ format: "JPT", results }));
    expect(rows?.[3]).toEqual([
      "No",
      "Klasifikasi",
      "Perspektif",
      "Rencana hasil kerja",
      "Indikator kinerja individu",
      "Target",
      "Satuan",
    ]);
    expect(rows?.[4]?.[2]).toBe("Anggaran");
  });

  it("has behaviours and annexes on sheets of their own", async () => {
    const sheets = await sheetsOf(aPlanPaper());
    expect(sheets["Perilaku kerja"]?.slice(4)).toEqual(
      BEHAVIOURS.map((value, index) => [
        String(index + 1),
        BEHAVIOUR_GUIDES[value].name,
        value === "SERVICE" ? "Menyapa setiap warga lebih dahulu" : null,
      ]),
    );
    expect(sheets.Lampiran?.slice(4)).toEqual([
      ["Dukungan sumber daya", "Satu pencetak dokumen"],
      ["Skema pertanggungjawaban", "Laporan setiap triwulan"],
    ]);
  });

  it("lets no text be taken for a formula", async () => {
    const evil = '=HYPERLINK("http://contoh.test","klik")';
    const paper = aPlanPaper({
      results: [
        paperResult("x", [paperIndicator("I", { text: evil, unit: "+satuan" })], {
          text: "@hasil",
          superior: "-pimpinan",
        }),
      ],
      annexes: [{ kind: "RESOURCES", text: evil }],
      behaviours: [{ value: "SERVICE", expectation: "=1+1" }],
    });
    const sheets = await sheetsOf(paper);
    const texts = Object.values(sheets).flatMap((rows) => (rows ?? []).flat());
    expect(texts.filter((text) => typeof text === "string" && /^[=+\-@]/.test(text))).toEqual([]);
    expect(texts).toEqual(expect.arrayContaining([`'${evil}`, "'+satuan", "'@hasil", "'-pimpinan", "'=1+1"]));
  });
});
