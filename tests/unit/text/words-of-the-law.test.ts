import { describe, expect, it } from "vitest";
import { ORGANISATION_PREDIKAT_VALUES } from "@/lib/domain/appraisal/distribution";
import { PREDIKAT_VALUES, RATINGS } from "@/lib/domain/appraisal/predikat";
import {
  ANNEX_KINDS,
  INDICATOR_ASPECTS,
  PERSPECTIVES,
  PLAN_APPROACHES,
  RESULT_KINDS,
} from "@/lib/domain/plan/plan";
import { BOXES } from "@/lib/domain/talent/nine-box";
import {
  ORGANISATION_PREDIKAT_TEXT,
  PREDIKAT_TEXT,
  predikatSource,
  RATINGS_TEXT,
} from "@/lib/text/appraisal";
import {
  ANNEX_LABELS,
  ASPECT_LABELS,
  PERSPECTIVE_LABELS,
  PLAN_APPROACH_LABELS,
  RESULT_KIND_LABELS,
} from "@/lib/text/plan";
import { BOX_RECOMMENDATIONS } from "@/lib/text/talent";

const wordsOf = <Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, string>>) =>
  codes.map((code) => labels[code]);

describe("the source of the predikat", () => {
  it("is named as far as it is known, and the article as not confirmed", () => {
    expect(predikatSource("PermenPANRB-6/2022")).toBe(
      "Tabel predikat kinerja PermenPANRB 6/2022, pasalnya belum dipastikan; versi aturan PermenPANRB-6/2022",
    );
    expect(predikatSource(null)).toMatch(/versi aturan tidak tercatat$/);
  });
});

describe("the words of the forms, in their order", () => {
  it.each([
    ["klasifikasi", wordsOf(RESULT_KINDS, RESULT_KIND_LABELS), ["Utama", "Tambahan"]],
    ["aspek", wordsOf(INDICATOR_ASPECTS, ASPECT_LABELS), ["Kuantitas", "Kualitas", "Waktu", "Biaya"]],
    [
      "perspektif",
      wordsOf(PERSPECTIVES, PERSPECTIVE_LABELS),
      ["Penerima Layanan", "Proses Bisnis", "Penguatan Internal", "Anggaran"],
    ],
    [
      "pendekatan",
      wordsOf(PLAN_APPROACHES, PLAN_APPROACH_LABELS),
      ["Pendekatan kuantitatif", "Pendekatan kualitatif"],
    ],
    [
      "lampiran",
      wordsOf(ANNEX_KINDS, ANNEX_LABELS),
      ["Dukungan sumber daya", "Skema pertanggungjawaban", "Konsekuensi"],
    ],
    [
      "rating",
      wordsOf(RATINGS, RATINGS_TEXT),
      ["Di atas ekspektasi", "Sesuai ekspektasi", "Di bawah ekspektasi"],
    ],
    [
      "predikat of people, from best to worst",
      wordsOf(PREDIKAT_VALUES, PREDIKAT_TEXT),
      ["Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang"],
    ],
    [
      "predikat of organisations, which alone are Istimewa",
      wordsOf(ORGANISATION_PREDIKAT_VALUES, ORGANISATION_PREDIKAT_TEXT),
      ["Istimewa", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang"],
    ],
  ])("%s", (_name, found, expected) => {
    expect(found).toEqual(expected);
  });
});

/** PermenPANRB 3/2020, typed from the table: what each box recommends. */
const RECOMMENDED = {
  9: ["dipromosikan", "dipertahankan", "rencana suksesi instansi atau nasional", "penghargaan"],
  8: ["dipertahankan", "rencana suksesi instansi", "rotasi", "perluasan jabatan", "bimbingan kinerja"],
  7: [
    "dipertahankan",
    "rencana suksesi instansi",
    "rotasi",
    "pengayaan jabatan",
    "pengembangan kompetensi",
    "tugas belajar",
  ],
  6: ["penempatan yang sesuai", "bimbingan kinerja", "konseling kinerja"],
  5: ["penempatan yang sesuai", "bimbingan kinerja", "pengembangan kompetensi"],
  4: ["rotasi", "pengembangan kompetensi"],
  3: ["bimbingan kinerja", "konseling kinerja", "pengembangan kompetensi", "penempatan yang sesuai"],
  2: ["bimbingan kinerja", "pengembangan kompetensi", "penempatan yang sesuai"],
  1: ["diproses sesuai ketentuan peraturan perundang-undangan"],
} as const;
const EVERYTHING = [...new Set(Object.values(RECOMMENDED).flat())];

it.each(BOXES)("box %i recommends what the table says and nothing else of it", (box) => {
  const text = BOX_RECOMMENDATIONS[box].toLowerCase();
  const said = EVERYTHING.filter((one) => text.includes(one));
  // "Instansi" is a part of "Instansi atau Nasional".
  const expected = new Set<string>([...RECOMMENDED[box], ...(box === 9 ? ["rencana suksesi instansi"] : [])]);
  expect(new Set(said)).toEqual(expected);
});
