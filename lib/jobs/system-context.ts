import { randomUUID } from "node:crypto";
import type { SystemViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { localDayOf } from "@/lib/time";

/** The context of work that the server does by itself; audited under `name`. */
export function systemContext(name: string, requestId: string = randomUUID()): ServiceContext<SystemViewer> {
  const now = new Date();
  return {
    viewer: { kind: "system", name },
    now,
    today: localDayOf(now),
    origin: { address: null, userAgent: null, requestId },
  };
}
