import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive } from "./is-alive.mjs";
import { DATA, ROOT } from "./root.mjs";

const FOLDER = path.join(DATA, "processes");

/** A number that meanwhile belongs to another program is left alone. */
function isOurs(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === ROOT;
  } catch {
    return false;
  }
}

/** Writes down a process that must not outlive us; returns what forgets it. */
export function remember(pid) {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, String(pid));
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

/** Ends web servers and workers whose portal was killed before it could end them. */
export function endLeftovers() {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER)) {
    const file = path.join(FOLDER, name);
    if (isAlive(Number(readFileSync(file, "utf8")))) continue;
    if (isOurs(name)) process.kill(-Number(name), "SIGKILL");
    rmSync(file, { force: true });
  }
}
