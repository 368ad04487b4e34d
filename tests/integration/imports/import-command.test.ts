import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "@/lib/cli/run-command";
import { terminalOn } from "@/lib/cli/terminal";
import { db } from "@/lib/db/client";
import { rosterCells, rosterRange, workbookOf } from "@/tests/factories/roster-workbook";

let folder: string;
const fileOf = (name: string, bytes: Buffer | string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "bina-impor-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command as another program would, and gives its exit code and what it wrote. */
async function cli(...args: string[]) {
  const written = { out: "", errors: "" };
  const out = { write: (text: string) => (written.out += text) };
  const errors = { write: (text: string) => (written.errors += text) };
  const code = await runCommand(args, terminalOn(out, errors, args.includes("--json")));
  return { code, ...written };
}

describe("import roster … --json", () => {
  it("answers with one object of the agreed shape, and nothing else", async () => {
    const rows = [...rosterRange(0, 3), rosterCells(3, { NAMA: null }), rosterCells(4, { "NOMOR HP": "12" })];
    const file = fileOf("daftar.xlsx", await workbookOf(rows));
    const { code, out, errors } = await cli("import", "roster", file, "--json");
    expect([code, errors, out.trim().split("\n").length]).toEqual([0, "", 1]);
    expect(JSON.parse(out)).toEqual({
      rows: 5,
      created: 4,
      changed: 0,
      unchanged: 0,
      refused: [{ row: 5, column: "NAMA", value: "", reason: "Wajib diisi, tetapi kosong." }],
      warned: [
        { row: 6, column: "NOMOR HP", value: "12", reason: "Bukan nomor HP Indonesia; tidak dicatat." },
      ],
      seconds: expect.any(Number),
    });
  });

  it("tells what a second run changes: only what differs, and nothing the third time", async () => {
    const renamed = [rosterCells(0, { NAMA: "NAMA BARU" }), ...rosterRange(1, 3)];
    const file = fileOf("berubah.xlsx", await workbookOf(renamed));
    const second = JSON.parse((await cli("import", "roster", file, "--json")).out);
    expect(second).toMatchObject({ created: 0, changed: 1, unchanged: 2 });
    const batches = await db().importBatch.count({ where: { state: "APPLIED" } });
    const third = JSON.parse((await cli("import", "roster", file, "--json")).out);
    expect(third).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
    expect(await db().importBatch.count({ where: { state: "APPLIED" } })).toBe(batches);
  });

  it("with --dry-run says the same and writes nothing", async () => {
    const people = await db().employee.count();
    const batches = await db().importBatch.count();
    const file = fileOf("baru.xlsx", await workbookOf(rosterRange(50, 60)));
    const { code, out } = await cli("import", "roster", file, "--dry-run", "--json");
    expect([code, JSON.parse(out).created]).toEqual([0, 10]);
    expect([await db().employee.count(), await db().importBatch.count()]).toEqual([people, batches]);
  });

  it("ends with 1 and one sentence where the file is no good, and leaves no batch", async () => {
    const batches = await db().importBatch.count();
    const { NAMA: _, ...cells } = rosterCells(70);
    const noName = fileOf("tanpa-nama.xlsx", await workbookOf([cells]));
    const text = fileOf("teks.xlsx", "nip;nama");
    const outcomes = [await cli("import", "roster", noName, "--json"), await cli("import", "roster", text)];
    expect(outcomes.map(({ code }) => code)).toEqual([1, 1]);
    expect(outcomes[0]).toMatchObject({
      out: "",
      errors: "Kolom ini tidak ada di lembar pertama: NAMA. Pakai judul kolom seperti di SIASN.\n",
    });
    expect(outcomes[1]?.errors).toContain("bukan buku kerja Excel");
    expect(await db().importBatch.count()).toBe(batches);
  });

  it("ends with 2 and the usage where it is called wrongly", async () => {
    const wrong = [
      ["import"],
      ["import", "people", "x.xlsx"],
      ["import", "roster", "x.xlsx", "--force"],
      ["impor"],
    ];
    for (const args of wrong) {
      const { code, errors } = await cli(...args);
      expect([args, code, /npm run cli/.test(errors)]).toEqual([args, 2, true]);
    }
  });

  it("as a process of its own says one line where a file, a backup or the command itself is not there", () => {
    const missing = path.join(folder, "tidak-ada.xlsx");
    const asProcess = (...args: readonly string[]) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ["--import", "tsx", "lib/cli/main.ts", ...args],
        { env: process.env, encoding: "utf8" },
      );
      return [status, stdout, stderr];
    };
    expect(asProcess("import", "roster", missing, "--json")).toEqual([
      1,
      "",
      `Berkas ${missing} tidak ditemukan.\n`,
    ]);
    expect(asProcess("restore", missing)).toEqual([
      1,
      "",
      `Di ${missing} tidak ada cadangan yang lengkap (manifest.json tidak ada).\n`,
    ]);
    expect(asProcess("audti", "verify", "--json")).toEqual([
      2,
      "",
      'Perintah "audti" tidak dikenal. Daftar perintah: npm run cli -- help\n',
    ]);
  }, 120_000);
});
