import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

const FORWARDED_FOR = "x-forwarded-for";
const kept = globalThis as { binaNotesPeers?: true; binaProxyWarned?: true };

/**
 * Appends the address at the other end of the connection to X-Forwarded-For, as each proxy before us did with its own
 * peer. So the last entries are always true, whatever a caller wrote into the first ones.
 */
export function notePeer(request: Pick<IncomingMessage, "headers" | "socket">): void {
  const given = request.headers[FORWARDED_FOR];
  const hops = [given ?? []].flat();
  if (hops.length > 0) warnOfProxy();
  request.headers[FORWARDED_FOR] = [...hops, request.socket.remoteAddress ?? "unknown"].join(", ");
}

/** Behind a proxy that the settings do not name, everybody would seem to come from that proxy. */
function warnOfProxy(): void {
  if (kept.binaProxyWarned || env().BINA_TRUSTED_PROXIES > 0) return;
  kept.binaProxyWarned = true;
  log().warn("X-Forwarded-For arrived while BINA_TRUSTED_PROXIES is 0: set it if a proxy stands before Bina");
}

/** Notes the peer of every request of this process, before Next sees it: pages have no socket to ask. */
export function notePeersOfRequests(): void {
  if (kept.binaNotesPeers) return;
  kept.binaNotesPeers = true;
  subscribe("http.server.request.start", (message) =>
    notePeer((message as { readonly request: IncomingMessage }).request),
  );
}
