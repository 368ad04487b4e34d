import { expect, it } from "vitest";
import { maskedAddress } from "@/lib/domain/people/masked-address";

it.each([
  ["sari.wahyuni@contoh.go.id", "s…@contoh.go.id"],
  ["a@b.id", "a…@b.id"],
  ["@contoh.go.id", "…"],
  ["tanpa-tanda", "…"],
])("%s is shown as %s", (address, masked) => {
  expect(maskedAddress(address)).toBe(masked);
});
