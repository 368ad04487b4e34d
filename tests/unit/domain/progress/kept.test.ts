import { describe, expect, it } from "vitest";
import { fateOf } from "@/lib/domain/progress/kept";

describe("an entry that waits on a device", () => {
  it.each([
    [201, "SENT"],
    [200, "SENT"],
    [400, "REFUSED"],
    [409, "REFUSED"],
    [413, "REFUSED"],
    [422, "REFUSED"],
    [401, "SIGNED_OUT"],
    [403, "SIGNED_OUT"],
    [404, "LATER"],
    [429, "LATER"],
    [500, "LATER"],
    [502, "LATER"],
    [303, "LATER"],
  ] as const)("after %i is %s", (status, fate) => {
    expect(fateOf(status)).toBe(fate);
  });
});
