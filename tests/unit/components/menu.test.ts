import { describe, expect, it } from "vitest";
import { type MenuItem, mainItems } from "@/components/shell/menu";

const item = (href: string, isMain?: boolean): MenuItem => ({
  href,
  label: href,
  ...(isMain ? { isMain } : {}),
});

describe("mainItems", () => {
  it("takes the first four of all groups when none is marked", () => {
    const groups = [
      { label: "A", items: [item("/1"), item("/2"), item("/3")] },
      { label: "B", items: [item("/4"), item("/5")] },
    ];
    expect(mainItems(groups).map((each) => each.href)).toEqual(["/1", "/2", "/3", "/4"]);
  });

  it("takes only the marked ones, at most four, in the order of the menu", () => {
    const groups = [
      { label: "A", items: [item("/1"), item("/2", true)] },
      { label: "B", items: [item("/3", true), item("/4", true), item("/5", true), item("/6", true)] },
    ];
    expect(mainItems(groups).map((each) => each.href)).toEqual(["/2", "/3", "/4", "/5"]);
  });
});
