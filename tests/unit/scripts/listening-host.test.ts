import { describe, expect, it } from "vitest";
import { listeningHost } from "../../../scripts/portal.mjs";

describe("listeningHost", () => {
  it.each([
    [{}, undefined],
    [{ BINA_TRUSTED_PROXIES: "0" }, undefined],
    [{ BINA_TRUSTED_PROXIES: "1" }, "127.0.0.1"],
    [{ BINA_TRUSTED_PROXIES: "1", BINA_HOST: "" }, "127.0.0.1"],
    [{ BINA_TRUSTED_PROXIES: "1", BINA_HOST: "10.0.0.5" }, "10.0.0.5"],
    [{ BINA_HOST: "::" }, "::"],
  ])("with %o is %s", (settings, host) => {
    expect(listeningHost(settings)).toBe(host);
  });
});
