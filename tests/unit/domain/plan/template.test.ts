import { describe, expect, it } from "vitest";
import { refusalsOfTemplate, templatesFor } from "@/lib/domain/plan/template";

const template = (name: string, unitId: string | null) => ({ name, unitId });

describe("templates of a position", () => {
  it("are offered to the unit that they are of and to what lies below it, the nearest first", () => {
    const all = [
      template("Umum B", null),
      template("Umum A", null),
      template("Dinas", "a"),
      template("Seksi", "c"),
      template("Bidang", "b"),
      template("Dinas lain", "z"),
    ];
    const namesIn = (path: string) => templatesFor(path, all).map(({ name }) => name);
    expect(namesIn("a/b/c/")).toEqual(["Seksi", "Bidang", "Dinas", "Umum A", "Umum B"]);
    expect(namesIn("a/")).toEqual(["Dinas", "Umum A", "Umum B"]);
    expect(namesIn("y/")).toEqual(["Umum A", "Umum B"]);
  });

  it("say something, and stay with their position and unit", () => {
    expect(refusalsOfTemplate({ results: 1, isOfAnother: false })).toEqual([]);
    expect(refusalsOfTemplate({ results: 0, isOfAnother: true })).toEqual([
      "TEMPLATE_WITHOUT_RESULT",
      "TEMPLATE_MOVED",
    ]);
  });
});
