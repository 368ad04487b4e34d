import type { ServiceContext } from "./context";
import { notFound } from "./errors";

/** Throws NOT_FOUND of `subject` unless the server itself asks, as its jobs do. */
export function requireSystem({ viewer }: ServiceContext, subject: string): void {
  if (viewer.kind !== "system") throw notFound(subject);
}
