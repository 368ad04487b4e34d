import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { type Readable, Transform, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { diskStorage } from "@/lib/storage/disk-storage";
import type { Storage } from "@/lib/storage/storage";

const TABLES = "tables";
const tableFile = (folder: string, table: string) => path.join(folder, TABLES, `${table}.copy.gz`);

/** The stored files of a backup lie as they do in the portal's own storage. */
export const storageOf = (folder: string): Storage => diskStorage(path.join(folder, "files"));

/** Makes the folder; nothing in it may be overwritten, least of all an older backup. */
export async function makeEmptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new Error(`Folder ${folder} tidak kosong: pilih folder baru.`);
  await mkdir(path.join(folder, TABLES), { mode: 0o700 });
}

/** Writes the rows of a table; gives the SHA-256 of the file. */
export async function writeTable(folder: string, table: string, rows: Readable): Promise<string> {
  const hash = createHash("sha256");
  const hashing = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const file = createWriteStream(tableFile(folder, table), { mode: 0o600, flush: true });
  await pipeline(rows, createGzip(), hashing, file);
  return hash.digest("hex");
}

/** Puts the rows of a table where they belong. */
export const readTable = (folder: string, table: string, into: Writable): Promise<void> =>
  pipeline(createReadStream(tableFile(folder, table)), createGunzip(), into);

/** The SHA-256 of a table's file; null when there is none. */
export async function digestOfTable(folder: string, table: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(tableFile(folder, table))) hash.update(chunk);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  return hash.digest("hex");
}
