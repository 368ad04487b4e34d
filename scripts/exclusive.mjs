import { createHash } from "node:crypto";
import { createServer } from "node:net";
import { stopping } from "./processes.mjs";
import { ROOT } from "./root.mjs";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Takes a name that one process at a time can have. It is an abstract socket of Linux: nothing lies on the disk, and the
 * kernel frees it when the process ends, however it ends.
 *
 * @returns {Promise<(() => void) | undefined>} what gives the name back; undefined when another process has it
 */
function take(name) {
  const id = createHash("sha256").update(`${ROOT}\0${name}`).digest("hex");
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => (error.code === "EADDRINUSE" ? resolve(undefined) : reject(error)));
    server.listen({ path: `\0bina-${id}` }, () => {
      server.unref();
      resolve(() => server.close());
    });
  });
}

/**
 * Runs something that two processes on this folder must not do at once; the second waits for the first.
 *
 * @template Result
 * @param {string} name
 * @param {() => Promise<Result>} run
 * @param {() => void} [onWait] told once when another process is at it
 * @returns {Promise<Result | undefined>} undefined when the portal was stopped while it waited
 */
export async function exclusively(name, run, onWait = () => {}) {
  if (process.platform !== "linux") return run();
  let release = await take(name);
  if (!release) onWait();
  while (!release) {
    if (stopping()) return undefined;
    await pause(200);
    release = await take(name);
  }
  try {
    return await run();
  } finally {
    release();
  }
}
