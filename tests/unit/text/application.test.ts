import { describe, expect, it } from "vitest";
import { APPLICATION_EVENTS } from "@/lib/domain/application/lifecycle";
import { FURTHER_COMPONENTS } from "@/lib/domain/service/standard";
import { applicationEventText, usedText } from "@/lib/text/application";
import { COMPONENT_TEXT, durationText } from "@/lib/text/service";

describe("an application in words", () => {
  it("says how its file was when it was registered, and each step", () => {
    expect(applicationEventText("register", "IN_PROGRESS")).toBe("Didaftarkan, berkas lengkap");
    expect(applicationEventText("register", "REGISTERED")).toBe("Didaftarkan, berkas belum lengkap");
    const texts = APPLICATION_EVENTS.map((event) => applicationEventText(event, "DONE"));
    expect(new Set(texts).size).toBe(APPLICATION_EVENTS.length);
    expect(applicationEventText("other", "DONE")).toBe("other");
  });

  it("says how much of the standard is used", () => {
    expect(usedText(0, 480)).toBe("0 menit dari standar 1 hari kerja");
    expect(usedText(95, 30)).toBe("1 jam 35 menit dari standar 30 menit");
    expect([durationText(null), durationText(90)]).toEqual(["–", "1 jam 30 menit"]);
  });

  it("names components seven to fourteen of a standard, in the order of the law", () => {
    expect(FURTHER_COMPONENTS).toHaveLength(8);
    expect(Object.keys(COMPONENT_TEXT)).toEqual([...FURTHER_COMPONENTS]);
  });
});
