import { createServer } from "node:net";

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => {
      const { port: chosen } = server.address();
      server.close(() => resolve(chosen));
    });
  });
}

/** A port on this machine that nobody uses right now. */
export const freePort = () => listen(0, "127.0.0.1");

/** Whether a server could listen here; `undefined` as host means every address, as Next does. */
export async function isPortFree(port, host) {
  try {
    await listen(port, host);
    return true;
  } catch (error) {
    if (error.code === "EADDRINUSE") return false;
    throw error;
  }
}
