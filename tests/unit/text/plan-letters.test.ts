import { describe, expect, it } from "vitest";
import { planLetter, restoredLetter } from "@/lib/text/plan-letters";

const facts = {
  name: "Sari",
  period: "Tahun 2027",
  kind: "ASKED",
  due: { statedOn: "2027-01-29", on: "2027-01-29" },
  isOverdue: false,
  reason: null,
  own: "DRAFT",
  waiting: 0,
  ownLink: "https://bina.example/skp",
  teamLink: "https://bina.example/tim",
} as const;

describe("the letter about plans that wait", () => {
  it("says what is to be done, by when, and where", () => {
    const { subject, text } = planLetter(facts);
    expect(subject).toBe("Pengingat SKP Tahun 2027");
    expect(text).toContain("Yth. Sari,");
    expect(text).toContain("Batas penetapan SKP Tahun 2027 jatuh pada 29 Januari 2027.");
    expect(text).toContain("SKP Anda masih draf.");
    expect(text).toContain(facts.ownLink);
    expect(text).not.toContain(facts.teamLink);
  });

  it("says that a deadline falls on the next working day, and why", () => {
    const sunday = { statedOn: "2027-01-31", on: "2027-02-01" };
    expect(planLetter({ ...facts, due: sunday }).text).toContain(
      "Batas penetapan SKP Tahun 2027 jatuh pada Senin, 1 Februari 2027 (31 Januari jatuh pada hari Minggu).",
    );
    const holiday = { statedOn: "2027-02-05", on: "2027-02-08" };
    expect(planLetter({ ...facts, due: holiday }).text).toContain(
      "jatuh pada Senin, 8 Februari 2027 (5 Februari hari libur).",
    );
  });

  it("speaks of the team to who is to answer, and of both to who is to do both", () => {
    const team = planLetter({ ...facts, own: null, waiting: 3 }).text;
    expect(team).toContain("3 SKP anggota tim Anda menunggu jawaban Anda");
    expect(team).not.toContain(facts.ownLink);
    const both = planLetter({ ...facts, own: "RETURNED", waiting: 1 }).text;
    expect(both).toContain(facts.ownLink);
    expect(both).toContain(facts.teamLink);
  });

  it("says that a deadline is past, or that there is a later one", () => {
    const late = planLetter({ ...facts, kind: "DEADLINE", isOverdue: true });
    expect(late.subject).toBe("Batas penetapan SKP Tahun 2027");
    expect(late.text).toContain("sudah lewat pada 29 Januari 2027");
    const extended = planLetter({ ...facts, kind: "EXTENDED", reason: "Aplikasi nasional terganggu." });
    expect(extended.text).toContain("Alasannya: Aplikasi nasional terganggu.");
    expect(extended.subject).toContain("diperpanjang");
    expect(extended.text).toContain("diperpanjang sampai 29 Januari 2027");
  });
});

describe("the letter about a change that was taken back", () => {
  const restored = {
    name: "Sari",
    ofName: null,
    period: "Tahun 2027",
    reason: "MOVED",
    endsOn: "2027-05-31",
    link: "https://bina.example/skp/1",
  } as const;

  it("tells the owner why, and what stands until when", () => {
    const { subject, text } = restoredLetter(restored);
    expect(subject).toBe("Perubahan SKP Tahun 2027 ditarik");
    expect(text).toContain(
      "Perubahan SKP Anda untuk Tahun 2027 yang belum disetujui ditarik karena Anda pindah unit kerja.",
    );
    expect(text).toContain("Yang berlaku sampai 31 Mei 2027 adalah versi yang terakhir disetujui.");
    expect(text).toContain(restored.link);
  });

  it("has no link for who cannot sign in any more", () => {
    const { text } = restoredLetter({ ...restored, reason: "OUT_OF_SERVICE", link: null });
    expect(text).toContain("karena masa dinas Anda berakhir.");
    expect(text).not.toMatch(/https|null/);
  });

  it.each(["MOVED", "OUT_OF_SERVICE"] as const)("says to who appraises whose plan it is (%s)", (reason) => {
    const { text } = restoredLetter({ ...restored, reason, ofName: "Budi" });
    expect(text).toContain("Perubahan SKP Budi untuk Tahun 2027");
    expect(text.includes("buka lagi SKP-nya")).toBe(reason === "MOVED");
  });
});
