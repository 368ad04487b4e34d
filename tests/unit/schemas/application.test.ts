import { describe, expect, it } from "vitest";
import { APPLICATION_LIMITS } from "@/lib/domain/application/application";
import { noteApplicationSchema, registerApplicationSchema } from "@/lib/schemas/application";

const entry = {
  id: "0197a000-0000-4000-8000-000000000001",
  serviceId: "0197a000-0000-4000-8000-000000000002",
  name: "Siti Rahmawati",
  file: "complete",
};
const errorsOf = (given: object): readonly string[] =>
  registerApplicationSchema.safeParse({ ...entry, ...given }).error?.issues.map(({ message }) => message) ??
  [];

describe("what the counter takes down", () => {
  it("is a name, a service and whether the file is complete; the rest may stay empty", () => {
    expect(registerApplicationSchema.parse({ ...entry, contact: " ", fileNumber: "" })).toEqual({
      ...entry,
      contact: undefined,
      fileNumber: undefined,
    });
  });

  it.each([
    [{ name: "  " }, "Isi nama pemohon."],
    [
      { name: "a".repeat(APPLICATION_LIMITS.name + 1) },
      `Nama paling panjang ${APPLICATION_LIMITS.name} huruf.`,
    ],
    [{ serviceId: "" }, "Pilih layanannya."],
    [{ file: "perhaps" }, "Pilih lengkap atau belum."],
    [{ file: "incomplete" }, "Tulis apa yang masih kurang."],
    [{ file: "incomplete", missing: " " }, "Tulis apa yang masih kurang."],
  ])("says of %o: %s", (given, message) => {
    expect(errorsOf(given)).toEqual([message]);
  });

  it("asks for words where a step needs them", () => {
    const seen = { applicationId: entry.id, version: "1" };
    expect(noteApplicationSchema.safeParse({ ...seen, note: "" }).success).toBe(false);
    expect(noteApplicationSchema.parse({ ...seen, note: "KTP-el belum ada" }).version).toBe(1);
  });
});
