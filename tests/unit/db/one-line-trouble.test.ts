import { beforeEach, describe, expect, it, vi } from "vitest";
import { sayTroubleInOneLine } from "@/lib/db/one-line-trouble";

const KEYS = `k1:${"A".repeat(43)}=`;
beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://bina:sandi@127.0.0.1:5432/bina");
  vi.stubEnv("NEXTAUTH_SECRET", "x".repeat(32));
  vi.stubEnv("BINA_KEYS", KEYS);
});

const down = () => Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" });

function aConsole() {
  const lines: unknown[][] = [];
  const target = { error: (...said: unknown[]) => void lines.push(said) };
  let now = 0;
  const seen = new Map<string, number>();
  sayTroubleInOneLine(target, (line) => {
    const isNews = now - (seen.get(line) ?? -Infinity) >= 60_000;
    if (isNews) seen.set(line, now);
    return isNews;
  });
  const later = (ms: number) => {
    now += ms;
  };
  return { target, lines, later };
}

describe("a console that says trouble with the database in one line", () => {
  it("names the database and what to look at, without its password, whatever stands before the error", () => {
    const { target, lines } = aConsole();
    target.error(" ⨯", down());
    expect(lines).toEqual([
      [
        "✗ Basis data di 127.0.0.1:5432/bina tidak dapat dihubungi (ECONNREFUSED): periksa DATABASE_URL dan servernya.",
      ],
    ]);
  });

  it("says it once a minute, however many requests fail", () => {
    const { target, lines, later } = aConsole();
    for (let request = 0; request < 50; request += 1) target.error(down());
    expect(lines).toHaveLength(1);
    later(60_000);
    target.error(down());
    expect(lines).toHaveLength(2);
  });

  it("prints every other error as before", () => {
    const { target, lines } = aConsole();
    const other = new TypeError("x is not a function");
    target.error("in a page", other, 7);
    target.error("no error at all");
    expect(lines).toEqual([["in a page", other, 7], ["no error at all"]]);
  });
});
