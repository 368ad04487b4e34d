import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { Failure, reportFailure } from "./failure.mjs";

// This file runs before anything is installed, on whatever Node the machine has: no packages, no new syntax, and nothing
// imported that an old Node lacks.

/** The same script under the Node that the project brings; its exit code becomes ours. */
function runUnder(node, script) {
  const child = spawn(node, [script, ...process.argv.slice(2)], { stdio: "inherit" });
  // A terminal signals the whole group; a service manager only us. The child takes the first and ignores the rest.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}

/**
 * Installs what is missing, then runs `main` under the project's own Node.
 *
 * @param {string} script the calling file's path
 * @param {() => Promise<void>} main
 */
export async function bootstrap(script, main) {
  try {
    if (Number(process.versions.node.split(".")[0]) < 20) {
      throw new Failure(`Node ${process.versions.node} terlalu lama: pasang Node 20 atau yang lebih baru.`);
    }
    const { installPackages, OWN_NODE } = await import("./install.mjs");
    await installPackages();
    if (process.execPath !== realpathSync(OWN_NODE)) return runUnder(OWN_NODE, script);
    await main();
  } catch (error) {
    reportFailure(error);
  }
}
