import type { ServiceErrorCode } from "@/lib/domain/failure";

/** Thrown by services, so that the transaction rolls back. `reasons` are codes of the domain. */
export class ServiceError extends Error {
  override readonly name = "ServiceError";

  constructor(
    readonly code: ServiceErrorCode,
    readonly subject: string,
    readonly reasons: readonly string[] = [],
    readonly retryAfterSeconds?: number,
  ) {
    super(`${code} ${subject} ${reasons.join(",")}`.trim());
  }
}

/** The record does not exist, or the viewer may not see it: both look the same from outside. */
export const notFound = (subject: string): ServiceError => new ServiceError("NOT_FOUND", subject);

/** A rule forbids it; every reason is named. */
export const refusedBecause = (subject: string, reasons: readonly string[]): ServiceError =>
  new ServiceError("REFUSED", subject, reasons);

/** Somebody else changed the record meanwhile. */
export const conflict = (subject: string): ServiceError => new ServiceError("CONFLICT", subject);

export const rateLimited = (subject: string, retryAfterSeconds: number): ServiceError =>
  new ServiceError("RATE_LIMITED", subject, [], retryAfterSeconds);
