import { renameSync, rmSync, writeFileSync } from "node:fs";

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
