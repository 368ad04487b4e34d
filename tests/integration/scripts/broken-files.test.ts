import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { partOf } from "../../../scripts/run-cli.mjs";
import { readWhole } from "../../../scripts/write-whole.mjs";

const scratch = mkdtempSync(path.join(tmpdir(), "bina-broken-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const fileWith = (name: string, text: string): string => {
  const file = path.join(scratch, name);
  writeFileSync(file, text);
  return file;
};

describe("a file that Bina keeps for itself", () => {
  it("is read as it was written", () => {
    expect(readWhole(fileWith("good.json", '{"port":5432}'))).toEqual({ port: 5432 });
  });

  it.each(["", '{"port":54'])("that holds %j is named in one line that says what to do", (text) => {
    const file = fileWith("bad.json", text);
    expect(() => readWhole(file)).toThrow(
      new RegExp(`^${file} rusak: pulihkan berkas itu dari cadangan, atau [^\\n]+\\.$`),
    );
  });
});

describe("the migrations of a backup", () => {
  it("are those that its manifest names", () => {
    fileWith("manifest.json", '{"migrations":["0001_first"]}');
    expect(["0001_first", "0002_second"].map((name) => partOf(scratch)?.(name))).toEqual([true, false]);
  });

  it.each(["", "{}", "null", '{"migrations":"0001"}'])(
    "are left to the command, which refuses the backup, where the manifest is %j",
    (text) => {
      fileWith("manifest.json", text);
      expect(partOf(scratch)).toBeUndefined();
    },
  );
});
