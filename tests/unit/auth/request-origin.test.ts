import { describe, expect, it } from "vitest";
import { addressFrom } from "@/lib/auth/request-origin";

describe("the caller's address", () => {
  it.each([
    ["no proxy is trusted: anybody's word", "1.1.1.1", 0, null],
    ["no header", null, 1, null],
    ["one proxy", "1.1.1.1", 1, "1.1.1.1"],
    ["one proxy, and an entry that the caller made up", "6.6.6.6, 1.1.1.1", 1, "1.1.1.1"],
    ["two proxies", "6.6.6.6, 1.1.1.1 ,10.0.0.1", 2, "1.1.1.1"],
    ["fewer entries than proxies", "1.1.1.1", 2, null],
  ] as const)("%s", (_case, header, proxies, address) => {
    expect(addressFrom(header, proxies)).toBe(address);
  });
});
