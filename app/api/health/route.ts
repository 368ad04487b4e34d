/** Alive: the process answers. Says nothing about what it needs. */
export const GET = (): Response =>
  Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
