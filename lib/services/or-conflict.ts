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

/** A unique index (P2002), or an exclusion constraint, which Prisma has no code of its own for. */
const isTwice = (error: unknown): boolean =>
  (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") ||
  (error instanceof Error && /23P01|exclusion constraint/.test(`${error.message} ${JSON.stringify(error)}`));
