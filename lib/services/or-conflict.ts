import { Prisma } from "@/lib/db/generated/client";
import { conflict } from "./errors";

/** Of two who enter the same number, or overlapping days, at once, the database lets one through; the other is told. */
export async function orConflict<Result>(subject: string, write: Promise<Result>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    if (isTwice(error)) throw conflict(subject);
    throw error;
  }
}

/**
 * The same, but looks a second time: of two who send one form, or enter one number, at once, the slower one then hears what
 * it would have heard a moment later.
 */
export async function againOrConflict<Result>(
  subject: string,
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!isTwice(error)) throw error;
    return orConflict(subject, write());
  }
}

/** A unique index (P2002), or an exclusion constraint, which Prisma has no code of its own for. */
const isTwice = (error: unknown): boolean =>
  (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") ||
  (error instanceof Error && /23P01|exclusion constraint/.test(`${error.message} ${JSON.stringify(error)}`));
