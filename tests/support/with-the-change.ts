import { expect } from "vitest";
import { db } from "@/lib/db/client";
import type { EmployeeViewer, Viewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { anHr } from "@/tests/factories/hr";
import { contextOf } from "@/tests/factories/people";
import { contentsOfDatabase, expectNothingWithoutTrail, withBrokenTrail } from "./broken-trail";

/** A write that succeeds: by whom, when, and the call itself. */
export interface Write<V extends Viewer = EmployeeViewer> {
  readonly by: V;
  readonly at?: string;
  readonly run: (ctx: ServiceContext<V>) => Promise<unknown>;
  /** Its line says who did what to whom and no more: there is nothing that was or is, or it is a secret. */
  readonly isBare?: boolean | "partly";
  /** Whom the line names, where it is not the viewer: whoever has just shown who they are. */
  readonly actor?: Viewer;
}
export type Writes<V extends Viewer = EmployeeViewer> = Readonly<Record<string, () => Promise<Write<V>>>>;

export const by = <V extends Viewer>(viewer: V, run: Write<V>["run"], at?: string): Write<V> => ({
  by: viewer,
  run,
  ...(at ? { at } : {}),
});
export const byHr = async (run: Write["run"], at?: string): Promise<Write> => by(await anHr(), run, at);

/** How often something was tried counts also where it came to nothing. */
const COUNTERS = ["rate_limit"];

const kindOf = (viewer: Viewer): string => (viewer.kind === "system" ? `system:${viewer.name}` : viewer.kind);

/** With a trail that cannot be written a write changes nothing; with one that can, its line says who, when and what. */
export async function expectBothOrNeither<V extends Viewer>(prepare: () => Promise<Write<V>>): Promise<void> {
  const { by: viewer, at, run, isBare = false, actor = viewer } = await prepare();
  const ctx = contextOf(viewer, at);
  const state = () => contentsOfDatabase(COUNTERS);
  const before = await state();
  const trail = () => db().auditEvent.findMany({ orderBy: { id: "asc" } });
  const trailBefore = await trail();

  await expectNothingWithoutTrail(run(withBrokenTrail(ctx)), state, before);
  expect(await trail()).toEqual(trailBefore);

  await run(ctx);
  expect(await state()).not.toEqual(before);
  const added = (await trail()).slice(trailBefore.length);
  expect(added.length).toBeGreaterThan(0);
  const actorId = actor.kind === "employee" ? actor.employeeId : null;
  for (const row of added) {
    expect(row).toMatchObject({ actorKind: kindOf(actor), actorId, at: ctx.now, requestId: "test" });
    if (isBare !== "partly") expect(row.before === null && row.after === null).toBe(isBare);
  }
}
