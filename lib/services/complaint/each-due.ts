import { ServiceError } from "@/lib/services/errors";

export const AT_ONCE = 500;

/** Runs a step on each, in a transaction of its own; one that somebody moves in the same moment is passed over. */
export async function eachDue(
  ids: readonly { readonly id: string }[],
  step: (id: string) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  for (const { id } of ids) {
    try {
      if (await step(id)) done += 1;
    } catch (error) {
      if (!(error instanceof ServiceError && error.code === "CONFLICT")) throw error;
    }
  }
  return done;
}
