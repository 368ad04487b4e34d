/** Runs once in each server process, before it answers. */
export async function register(): Promise<void> {
  // Next also compiles this file for a run time without sockets.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { notePeersOfRequests } = await import("@/lib/auth/peer-address");
  notePeersOfRequests();
  const { sayTroubleInOneLine } = await import("@/lib/db/one-line-trouble");
  sayTroubleInOneLine(console);
}
