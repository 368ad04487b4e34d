import { expect, it } from "vitest";
import { SECRET_MARK, withSecret } from "@/lib/domain/access/secret-letter";

it("a letter gets its secret wherever it is marked, whatever characters it has", () => {
  const letter = `Buka ${SECRET_MARK}, sekali lagi ${SECRET_MARK}.`;
  expect(withSecret(letter, "https://contoh.test/$&")).toBe(
    "Buka https://contoh.test/$&, sekali lagi https://contoh.test/$&.",
  );
  expect(withSecret("Tanpa tautan.", "rahasia")).toBe("Tanpa tautan.");
});
