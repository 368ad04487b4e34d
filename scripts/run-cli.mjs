import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { demoAccounts, fillDemonstration } from "./demonstration.mjs";
import { Failure } from "./failure.mjs";
import { migrate } from "./migrate.mjs";
import { environmentOn, runInForeground } from "./with-environment.mjs";

const MAIN = "lib/cli/main.ts";

/** `demo`: the demonstration in an empty database, for whoever does not start the portal. */
async function demo(env, isJson) {
  const started = performance.now();
  if (!(await fillDemonstration(env))) {
    throw new Failure("Basis data sudah berisi: peragaan hanya dibuat di basis data yang kosong.");
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  const accounts = demoAccounts(env);
  const lines = accounts.map(({ role, nip, password }) => `  ${role}: NIP ${nip}, kata sandi ${password}`);
  if (isJson) console.log(JSON.stringify({ accounts, seconds }));
  else console.log([`Peragaan selesai dalam ${seconds} detik. Akunnya:`, ...lines].join("\n"));
  return 0;
}

/** Whether a migration belongs to the state that a backup was taken in; the command itself checks the backup. */
export function partOf(folder) {
  const file = path.join(folder, "manifest.json");
  if (!existsSync(file)) return undefined;
  try {
    const migrations = JSON.parse(readFileSync(file, "utf8"))?.migrations;
    return Array.isArray(migrations) ? (name) => migrations.includes(name) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** An older backup goes into a database as old as itself, which is brought up to date afterwards. */
async function restore(databaseUrl, args) {
  const folder = args.find((arg) => !arg.startsWith("--"));
  const env = await environmentOn(databaseUrl, folder ? partOf(folder) : undefined);
  const code = await runInForeground(MAIN, ["restore", ...args], env);
  if (code === 0) await migrate(databaseUrl);
  return code;
}

/** Whether only the words of the commands are asked for: they need neither settings nor a database. */
export const isHelp = (args) => args.length === 0 || args[0] === "help" || args.includes("--help");

/** Prints the words of the commands; gives the exit code. */
export const showHelp = (args) => runInForeground(MAIN, args, process.env);

/**
 * Runs one command of the administrators; gives its exit code.
 *
 * @param {string} databaseUrl
 * @param {string[]} args
 */
export async function runCli(databaseUrl, args) {
  const [name, ...rest] = args;
  if (name === "restore") return restore(databaseUrl, rest);
  const env = await environmentOn(databaseUrl);
  if (name === "demo") return demo(env, rest.includes("--json"));
  return runInForeground(MAIN, args, env);
}
