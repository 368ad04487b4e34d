import { describe, expect, it } from "vitest";
import { answerLetter, evaluationLetter, objectionLetter } from "@/lib/text/appraisal-letters";

const of = {
  name: "Sari",
  periodName: "Tahun 2027",
  frequency: "QUARTERLY",
  endsOn: "2027-12-31",
  isOver: true,
  periodic: 2,
  annual: 0,
  link: "https://bina.example/penilaian",
} as const;

describe("the letter about evaluations that are missing", () => {
  it("names the window and how many, each kind only where somebody is missing", () => {
    const { subject, text } = evaluationLetter(of);
    expect(subject).toBe("Evaluasi kinerja Triwulan IV 2027: hasil yang belum disampaikan");
    expect(text).toContain("Triwulan IV 2027 sudah sampai pada hari terakhirnya, 31 Desember 2027.");
    expect(text).toContain("- evaluasi periodik Triwulan IV 2027: 2 anggota tim");
    expect(text).not.toContain("tahunan");
    const year = evaluationLetter({ ...of, periodic: 0, annual: 1_200 }).text;
    expect(year).toContain("- evaluasi tahunan, Tahun 2027: 1.200 anggota tim");
    expect(year).not.toContain("evaluasi periodik Triwulan");
  });

  it("says before the last day from when on they can be begun, and names a month", () => {
    const { text } = evaluationLetter({ ...of, frequency: "MONTHLY", isOver: false });
    expect(text).toContain("Desember 2027 berakhir pada 31 Desember 2027. Sejak hari itu");
  });
});

describe("the letter about a result that waits for an answer", () => {
  it.each([
    ["BEGUN", "menunggu tanggapan Anda paling lambat 13 Juli 2026."],
    ["NEAR", "menunggu tanggapan Anda paling lambat 13 Juli 2026."],
    ["OVER", "Sampai batas waktunya, 13 Juli 2026, hasil evaluasi kinerja Anda tidak ditanggapi."],
  ] as const)("in phase %s", (phase, words) => {
    const link = "https://bina.example/penilaian/1";
    const { subject, text } = answerLetter({ name: "Sari", phase, dueOn: "2026-07-13", link });
    expect(text).toContain(words);
    expect(text).toContain("dianggap diterima");
    expect(text).toContain(link);
    expect(`${subject} ${text}`).not.toMatch(/predikat|rating/i);
  });
});

describe("the letter about an objection", () => {
  it.each([
    ["APPRAISER", "BEGUN", false, "menunggu penjelasan Anda paling lambat 13 Juli 2026:"],
    ["SUPERIOR", "NEAR", false, "menunggu keputusan Anda dan batas waktunya sudah dekat, 13 Juli 2026:"],
    ["APPRAISER", "BEGUN", true, "diajukan lewat waktu dan menunggu jawaban paling lambat 13 Juli 2026:"],
    ["SUPERIOR", "OVER", true, "belum diputus atasan penilai dan batas waktunya sudah lewat, 13 Juli 2026:"],
  ] as const)("to %s, %s, to HR %s", (turn, phase, isToHr, words) => {
    const link = "https://bina.example/penilaian/1";
    const { text } = objectionLetter({ name: "Sari", turn, phase, dueOn: "2026-07-13", isToHr, link });
    expect(text).toContain(words);
    expect(text).toContain(link);
  });
});
