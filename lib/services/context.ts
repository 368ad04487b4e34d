import type { Origin } from "@/lib/permissions/origin";
import type { Viewer } from "@/lib/permissions/viewer";

/** Who asks, when and from where. Made at the edge only; services have no clock of their own. */
export interface ServiceContext<V extends Viewer = Viewer> {
  readonly viewer: V;
  readonly now: Date;
  /** The calendar day at the seat of the government, YYYY-MM-DD. */
  readonly today: string;
  readonly origin: Origin;
}
