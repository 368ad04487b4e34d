import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const key = (byte: number): string => Buffer.alloc(32, byte).toString("base64");
const SETTINGS = { DATABASE_URL: "postgres://a@b/c", NEXTAUTH_SECRET: "x".repeat(40) };

// The settings are read once a process, so each set of keys gets a fresh copy of the module.
async function cipherWith(keys: string, settings: Record<string, string> = {}) {
  vi.resetModules();
  for (const [name, value] of Object.entries({ ...SETTINGS, ...settings, BINA_KEYS: keys })) {
    vi.stubEnv(name, value);
  }
  return import("@/lib/auth/cipher");
}

beforeEach(() => vi.unstubAllEnvs());
afterEach(() => vi.unstubAllEnvs());

describe("the cipher of single columns", () => {
  it("gives the text back, under another cipher text each time", async () => {
    const { encrypt, decrypt } = await cipherWith(`k1:${key(1)}`);
    const [one, other] = [encrypt("1701010101900001", "nik"), encrypt("1701010101900001", "nik")];
    expect(one).not.toBe(other);
    expect(one).not.toContain("1701010101900001");
    expect([decrypt(one, "nik"), decrypt(other, "nik")]).toEqual(["1701010101900001", "1701010101900001"]);
  });

  it("binds a text to its purpose and notices every change", async () => {
    const { encrypt, decrypt } = await cipherWith(`k1:${key(1)}`);
    const sealed = encrypt("rahasia", "nik");
    expect(() => decrypt(sealed, "account.totp")).toThrow();
    const [id, iv, tag, text = ""] = sealed.split(":");
    const changed = Buffer.from(text, "base64");
    changed[0] = (changed[0] ?? 0) ^ 1;
    expect(() => decrypt([id, iv, tag, changed.toString("base64")].join(":"), "nik")).toThrow();
  });

  it("reads old texts after a new key was put first, and writes with that one", async () => {
    const sealed = (await cipherWith(`k1:${key(1)}`)).encrypt("rahasia", "nik");
    const rotated = await cipherWith(`k2:${key(2)},k1:${key(1)}`);
    expect(rotated.decrypt(sealed, "nik")).toBe("rahasia");
    expect(rotated.keyIds()).toEqual(["k2", "k1"]);
    expect(rotated.encrypt("rahasia", "nik")).toMatch(/^k2:/);
    const without = await cipherWith(`k2:${key(2)}`);
    expect(() => without.decrypt(sealed, "nik")).toThrow('no key "k1" in BINA_KEYS');
  });

  it("makes digests that outlive a rotation and differ by purpose and secret", async () => {
    const before = (await cipherWith(`k1:${key(1)}`)).digest("nilai", "nik");
    const after = await cipherWith(`k2:${key(2)}`);
    expect(after.digest("nilai", "nik")).toBe(before);
    expect(after.digest("nilai", "lain")).not.toBe(before);
    const elsewhere = await cipherWith(`k1:${key(1)}`, { NEXTAUTH_SECRET: "y".repeat(40) });
    expect(elsewhere.digest("nilai", "nik")).not.toBe(before);
  });
});
