import { build } from "./build.mjs";
import { accountLines, fillDemonstration } from "./demonstration.mjs";
import { exclusively } from "./exclusive.mjs";
import { Failure, reportFailure } from "./failure.mjs";
import { generateClient } from "./generate-client.mjs";
import { endLeftovers } from "./leftovers.mjs";
import { migrate } from "./migrate.mjs";
import { claimPort, listeningHost, servePortal } from "./portal.mjs";
import { startPostgres } from "./postgres.mjs";
import { stopProcesses, stopping, stopRequest } from "./processes.mjs";
import { step } from "./progress.mjs";
import { isForReal, loadSettingsFile, portalEnvironment, portSetting } from "./settings.mjs";

const DEMONSTRATION_WARNING = `
!!! PERHATIAN: basis data di DATABASE_URL berisi peragaan, dan kata sandi akun-akunnya diketahui umum.
!!! Jangan dipakai untuk data sungguhan: siapkan basis data baru, lalu setel NODE_ENV=production (lihat README.md).`;

/** The operator's database, or the embedded one. */
export async function openDatabase() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: () => {} };
  return startPostgres();
}

/** Until the portal is stopped; the operator's own database is watched by its own. */
function watchDatabase({ watch }) {
  const onEnd = () => console.error("PostgreSQL bawaan berhenti sendiri; dijalankan lagi.");
  return watch ? watch({ isOver: stopping, onEnd }) : new Promise(() => {});
}

async function announce(env, port) {
  const lines = await accountLines(env);
  console.log(
    `\nBina siap di ${env.NEXTAUTH_URL}${env.NEXTAUTH_URL.endsWith(`:${port}`) ? "" : ` (port ${port})`}`,
  );
  if (lines.length > 0) console.log(`Akun peragaan:\n${lines.join("\n")}`);
  if (lines.length > 0 && process.env.DATABASE_URL) console.warn(DEMONSTRATION_WARNING);
  console.log("Tekan Ctrl-C untuk berhenti.\n");
}

/** Brings everything up to date and serves it; undefined when it was stopped on the way. */
async function open(command, port, database) {
  await endLeftovers();
  await claimPort(port, command === "dev" ? "run dev" : "start", listeningHost(process.env));
  const mode = command === "dev" ? "development" : "production";
  database.current = await step("Basis data berjalan", openDatabase);
  if (stopping()) return undefined;
  const env = await portalEnvironment({ databaseUrl: database.current.url, port, mode });

  const steps = [
    ["Klien basis data mutakhir", generateClient],
    ["Skema basis data mutakhir", () => migrate(env.DATABASE_URL)],
    ["Isi basis data siap", () => (isForReal() ? false : fillDemonstration(env))],
    ["Portal terbangun", () => (command === "dev" ? false : build(env))],
  ];
  for (const [title, run] of steps) {
    if (stopping()) return undefined;
    await step(title, run);
  }
  if (stopping()) return undefined;
  const { ended } = await servePortal(env, port, { command });
  return { env, ended };
}

async function prepareAndServe(command, database) {
  const port = portSetting();
  const opened = await exclusively(
    "start",
    () => open(command, port, database),
    () => console.log("Bina sedang disiapkan oleh proses lain di folder ini; menunggu …"),
  );
  if (!opened || stopping()) return;
  await announce(opened.env, port);
  const code = await Promise.race([opened.ended, watchDatabase(database.current)]);
  if (!stopping()) throw new Failure(`Portal berhenti sendiri (${code}): lihat pesan di atas.`);
}

/**
 * Prepares everything, serves until someone asks to stop, then ends it in order: web and jobs first, the database last.
 *
 * @param {"start" | "dev"} command
 */
export async function runPortal(command) {
  loadSettingsFile();
  const database = { current: undefined };
  const requested = stopRequest().then(() => console.log("\nMenghentikan Bina …"));
  try {
    const work = prepareAndServe(command, database);
    await Promise.race([work, requested]);
    await stopProcesses();
    await work;
  } catch (error) {
    if (!stopping()) reportFailure(error);
    else process.exitCode ??= 0;
    await stopProcesses();
  } finally {
    database.current?.stop();
  }
  process.exit();
}
