import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeWhole } from "../../../scripts/write-whole.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "bina-write-"));
const file = path.join(folder, "secrets.json");
beforeEach(() => mkdirSync(folder, { recursive: true }));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("writeWhole", () => {
  it.runIf(existsSync("/dev/full"))("keeps what stood there when the disk is full", () => {
    writeFileSync(file, "old");
    // A full device in the place where the new text would be put together.
    symlinkSync("/dev/full", `${file}.${process.pid}.part`);
    expect(() => writeWhole(file, "new")).toThrow("ENOSPC");
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["secrets.json"]);
  });

  it("replaces the text, readable by its owner alone", () => {
    writeFileSync(file, "old");
    writeWhole(file, "new");
    expect(readFileSync(file, "utf8")).toBe("new");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["secrets.json"]);
  });
});
