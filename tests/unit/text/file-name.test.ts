import { describe, expect, it } from "vitest";
import { attachment, fileName } from "@/lib/text/file-name";

describe("the name of a file", () => {
  it("is made of its parts as people write them", () => {
    expect(fileName(["SKP", "Tahun 2026", "Dr. Siti Aminah, S.E."], "pdf")).toBe(
      "SKP - Tahun 2026 - Dr. Siti Aminah, S.E.pdf",
    );
  });

  it("has nothing that a system refuses, and stays short", () => {
    expect(fileName(['a/b\\c:"d"\r\nX-Evil: 1'], "xlsx")).toBe("a b c d X-Evil 1.xlsx");
    expect(fileName(["panjang ".repeat(50)], "pdf").length).toBeLessThanOrEqual(124);
  });

  it("goes into the header in plain letters and whole", () => {
    expect(attachment("SKP – Renée (2026).pdf")).toBe(
      "attachment; filename=\"SKP  Renee (2026).pdf\"; filename*=UTF-8''SKP%20%E2%80%93%20Ren%C3%A9e%20%282026%29.pdf",
    );
  });
});
