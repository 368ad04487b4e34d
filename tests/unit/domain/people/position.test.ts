import { describe, expect, it } from "vitest";
import { JENJANG, jenjangOf, positionKindOf } from "@/lib/domain/people/position";

describe("structural positions by their name", () => {
  it.each([
    ["Sekretaris Daerah", "JPT"],
    ["Kepala Dinas Kesehatan", "JPT"],
    ["KEPALA BADAN KEUANGAN DAERAH", "JPT"],
    ["Kepala Satuan Polisi Pamong Praja dan Pemadam Kebakaran", "JPT"],
    ["Kepala Sekretariat DPRD", "JPT"],
    ["Inspektur", "JPT"],
    ["Asisten Administrasi Umum", "JPT"],
    ["Sekretaris DPRD", "JPT"],
    ["Staf Ahli Bupati Bidang Hukum", "JPT"],
    ["Plt. Kepala Dinas Sosial", "JPT"],
    ["Sekretaris", "ADMINISTRATOR"],
    ["Sekretaris Dinas Sosial", "ADMINISTRATOR"],
    ["Sekretaris Camat", "ADMINISTRATOR"],
    ["Kepala Bagian Organisasi", "ADMINISTRATOR"],
    ["Camat", "ADMINISTRATOR"],
    ["Kepala Bidang", "ADMINISTRATOR"],
    ["Inspektur Pembantu Wilayah I", "ADMINISTRATOR"],
    ["Direktur RSUD", "ADMINISTRATOR"],
    ["Kepala Sub Bagian Umum dan Kepegawaian", "PENGAWAS"],
    ["Kepala Subbagian Keuangan", "PENGAWAS"],
    ["Kasubag Umum", "PENGAWAS"],
    ["Kepala Seksi Pemerintahan", "PENGAWAS"],
    ["Lurah", "PENGAWAS"],
    ["Kepala UPT Pasar", "PENGAWAS"],
    ["Kepala UPTD Puskesmas", "PENGAWAS"],
    ["Sekretaris Lurah", "PENGAWAS"],
  ])("%s is %s", (name, kind) => {
    expect(positionKindOf("Jabatan Struktural", name)).toEqual({ kind, jenjang: null });
  });

  it("leaves an unknown name to a person", () => {
    expect(positionKindOf("Jabatan Struktural", "Juru Kunci")).toBeNull();
    expect(positionKindOf("", "Camat")).toBeNull();
    expect(positionKindOf("Lainnya", "Camat")).toBeNull();
  });
});

describe("functional and general positions", () => {
  it.each([
    ["Auditor Ahli Muda", "JF_KEAHLIAN", "AHLI_MUDA"],
    ["Guru Ahli Pertama", "JF_KEAHLIAN", "AHLI_PERTAMA"],
    ["PERENCANA AHLI MADYA", "JF_KEAHLIAN", "AHLI_MADYA"],
    ["Bidan Penyelia", "JF_KETERAMPILAN", "PENYELIA"],
    ["Perawat Terampil", "JF_KETERAMPILAN", "TERAMPIL"],
    ["Kepala Sekolah", "JF_KEAHLIAN", null],
  ])("%s is %s, %s", (name, kind, jenjang) => {
    expect(positionKindOf("Jabatan Fungsional Tertentu", name)).toEqual({ kind, jenjang });
  });

  it("knows general staff by the kind alone", () => {
    const staff = { kind: "PELAKSANA", jenjang: null };
    expect(positionKindOf("Jabatan Fungsional Umum", "Pengadministrasi Perkantoran")).toEqual(staff);
    expect(positionKindOf("Jabatan Pelaksana", "Operator Layanan Operasional")).toEqual(staff);
  });

  it("reads every jenjang at the end of a name and nowhere else", () => {
    for (const jenjang of JENJANG) {
      const words = jenjang.replace("_", " ");
      expect(jenjangOf(`Pranata Komputer ${words}`)).toBe(jenjang);
      expect(jenjangOf(`${words} Pranata Komputer`)).toBeNull();
    }
  });
});
