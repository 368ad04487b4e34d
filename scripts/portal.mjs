import { Failure } from "./failure.mjs";
import { isPortFree } from "./ports.mjs";
import { startNode, stopping } from "./processes.mjs";
import { at } from "./root.mjs";

const NEXT = at("node_modules/next/dist/bin/next");
const WORKER = at("lib", "jobs", "worker.ts");
const ANSWER_WITHIN_MS = 60_000;
/** What the system says of an address to listen on that no interface of this machine has. */
const NOT_OURS = new Set(["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN", "EINVAL"]);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Where the web server listens. Behind a proxy that is this machine alone: who reached the port past the proxy could
 * claim any address.
 */
export const listeningHost = (env) =>
  env.BINA_HOST || (Number(env.BINA_TRUSTED_PROXIES) > 0 ? "127.0.0.1" : undefined);

/** Where to ask whether it serves: a server on every address of the machine answers the machine itself as well. */
function askingHost(host) {
  if (host === undefined || host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

/** A port that another program has would only show after everything else was prepared. */
export async function claimPort(port, command = "start", host = undefined) {
  const free = await isPortFree(port, host).catch((error) => {
    if (error.code === "EACCES")
      throw new Failure(`Port ${port} hanya untuk root: pilih port lain, mis. PORT=3000 npm ${command}.`);
    if (NOT_OURS.has(error.code))
      throw new Failure(
        `BINA_HOST="${host}" bukan alamat mesin ini: kosongkan, atau isi dengan alamat seperti 0.0.0.0.`,
      );
    throw error;
  });
  if (free) return;
  const other = port === 3000 ? 3001 : 3000;
  throw new Failure(
    `Port ${port} sedang dipakai program lain: hentikan program itu, atau pilih port lain, mis. PORT=${other} npm ${command}.`,
  );
}

/** The job worker, started again when it dies, ever more slowly while it keeps dying. */
async function keepWorker(env, flags) {
  for (let wait = 1000; !stopping(); wait = Math.min(wait * 2, 30_000)) {
    const started = Date.now();
    const code = await startNode([...flags, "--import", "tsx", WORKER], { env }).done;
    if (stopping()) return;
    if (Date.now() - started > 60_000) wait = 1000;
    console.error(`Pekerja latar berhenti (${code}); dijalankan lagi dalam ${wait / 1000} detik.`);
    await pause(wait);
  }
}

async function untilAnswering(host, port, ended) {
  const deadline = Date.now() + ANSWER_WITHIN_MS;
  let isGone = false;
  ended.then(() => {
    isGone = true;
  });
  while (!stopping()) {
    const response = await fetch(`http://${host}:${port}/`, { redirect: "manual" }).catch(() => undefined);
    if (response) return;
    if (isGone) throw new Failure("Portal berhenti sebelum siap: lihat pesan di atas.");
    if (Date.now() > deadline)
      throw new Failure("Portal tidak menjawab dalam satu menit: lihat pesan di atas.");
    await pause(100);
  }
}

/**
 * Serves the portal with its job worker; resolves when its page answers.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {number} port
 * @param {{ command?: "start" | "dev", quiet?: boolean }} [options]
 * @returns {Promise<{ ended: Promise<unknown> }>} `ended` when the web server is gone
 */
export async function servePortal(env, port, { command = "start", quiet = false } = {}) {
  const stdio = ["ignore", quiet ? "ignore" : "inherit", "inherit"];
  const host = listeningHost(env);
  const listening = ["--port", String(port), ...(host ? ["--hostname", host] : [])];
  const web = startNode([NEXT, command, ...listening], { env, stdio });
  await untilAnswering(askingHost(host), port, web.done);
  // Afterwards: on a small machine it would keep the first page waiting.
  if (!stopping()) keepWorker(env, command === "dev" ? ["--watch", "--watch-preserve-output"] : []);
  return { ended: web.done };
}
