import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

function filesUnder(target) {
  if (!existsSync(target)) return [];
  if (statSync(target).isFile()) return [target];
  const entries = readdirSync(target, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** One hash over the names and contents of files and folders. */
export function fingerprint(targets, ignore = () => false) {
  const hash = createHash("sha256");
  for (const file of targets.flatMap(filesUnder).sort()) {
    if (!ignore(file)) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** Whether a step was done for this very fingerprint. */
export const isDone = (stampFile, print) =>
  existsSync(stampFile) && readFileSync(stampFile, "utf8") === print;

/** Remembers that a step was done. */
export function markDone(stampFile, print) {
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, print);
}
