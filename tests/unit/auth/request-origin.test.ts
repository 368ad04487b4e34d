import { describe, expect, it } from "vitest";
import { notePeer } from "@/lib/auth/peer-address";
import { addressFrom, isFromElsewhere } from "@/lib/auth/request-origin";

const SETTINGS = {
  DATABASE_URL: "postgres://a@b/c",
  NEXTAUTH_SECRET: "x".repeat(40),
  BINA_KEYS: `k1:${Buffer.alloc(32).toString("base64")}`,
  BINA_LOG_LEVEL: "silent",
};
Object.assign(process.env, SETTINGS);

describe("the caller's address", () => {
  it.each([
    ["a direct connection", "1.1.1.1", 0, "1.1.1.1"],
    ["a direct connection that made up an entry", "6.6.6.6, 1.1.1.1", 0, "1.1.1.1"],
    ["an IPv4 peer on a socket for both", "::ffff:1.1.1.1", 0, "1.1.1.1"],
    ["this machine: the operator, or a proxy nobody named", "127.0.0.1", 0, null],
    ["the same on IPv6", "::1", 0, null],
    ["no header", null, 0, null],
    ["no header, one proxy", null, 1, null],
    ["one proxy", "1.1.1.1, 127.0.0.1", 1, "1.1.1.1"],
    ["one proxy, and an entry that the caller made up", "6.6.6.6, 1.1.1.1, 127.0.0.1", 1, "1.1.1.1"],
    ["two proxies", "6.6.6.6, 1.1.1.1 ,10.0.0.1, 127.0.0.1", 2, "1.1.1.1"],
    ["fewer entries than proxies", "127.0.0.1", 2, null],
    ["a peer without an address", "1.1.1.1, unknown", 0, null],
  ] as const)("%s", (_case, header, proxies, address) => {
    expect(addressFrom(header, proxies)).toBe(address);
  });
});

describe("noting the peer", () => {
  const noted = (given: string | undefined, remoteAddress: string | undefined) => {
    const request = { headers: { "x-forwarded-for": given }, socket: { remoteAddress } };
    notePeer(request as never);
    return request.headers["x-forwarded-for"];
  };

  it("appends it to what the caller or a proxy wrote", () => {
    expect(noted("6.6.6.6", "1.1.1.1")).toBe("6.6.6.6, 1.1.1.1");
    expect(noted(undefined, "1.1.1.1")).toBe("1.1.1.1");
    expect(noted(undefined, undefined)).toBe("unknown");
  });

  it("so an invented entry is never taken for the caller's address", () => {
    expect(addressFrom(noted("6.6.6.6", "203.0.113.7") ?? null, 0)).toBe("203.0.113.7");
  });
});

describe("a form", () => {
  const posted = (headers: Readonly<Record<string, string>>) =>
    isFromElsewhere(
      new Request("http://127.0.0.1:3000/x", { method: "POST", headers: { host: "bina.go.id", ...headers } }),
    );

  it.each([
    ["of this portal", { origin: "https://bina.go.id" }, false],
    [
      "of this portal, behind a proxy",
      { origin: "https://luar.go.id", "x-forwarded-host": "luar.go.id" },
      false,
    ],
    ["of a program that is no browser", {}, false],
    ["of a sister site", { origin: "https://desa.bina.go.id" }, true],
    ["that hides where it stands", { origin: "null" }, true],
    ["of something that is no address", { origin: "https://" }, true],
  ] as const)("%s", (_case, headers, isElsewhere) => {
    expect(posted(headers)).toBe(isElsewhere);
  });
});
