import { describe, expect, it } from "vitest";
import { sourceOfChoice } from "@/lib/domain/measured/source";
import {
  behindLink,
  bringsAlong,
  measuredNote,
  sourceOptions,
  sourceText,
  trendText,
} from "@/lib/text/measured";

const ID = "0190b5a8-7c1e-7cc0-8a5e-6f0f3b0c9a12";
const figure = { source: "SERVICE_SKM", n: 57, asOf: "2026-11-28", whyNull: null } as const;

describe("a measured figure in words", () => {
  it("says what it is made of and since when, or why it is not there", () => {
    const complaints = { ...figure, source: "UNIT_COMPLAINTS_ON_TIME", n: 0, whyNull: "TOO_FEW" } as const;
    expect(measuredNote(figure)).toBe("Dari 57 jawaban warga, per 28 November 2026.");
    const applications = { ...figure, source: "SERVICE_MEDIAN_MINUTES" } as const;
    expect(measuredNote(applications)).toBe("Dari 57 permohonan selesai, per 28 November 2026.");
    expect(measuredNote({ ...applications, n: 0, whyNull: "TOO_FEW" })).toBe(
      "Angka tampil setelah 10 permohonan selesai diukur dalam setahun.",
    );
    expect(measuredNote({ ...figure, n: 9, whyNull: "TOO_FEW" })).toBe(
      "Baru 9 jawaban warga; angka tampil mulai 10.",
    );
    expect(measuredNote(complaints)).toBe("Angka tampil setelah 5 pengaduan dijawab atau lewat tenggat.");
    expect(measuredNote({ ...figure, n: 0, whyNull: "NOTHING_YET" })).toBe(
      "Belum ada jawaban warga pada masa ini.",
    );
    expect(measuredNote({ ...figure, whyNull: "INCOMPLETE" })).toBe(
      "Ada unsur survei yang dijawab kurang dari lima orang.",
    );
  });

  it("names its source and whose it is; the own log needs no name", () => {
    expect(sourceText("SERVICE_SKM", "Kartu keluarga")).toBe("IKM layanan: Kartu keluarga");
    expect(sourceText("PERSON_TRAINING_HOURS", null)).toBe("Jam pelatihan terverifikasi");
    expect(sourceText("log", null)).toBeNull();
  });

  it("leads to the page of its rows", () => {
    expect(behindLink({ page: "SERVICE", slug: "ktp-el" }).href).toBe("/layanan/ktp-el");
    const pages = (["STATISTICS", "COMPLAINTS", "LEDGER"] as const).map((page) => behindLink({ page }).href);
    expect(pages).toEqual(["/statistik", "/sdm/pengaduan", "/pelatihan/jp"]);
  });

  it("compares with the period before only where that one is shown", () => {
    expect([trendText(82.64, null), trendText(82.64, 82.64)]).toEqual(["belum ada pembanding", "tetap"]);
    expect(trendText(82.64, 80.5)).toBe("naik 2,14 dari periode sebelumnya");
    expect(trendText(80.5, 82.64)).toBe("turun 2,14 dari periode sebelumnya");
  });
});

describe("the choices of a source", () => {
  const options = sourceOptions({
    services: [{ id: ID, name: "Kartu keluarga" }],
    units: [{ id: ID, name: "Dinas" }],
  });

  it("are all sources, each in a form that is read back", () => {
    expect(options.map(({ value }) => sourceOfChoice(value)?.source)).toEqual([
      "log",
      "SERVICE_SKM",
      "UNIT_SKM",
      "SERVICE_ON_TIME",
      "SERVICE_MEDIAN_MINUTES",
      "UNIT_COMPLAINTS_ON_TIME",
      "PERSON_TRAINING_HOURS",
    ]);
    expect(options[1]?.label).toBe("IKM layanan: Kartu keluarga");
  });

  it("say what they bring along, but the own log and what is no choice", () => {
    expect(options.map(({ value }) => bringsAlong(value))).toEqual([
      null,
      "Satuan poin, makin tinggi makin baik.",
      "Satuan poin, makin tinggi makin baik.",
      "Satuan %, makin tinggi makin baik.",
      "Satuan menit kerja, makin rendah makin baik.",
      "Satuan %, makin tinggi makin baik.",
      "Satuan JP, makin tinggi makin baik.",
    ]);
    expect([bringsAlong(undefined), bringsAlong("SERVICE_SKM")]).toEqual([null, null]);
  });
});
