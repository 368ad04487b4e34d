import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { databaseTrouble } from "@/lib/db/trouble";

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://bina:rahasia@basis:5433/bina?schema=manna");
  vi.stubEnv("NEXTAUTH_SECRET", "x".repeat(40));
  vi.stubEnv("BINA_KEYS", `k1:${Buffer.alloc(32).toString("base64")}`);
});
afterEach(() => vi.unstubAllEnvs());

describe("databaseTrouble", () => {
  it.each([
    ["P1001", "Can't reach database server at 127.0.0.1:1"],
    ["ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:1"],
    ["57P03", "the database system is starting up"],
    ["P2010", "Raw query failed. Code: `57P03`. Message: `the database system is in recovery mode`"],
    ["", "Connection terminated unexpectedly"],
  ])("%s %j: the database is away", (code, message) => {
    const line = databaseTrouble(Object.assign(new Error(message), code ? { code } : {}));
    expect(line).toBe(
      `Basis data di basis:5433/bina tidak dapat dihubungi (${code || "terputus"}): periksa DATABASE_URL dan servernya.`,
    );
  });

  it.each([
    ["53100", "could not extend file: No space left on device"],
    ["ENOSPC", "no space left on device, write"],
    ["P2010", "Raw query failed. Code: `53100`. Message: `could not extend file`"],
  ])("%s %j: the disk is full", (code, message) => {
    expect(databaseTrouble(Object.assign(new Error(message), { code }))).toMatch(/^Disk penuh: kosongkan /);
  });

  it.each([
    new Error("Folder tidak kosong"),
    Object.assign(new Error("x"), { code: "23505" }),
    "text",
    undefined,
  ])("%o is about something else", (error) => {
    expect(databaseTrouble(error)).toBeUndefined();
  });
});
