import { describe, expect, it } from "vitest";
import { APPLICATION_EVENTS } from "@/lib/domain/application/lifecycle";
import { FURTHER_COMPONENTS } from "@/lib/domain/service/standard";
import {
  APPLICATION_STATE_MEANING,
  applicationEventText,
  applicationLetter,
  usedText,
} from "@/lib/text/application";
import { COMPONENT_TEXT, durationText } from "@/lib/text/service";

describe("an application in words", () => {
  it("says how its file was when it was registered, and each step", () => {
    expect(applicationEventText("register", "IN_PROGRESS")).toBe("Didaftarkan, berkas lengkap");
    expect(applicationEventText("register", "REGISTERED")).toBe("Didaftarkan, berkas belum lengkap");
    const texts = APPLICATION_EVENTS.map((event) => applicationEventText(event, "DONE"));
    expect(new Set(texts).size).toBe(APPLICATION_EVENTS.length);
    expect(applicationEventText("submit", "SUBMITTED")).toBe("Diajukan daring");
    expect(applicationEventText("renewPin", "DONE")).toBe("PIN diganti di loket");
    expect(applicationEventText("other", "DONE")).toBe("other");
  });

  it("writes to the applicant of nothing but code, state and link", () => {
    const link = "https://bina.example/permohonan/lacak?kode=K7MPX2QA9FHN";
    const { subject, text } = applicationLetter({ code: "K7MPX2QA9FHN", state: "DONE", link });
    expect(subject).toBe("Permohonan K7MP-X2QA-9FHN: hasil siap diambil");
    expect(text).toContain(link);
    expect(text).toContain(APPLICATION_STATE_MEANING.DONE);
  });

  it("says how much of the standard is used", () => {
    expect(usedText(0, 480)).toBe("0 menit dari standar 1 hari kerja");
    expect(usedText(95, 30)).toBe("1 jam 35 menit dari standar 30 menit");
    expect(usedText(2368, 480)).toBe("4 hari kerja 7 jam 28 menit dari standar 1 hari kerja");
    expect(usedText(960, 480)).toBe("2 hari kerja dari standar 1 hari kerja");
    expect(usedText(450, 480)).toBe("7 jam 30 menit dari standar 1 hari kerja");
    expect(usedText(510, 120)).toBe("8 jam 30 menit dari standar 2 jam");
    expect([durationText(null), durationText(90)]).toEqual(["–", "1 jam 30 menit"]);
  });

  it("names components seven to fourteen of a standard, in the order of the law", () => {
    expect(FURTHER_COMPONENTS).toHaveLength(8);
    expect(Object.keys(COMPONENT_TEXT)).toEqual([...FURTHER_COMPONENTS]);
  });
});
