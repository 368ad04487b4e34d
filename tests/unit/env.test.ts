import { describe, expect, it } from "vitest";
import { parseEnv } from "@/lib/env";

const RIGHT = {
  DATABASE_URL: "postgresql://bina@127.0.0.1:5432/bina?schema=bina",
  NEXTAUTH_SECRET: "long enough to be taken as a secret",
  BINA_KEYS: `k1:${Buffer.alloc(32, 1).toString("base64")}`,
};

describe("parseEnv", () => {
  it("takes the least that is needed, and empty values as absent", () => {
    expect(parseEnv({ ...RIGHT, SMTP_URL: "" })).toMatchObject({
      DATABASE_POOL: 10,
      BINA_TIME_ZONE: "Asia/Jakarta",
    });
  });

  it.each([
    ["DATABASE_URL", "mysql://bina@host/bina"],
    ["DATABASE_POOL", "0"],
    ["DATABASE_POOL", "banyak"],
    ["NEXTAUTH_URL", "bina.example.go.id"],
    ["NEXTAUTH_SECRET", "pendek"],
    ["NEXTAUTH_SECRET", undefined],
    ["BINA_KEYS", "k1:bukan-kunci"],
    ["BINA_KEYS", undefined],
    ["BINA_TIME_ZONE", "Mars/Olympus"],
    ["BINA_TRUSTED_PROXIES", "6"],
    ["BINA_HOST", "http://10.0.0.5"],
    ["BINA_LOG_LEVEL", "loud"],
    ["BINA_METRICS_TOKEN", "pendek"],
    ["BINA_FORUM_IDLE_DAYS", "0"],
    ["SMTP_URL", "http://host"],
    ["OIDC_ISSUER", "sso"],
    ["NODE_ENV", "staging"],
  ])("names %s when it is %s and says in one line what to fill in", (key, value) => {
    const parse = () => parseEnv({ ...RIGHT, [key]: value });
    expect(parse).toThrow(new RegExp(`^Setelan salah: ${key} \\((isi|paling|harus) [^\\n]+$`));
    expect(parse).not.toThrow(/invalid|expected/i);
  });
});
