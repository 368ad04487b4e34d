import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { Failure } from "./failure.mjs";

/** Writes a file that only its owner reads, whole or not at all: a disk that fills up must not cost what it held before. */
export function writeWhole(file, text) {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    writeFileSync(unfinished, text, { mode: 0o600, flush: true });
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** What `writeWhole` wrote. Never made anew when it cannot be read: what it locks would be lost with it. */
export function readWhole(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Failure(
      `${file} rusak: pulihkan berkas itu dari cadangan, atau pindahkan seluruh foldernya untuk mulai dari awal.`,
    );
  }
}
