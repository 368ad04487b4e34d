import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { explain } from "../../../scripts/failure.mjs";

const scratch = mkdtempSync(path.join(tmpdir(), "bina-start-"));
let blocker: Server;
let taken = 0;

beforeAll(async () => {
  blocker = createServer();
  await new Promise<void>((resolve) => blocker.listen(0, resolve));
  const address = blocker.address();
  taken = typeof address === "object" && address ? address.port : 0;
  writeFileSync(path.join(scratch, "file"), "");
});
afterAll(async () => {
  await new Promise((resolve) => blocker.close(resolve));
  rmSync(scratch, { recursive: true });
});

/** What `npm start` prints and how it ends under these settings. None of them gets as far as serving. */
async function start(settings: Readonly<Record<string, string>>) {
  const env = Object.assign({}, process.env, { PORT: "0", NODE_ENV: "production" as const }, settings);
  const run = promisify(execFile)(process.execPath, ["scripts/start.mjs"], { env, timeout: 60_000 });
  return run.then(
    () => ({ code: 0, said: "" }),
    (error) => ({ code: error.code, said: String(error.stderr).trim() }),
  );
}

const FREE = "59871";

describe("npm start", () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ["a port that is none", { PORT: "70000" }, 'PORT="70000" salah: isi dengan angka 1–65535'],
    [
      "an address that is none",
      { PORT: FREE, DATABASE_URL: "mysql://x/y" },
      "DATABASE_URL salah: isi dengan bentuk",
    ],
    [
      "a schema that is none",
      { PORT: FREE, DATABASE_URL: "postgres://h/d?schema=Kota" },
      'Nama skema "Kota"',
    ],
    [
      "a key of open forms that is none",
      { PORT: FREE, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "pendek" },
      "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY salah: isi dengan $(openssl rand -base64 32)",
    ],
    [
      "a regency that is none",
      { PORT: FREE, BINA_REGION: "99.99" },
      'BINA_REGION="99.99" tidak ada: isi dengan kode Kemendagri',
    ],
    [
      "an address of another machine to listen on",
      { PORT: FREE, BINA_HOST: "203.0.113.7" },
      'BINA_HOST="203.0.113.7" bukan alamat mesin ini: kosongkan, atau isi dengan',
    ],
    ["a key that is none", { PORT: FREE, BINA_KEYS: "k1:pendek" }, "Setelan salah: BINA_KEYS (isi dengan"],
    [
      "no secret on a database of one's own",
      { PORT: FREE, NEXTAUTH_SECRET: "" },
      "Isi setelan rahasia NEXTAUTH_SECRET",
    ],
    [
      "no secret on a database of one's own that others reach, also where NODE_ENV was forgotten",
      { PORT: FREE, NODE_ENV: "", NEXTAUTH_URL: "https://bina.contoh.go.id", NEXTAUTH_SECRET: "" },
      "Isi setelan rahasia NEXTAUTH_SECRET",
    ],
    [
      "a database that is down",
      { PORT: FREE, DATABASE_URL: "postgres://bina@127.0.0.1:1/bina" },
      "Basis data di 127.0.0.1:1/bina tidak dapat dihubungi",
    ],
  ])("refuses %s in one line that says what to do", async (_, settings, line) => {
    const secrets = { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32).toString("base64") };
    const { code, said } = await start({ ...secrets, ...settings });
    expect(said).toContain(`✗ ${line}`);
    expect(said.split("\n")).toHaveLength(1);
    expect(code).toBe(1);
  });

  it("refuses a port that another program has", async () => {
    const { code, said } = await start({ PORT: String(taken) });
    expect(said).toMatch(
      new RegExp(`^✗ Port ${taken} sedang dipakai program lain: hentikan program itu[^\\n]+$`),
    );
    expect(code).toBe(1);
  });

  it("refuses a storage that is no folder", async () => {
    const settings = { PORT: FREE, BINA_STORAGE_DIR: path.join(scratch, "file") };
    const secrets = { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32).toString("base64") };
    const { code, said } = await start({ ...secrets, ...settings });
    expect(said).toMatch(/^✗ .*BINA_STORAGE_DIR[^\n]+$/);
    expect(code).toBe(1);
  });
});

describe("explain", () => {
  it.each([
    [{ code: "ENOSPC", message: "no space left on device, write" }, "Disk penuh: kosongkan ruang"],
    [{ code: "53100", message: "could not extend file: No space left on device" }, "Disk penuh"],
    [{ code: "EACCES", message: "permission denied, mkdir '/x'" }, "Tidak berhak membaca atau menulis"],
    [
      { code: "42501", message: "permission denied for database bina" },
      "Peran basis data kurang hak (42501 permission denied for database bina): beri hak CREATE",
    ],
    [{ code: "ENOENT", message: "no such file or directory, mkdir '/x' (a read-only disk)" }, "Tidak berhak"],
    [
      { code: "EROFS", message: "EROFS: read-only file system, open '/x'" },
      "Disk hanya dapat dibaca (EROFS: read-",
    ],
  ])("says %o in a line", (error, line) => {
    expect(explain(error)).toContain(line);
  });

  it("leaves what nobody foresaw to its stack", () => {
    expect(explain(new TypeError("x is not a function"))).toBeUndefined();
  });
});
