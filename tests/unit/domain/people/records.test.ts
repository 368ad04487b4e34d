import { describe, expect, it } from "vitest";
import { fullName } from "@/lib/domain/people/full-name";
import { inTreeOrder } from "@/lib/domain/people/unit-order";

describe("full name", () => {
  it.each([
    [{ titleBefore: null, name: "Andi", titleAfter: null }, "Andi"],
    [{ titleBefore: "Dr.", name: "Andi", titleAfter: null }, "Dr. Andi"],
    [{ titleBefore: "Dr.", name: "Andi", titleAfter: "S.E., M.M." }, "Dr. Andi, S.E., M.M."],
  ])("%o is %s", (parts, written) => {
    expect(fullName(parts)).toBe(written);
  });
});

describe("tree order", () => {
  const unit = (id: string, name: string, parentId: string | null) => ({ id, name, parentId });

  it("puts each unit after its parent, siblings by name, twins in the order given", () => {
    const units = [
      unit("c", "Camat", "a"),
      unit("b", "Bappeda", "a"),
      unit("z", "Seksi", "c"),
      unit("a", "Pemda", null),
      unit("b2", "Bappeda", "a"),
    ];
    expect(inTreeOrder(units).map(({ id, depth }) => `${depth}${id}`)).toEqual([
      "0a",
      "1b",
      "1b2",
      "1c",
      "2z",
    ]);
  });

  it("begins at the top of what is seen", () => {
    expect(inTreeOrder([unit("z", "Seksi", "c"), unit("c", "Camat", "a")]).map(({ id }) => id)).toEqual([
      "c",
      "z",
    ]);
  });
});
