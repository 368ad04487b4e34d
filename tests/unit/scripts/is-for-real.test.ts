import { afterEach, describe, expect, it, vi } from "vitest";
import { isForReal } from "../../../scripts/settings.mjs";

const OWN = "postgres://bina@db/bina";

afterEach(() => vi.unstubAllEnvs());

describe("isForReal", () => {
  it.each([
    ["the embedded database", { NODE_ENV: "production", NEXTAUTH_URL: "https://bina.contoh.go.id" }, false],
    ["a database of one's own for a try", { DATABASE_URL: OWN }, false],
    [
      "the same at this machine's address",
      { DATABASE_URL: OWN, NEXTAUTH_URL: "http://127.0.0.1:4000" },
      false,
    ],
    ["a database in production", { DATABASE_URL: OWN, NODE_ENV: "production" }, true],
    ["an address that others reach", { DATABASE_URL: OWN, NEXTAUTH_URL: "https://bina.contoh.go.id" }, true],
    ["an address in the office", { DATABASE_URL: OWN, NEXTAUTH_URL: "http://10.0.0.5:3000" }, true],
    ["an address that is none", { DATABASE_URL: OWN, NEXTAUTH_URL: "bina" }, true],
  ])("%s", (_, settings, isReal) => {
    const none = { DATABASE_URL: undefined, NODE_ENV: undefined, NEXTAUTH_URL: undefined };
    for (const [name, value] of Object.entries({ ...none, ...settings })) vi.stubEnv(name, value);
    expect(isForReal()).toBe(isReal);
  });
});
