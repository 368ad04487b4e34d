import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { AppraisalState } from "@/lib/domain/appraisal/lifecycle";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { acceptAppraisal } from "@/lib/services/appraisal/accept-appraisal";
import { decideAppraisal } from "@/lib/services/appraisal/decide-appraisal";
import { explainAppraisal } from "@/lib/services/appraisal/explain-appraisal";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { objectToAppraisal } from "@/lib/services/appraisal/object-to-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import type { ServiceContext } from "@/lib/services/context";
import { groundlessLetter } from "@/lib/text/improvement";
import { aLadderWithAppraisal, type ReachedState, ratings, seen } from "@/tests/factories/appraisals";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { expectFailure, raced } from "@/tests/support/expect-failure";

type Who = "staff" | "appraiser" | "superior";
type Seen = { readonly appraisalId: string; readonly version: number };
type Step = {
  readonly event: string;
  readonly by: Who;
  readonly from: readonly AppraisalState[];
  readonly to: AppraisalState;
  readonly run: (ctx: ServiceContext<EmployeeViewer>, at: Seen) => Promise<unknown>;
};

const STEPS: readonly Step[] = [
  {
    event: "rate",
    by: "appraiser",
    from: ["DRAFT", "RATED"],
    to: "RATED",
    run: (ctx, at) => rateAppraisal(ctx, { ...at, ...ratings("ABOVE", "ABOVE") }),
  },
  {
    event: "handOver",
    by: "appraiser",
    from: ["RATED"],
    to: "HANDED_OVER",
    run: (ctx, at) => handOverAppraisal(ctx, at),
  },
  { event: "accept", by: "staff", from: ["HANDED_OVER"], to: "FINAL", run: acceptAppraisal },
  {
    event: "object",
    by: "staff",
    from: ["HANDED_OVER"],
    to: "OBJECTED",
    run: (ctx, at) => objectToAppraisal(ctx, { ...at, reason: "Dua laporan belum ikut dihitung." }),
  },
  {
    event: "explain",
    by: "appraiser",
    from: ["OBJECTED"],
    to: "EXPLAINED",
    run: (ctx, at) => explainAppraisal(ctx, { ...at, explanation: "Laporan itu terlambat masuk." }),
  },
  {
    event: "decide",
    by: "superior",
    from: ["EXPLAINED"],
    to: "FINAL",
    run: (ctx, at) =>
      decideAppraisal(
        ctx,
        { ...at, verdict: "UPHOLD", reason: "Penjelasan penilai dapat diterima." },
        groundlessLetter,
      ),
  },
];
const STATES: readonly ReachedState[] = ["DRAFT", "RATED", "HANDED_OVER", "OBJECTED", "EXPLAINED", "FINAL"];

const stateOf = async (id: string) => (await db().appraisal.findUniqueOrThrow({ where: { id } })).state;
const trailOf = (id: string) =>
  db().auditEvent.findMany({ where: { subjectType: "appraisal", subjectId: id }, orderBy: { id: "asc" } });

describe.each(STEPS)("$event", (step) => {
  it.each(STATES)("from %s: moves with one trail row, or is refused and leaves everything", async (state) => {
    const ladder = await aLadderWithAppraisal(state);
    const before = await trailOf(ladder.appraisalId);
    const call = step.run(contextOf(ladder[step.by]), await seen(ladder.appraisalId));

    if (!step.from.includes(state)) {
      const isEarly = step.event === "decide" && state === "OBJECTED";
      await expectFailure(call, "REFUSED", [isEarly ? "EXPLANATION_AWAITED" : "APPRAISAL_WRONG_STATE"]);
      expect(await stateOf(ladder.appraisalId)).toBe(state);
      expect(await trailOf(ladder.appraisalId)).toHaveLength(before.length);
      return;
    }
    await call;
    expect(await stateOf(ladder.appraisalId)).toBe(step.to);
    expect((await trailOf(ladder.appraisalId)).slice(before.length)).toMatchObject([
      {
        action: `appraisal.${step.event}`,
        actorId: ladder[step.by].employeeId,
        aboutId: ladder.staff.employeeId,
        before: { state },
        after: { state: step.to },
      },
    ]);
  });

  it("does not exist for anybody else, whatever role they hold", async () => {
    const ladder = await aLadderWithAppraisal(step.from[0] as ReachedState);
    const other = await anEmployee();
    const parties = (["staff", "appraiser", "superior"] as const).filter((who) => who !== step.by);
    const viewers = [
      ...parties.map((who) => ladder[who]),
      viewerOf(other, [{ role: "SUPERVISOR" }]),
      viewerOf(other, [{ role: "UNIT_HEAD", unitPath: ladder.unit.path }]),
      viewerOf(other, [{ role: "HR" }]),
      viewerOf(other, [{ role: "UNIT_HR", unitPath: ladder.unit.path }]),
      viewerOf(other, [{ role: "INSPECTOR" }]),
      viewerOf(other, [{ role: "ADMINISTRATOR" }]),
    ];
    const at = await seen(ladder.appraisalId);
    for (const viewer of viewers) await expectFailure(step.run(contextOf(viewer), at), "NOT_FOUND");
    const nowhere = { ...at, appraisalId: randomUUID() };
    await expectFailure(step.run(contextOf(ladder[step.by]), nowhere), "NOT_FOUND");
    expect(await stateOf(ladder.appraisalId)).toBe(step.from[0]);
  });

  it("lets one of two through at once, and refuses a stale tab", async () => {
    const ladder = await aLadderWithAppraisal(step.from[0] as ReachedState);
    const at = await seen(ladder.appraisalId);
    const ctx = contextOf(ladder[step.by]);
    const race = await raced([step.run(ctx, at), step.run(ctx, at)]);
    expect(race.done).toBe(1);
    // Who comes after the other has ended sees the new state already.
    expect(["CONFLICT", "REFUSED"]).toContain(race.codes[0]);

    const other = await aLadderWithAppraisal(step.from[0] as ReachedState);
    const stale = { ...(await seen(other.appraisalId)), version: 99 };
    await expectFailure(step.run(contextOf(other[step.by]), stale), "CONFLICT");
  });
});
