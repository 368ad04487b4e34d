import { spawn } from "node:child_process";
import { explain, Failure } from "./failure.mjs";
import { remember } from "./leftovers.mjs";
import { ROOT } from "./root.mjs";

const GRACE_MS = 15_000;
const running = new Set();
let isStopping = false;

/** Whether the portal is being stopped: a process that ends then has not failed. */
export const stopping = () => isStopping;

const ended = (child) =>
  new Promise((resolve) => child.once("close", (code, signal) => resolve(code ?? signal)));

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/**
 * Starts Node on a script, in a process group of its own: Ctrl-C reaches it through `stopProcesses`, in our order.
 *
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, stdio?: import("node:child_process").StdioOptions }} [options]
 */
export function startNode(args, { env = process.env, stdio = ["ignore", "inherit", "inherit"] } = {}) {
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio, detached: true });
  running.add(child);
  const forget = remember(child.pid);
  const done = ended(child).then((code) => {
    running.delete(child);
    forget();
    return code;
  });
  return { child, done };
}

/** Runs Node to its end; resolves to its exit code and all that it printed. */
export async function runNode(args, { env = process.env } = {}) {
  const { child, done } = startNode(args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  return { code: await done, output };
}

/** Runs Node to its end; a failure shows what it printed, unless one line says it better. */
export async function mustRun(args, what, options) {
  const { code, output } = await runNode(args, options);
  if (code === 0 || isStopping) return output;
  throw new Failure(explain({ message: knownTrouble(output) }) ?? `${what} gagal.\n${output}`);
}

/** Only a full disk is recognised in the output of a program; anything else is shown as it is. */
const knownTrouble = (output) => (/ENOSPC|No space left on device/.test(output) ? "ENOSPC" : "");

/** Ends every process that was started here, politely first. */
export async function stopProcesses() {
  isStopping = true;
  const children = [...running];
  for (const child of children) signalGroup(child, "SIGTERM");
  const force = setTimeout(() => {
    for (const child of running) signalGroup(child, "SIGKILL");
  }, GRACE_MS);
  await Promise.all(
    children.map((child) => (child.exitCode === null && child.signalCode === null ? ended(child) : null)),
  );
  clearTimeout(force);
}

/** Resolves at the first request to stop; later ones are the same request again. */
export function stopRequest() {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => resolve(signal));
  });
}
