import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseDatabaseUrl } from "./database-url.mjs";
import { Failure } from "./failure.mjs";
import { at, DATA, ROOT } from "./root.mjs";
import { readWhole, writeWhole } from "./write-whole.mjs";

const SECRETS_FILE = `${DATA}/secrets.json`;

const GENERATORS = {
  NEXTAUTH_SECRET: () => randomBytes(48).toString("base64url"),
  BINA_KEYS: () => `k1:${randomBytes(32).toString("base64")}`,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => randomBytes(32).toString("base64"),
};

/** Names under which a browser reaches nothing but its own machine. */
const OWN_MACHINE = ["localhost", "127.0.0.1", "[::1]"];

function isReachedByOthers() {
  const address = process.env.NEXTAUTH_URL;
  return Boolean(address) && !(URL.canParse(address) && OWN_MACHINE.includes(new URL(address).hostname));
}

/**
 * The operator's own database, in production or at an address that others reach: nothing is invented there, neither
 * secrets nor people (docs/decisions/0015-demonstration-by-address.md).
 */
export const isForReal = () =>
  Boolean(process.env.DATABASE_URL) && (process.env.NODE_ENV === "production" || isReachedByOthers());

/** Settings may stand in a file `.env`; the environment goes before it. */
export function loadSettingsFile() {
  if (existsSync(at(".env"))) process.loadEnvFile(at(".env"));
}

/** The port that the portal listens on. */
export function portSetting() {
  const text = process.env.PORT || "3000";
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Failure(`PORT="${text}" salah: isi dengan angka 1–65535.`);
}

function secrets() {
  const missing = Object.keys(GENERATORS).filter((name) => !process.env[name]);
  if (missing.length === 0) return {};
  if (isForReal()) {
    throw new Failure(`Isi setelan rahasia ${missing.join(", ")} dulu: lihat tabel setelan di README.md.`);
  }
  const kept = existsSync(SECRETS_FILE) ? readWhole(SECRETS_FILE) : {};
  const incomplete = Object.keys(GENERATORS).filter((name) => !kept[name]);
  if (incomplete.length > 0) {
    for (const name of incomplete) kept[name] = GENERATORS[name]();
    mkdirSync(DATA, { recursive: true });
    writeWhole(SECRETS_FILE, `${JSON.stringify(kept, null, 2)}\n`);
  }
  return Object.fromEntries(missing.map((name) => [name, kept[name]]));
}

/** Next would only say so when somebody opens a form. */
function checkFormKey(key) {
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(key);
  if (isBase64 && [16, 24, 32].includes(Buffer.from(key, "base64").length)) return;
  throw new Failure("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY salah: isi dengan $(openssl rand -base64 32).");
}

/** With a code that nobody has, the forms would offer no kelurahan. */
async function checkRegion(code) {
  const { getRegencies } = await import("idn-area-data");
  if ((await getRegencies()).some((regency) => regency.code === code)) return;
  throw new Failure(
    `BINA_REGION="${code}" tidak ada: isi dengan kode Kemendagri kabupaten atau kota, seperti 17.01.`,
  );
}

/** A folder that cannot be written, or has no room, would only show when somebody hands in a file. */
function tryStorage(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (error.code !== "EEXIST" && error.code !== "ENOTDIR") throw error;
    throw new Failure(`BINA_STORAGE_DIR="${folder}" bukan folder: isi dengan letak folder untuk berkas.`);
  }
  const file = path.join(folder, `.try-${process.pid}`);
  try {
    writeFileSync(file, Buffer.alloc(64 * 1024));
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * The environment of the portal's processes, checked before any of them starts.
 *
 * @param {{ databaseUrl: string, port: number, mode?: string }} given
 */
export async function portalEnvironment({ databaseUrl, port, mode = "production" }) {
  const environment = {
    ...process.env,
    ...secrets(),
    NODE_ENV: mode,
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  parseDatabaseUrl(databaseUrl);
  const { parseEnv } = await import("../lib/env.ts");
  let parsed;
  try {
    parsed = parseEnv(environment);
  } catch (error) {
    throw new Failure(error.message);
  }
  checkFormKey(environment.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
  await checkRegion(parsed.BINA_REGION);
  tryStorage(path.resolve(ROOT, parsed.BINA_STORAGE_DIR));
  return environment;
}
