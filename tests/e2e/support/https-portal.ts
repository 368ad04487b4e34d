import { spawn } from "node:child_process";
import { freePort } from "../../../scripts/ports.mjs";

const NEXT = "node_modules/next/dist/bin/next";

/** Serves the built portal once more, as it runs behind a proxy that speaks HTTPS. */
export async function serveOverHttps(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = spawn(process.execPath, [NEXT, "start", "--port", String(port)], {
    env: { ...process.env, NODE_ENV: "production", NEXTAUTH_URL: "https://bina.contoh.go.id" },
    stdio: "ignore",
  });
  const stop = () => void server.kill("SIGTERM");
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  stop();
  throw new Error("the portal over HTTPS does not answer");
}
