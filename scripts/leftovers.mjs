import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { identityOf, isAlive, pidOf } from "./is-alive.mjs";
import { DATA } from "./root.mjs";

const FOLDER = path.join(DATA, "processes");

/** Writes down a process that must not outlive us; returns what forgets it. */
export function remember(pid) {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, identityOf(pid));
  writeFileSync(file, identityOf(process.pid));
  return () => rmSync(file, { force: true });
}

/** Ends web servers and workers whose portal was killed before it could end them, and waits until their ports are free. */
export async function endLeftovers() {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER)) {
    const file = path.join(FOLDER, name);
    if (isAlive(readFileSync(file, "utf8"))) continue;
    if (isAlive(name)) process.kill(-pidOf(name), "SIGKILL");
    while (isAlive(name)) await setTimeout(20);
    rmSync(file, { force: true });
  }
}
