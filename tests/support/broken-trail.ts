import { expect } from "vitest";
import type { Viewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";

/** PostgreSQL keeps no text with this character, so the trail's row cannot be written. */
const UNWRITABLE = "\u0000";

/** The same person at the same moment, whose line in the trail the database refuses. */
export const withBrokenTrail = <V extends Viewer>(ctx: ServiceContext<V>): ServiceContext<V> => ({
  ...ctx,
  origin: { ...ctx.origin, requestId: UNWRITABLE },
});

/** The write must fail with its trail and leave everything as it was; `state` reads what it would have changed. */
export async function expectNothingWithoutTrail(
  write: Promise<unknown>,
  state: () => Promise<unknown>,
  before: unknown,
): Promise<void> {
  await expect(write).rejects.toThrow(/0x00|null character|\\u0000|invalid byte/i);
  expect(await state()).toEqual(before);
}
