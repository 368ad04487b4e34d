import { fileURLToPath } from "node:url";
import { build } from "../../scripts/build.mjs";
import { freePort } from "../../scripts/ports.mjs";
import { mustRun, startNode } from "../../scripts/processes.mjs";

const NEXT = fileURLToPath(new URL("../../node_modules/next/dist/bin/next", import.meta.url));
const FLOOR = fileURLToPath(new URL("floor", import.meta.url));
const STARTED_WITHIN_MS = 60_000;

async function serve(folder: string): Promise<string> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...process.env, NODE_ENV: "production" as const, NEXTAUTH_URL: url, BINA_LOG_LEVEL: "error" };
  startNode([NEXT, "start", folder, "--port", String(port)], { env, stdio: ["ignore", "ignore", "inherit"] });
  const deadline = Date.now() + STARTED_WITHIN_MS;
  while (Date.now() < deadline) {
    const answer = await fetch(url, { redirect: "manual" }).catch(() => null);
    if (answer) return url;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${folder} does not answer`);
}

/** Builds and serves the portal on the database of the bench. Returns its address. */
export async function servePortal(): Promise<string> {
  await build(process.env);
  return serve(".");
}

/** Builds and serves an empty dynamic page of the same framework. Returns its address. */
export async function serveFloor(): Promise<string> {
  await mustRun([NEXT, "build", FLOOR], "Membangun halaman kosong", { env: process.env });
  return serve(FLOOR);
}

/** Asks for a page and reads it to its end; throws when the answer is not a page. */
export async function readPage(url: string): Promise<string> {
  const answer = await fetch(url);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return text;
}
