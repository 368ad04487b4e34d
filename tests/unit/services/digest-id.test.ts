import { expect, it } from "vitest";
import { idOfDigest } from "@/lib/services/survey/digest-id";

it.each([
  ["0123456789abcdef0123456789abcdef", 8, "01234567-89ab-8def-8123-456789abcdef"],
  ["ffffffffffffffffffffffffffffffffffff", 8, "ffffffff-ffff-8fff-bfff-ffffffffffff"],
  ["00000000000000006000000000000000", 4, "00000000-0000-4000-a000-000000000000"],
] as const)("the id of the digest %s is a UUID of version %i", (hex, version, id) => {
  expect(idOfDigest(Buffer.from(hex, "hex").toString("base64url"), version)).toBe(id);
});
