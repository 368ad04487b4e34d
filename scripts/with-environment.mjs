import { spawn } from "node:child_process";
import { migrate } from "./migrate.mjs";
import { ROOT } from "./root.mjs";
import { portalEnvironment, portSetting } from "./settings.mjs";

/** Runs a TypeScript program in the foreground, with the terminal as its own; resolves to its exit code. */
export function runInForeground(script, args, env) {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: ROOT,
    env,
    stdio: "inherit",
  });
  // Ctrl-C reaches the program from the terminal; we stay to close the database after it.
  const stay = () => {};
  process.on("SIGINT", stay);
  const pass = () => child.kill("SIGTERM");
  process.on("SIGTERM", pass);
  return new Promise((resolve) =>
    child.once("close", (code) => {
      process.off("SIGINT", stay);
      process.off("SIGTERM", pass);
      resolve(code ?? 1);
    }),
  );
}

/** The portal's environment on a database that is brought up to date first, or as far as is wanted. */
export async function environmentOn(databaseUrl, isWanted = undefined) {
  const env = await portalEnvironment({ databaseUrl, port: portSetting() });
  await migrate(databaseUrl, undefined, isWanted);
  return env;
}
