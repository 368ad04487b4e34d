import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findBrowser } from "../../../scripts/browser.mjs";

let bin = "";
beforeEach(() => {
  bin = mkdtempSync(path.join(tmpdir(), "bina-browser-"));
  // A machine with these programs and no others, and without a way to Playwright's.
  vi.stubEnv("PATH", bin);
  vi.stubEnv("BINA_CHROMIUM", "");
  vi.stubEnv("PLAYWRIGHT_BROWSERS_PATH", bin);
  vi.stubEnv("PLAYWRIGHT_DOWNLOAD_HOST", "http://127.0.0.1:1");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(bin, { recursive: true });
});

function program(name: string, code: number): string {
  const file = path.join(bin, name);
  writeFileSync(file, `#!/bin/sh\nexit ${code}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe("findBrowser", () => {
  it("passes over one that does not run, such as Ubuntu's that only asks for a snap", async () => {
    program("chromium-browser", 1);
    const chrome = program("google-chrome", 0);
    expect(await findBrowser()).toBe(chrome);
  });

  it("says in one line what to do where there is none and none can be had", async () => {
    await expect(findBrowser()).rejects.toThrow(
      /^Peramban untuk uji tidak ada dan tidak dapat dipasang: pasang Chromium [^\n]*BINA_CHROMIUM[^\n]*$/,
    );
  });

  it("names the setting when the browser that it points to is not there", async () => {
    vi.stubEnv("BINA_CHROMIUM", path.join(bin, "chromium"));
    await expect(findBrowser()).rejects.toThrow(/BINA_CHROMIUM=.* tidak ada: isi dengan letak Chromium/);
  });

  it("goes on where Debian's package brought no browser", async () => {
    program("apt-get", 0);
    await expect(findBrowser()).rejects.toThrow("Peramban untuk uji tidak ada");
  });
});
