import { readdirSync } from "node:fs";
import path from "node:path";

let names: readonly string[] | undefined;

/**
 * Names of the migrations that came with this code. Read once: a newer version may be unpacked over a process that runs,
 * which then still wants what it began with.
 */
export function ownMigrations(): readonly string[] {
  names ??= readdirSync(path.join(process.cwd(), "prisma", "migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return names;
}
