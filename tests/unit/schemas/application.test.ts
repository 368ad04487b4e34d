import { describe, expect, it } from "vitest";
import { APPLICATION_LIMITS } from "@/lib/domain/application/application";
import {
  noteApplicationSchema,
  registerApplicationSchema,
  renewPinSchema,
  submitApplicationSchema,
} from "@/lib/schemas/application";
import { mailAddressOf } from "@/lib/schemas/mail-address";

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

describe("what a citizen sends without coming", () => {
  const sent = { id: entry.id, serviceId: entry.serviceId, name: "Siti", request: "Akta kelahiran anak" };

  it("is a name and what is asked for; a contact where somebody wishes to hear", () => {
    expect(submitApplicationSchema.parse({ ...sent, contact: " " })).toEqual({ ...sent, contact: undefined });
    for (const request of [undefined, "   ", "akta", "a".repeat(APPLICATION_LIMITS.request + 1)])
      expect(submitApplicationSchema.safeParse({ ...sent, request }).success).toBe(false);
  });

  it("is written to where the contact is a mail address", () => {
    expect(mailAddressOf("siti@example.go.id")).toBe("siti@example.go.id");
    for (const contact of [null, "", "0812-0000-1234", "siti@", "a b@example.id"])
      expect(mailAddressOf(contact)).toBeNull();
  });
});

describe("a new PIN", () => {
  it("asks that the identity was looked at", () => {
    const seen = { id: entry.id, applicationId: entry.serviceId, version: "2" };
    expect(renewPinSchema.safeParse({ ...seen, identity: "on" }).success).toBe(true);
    for (const identity of [undefined, "false"])
      expect(renewPinSchema.safeParse({ ...seen, identity }).success).toBe(false);
  });
});
