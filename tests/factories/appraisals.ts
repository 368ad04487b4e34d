import { db } from "@/lib/db/client";
import type { Predikat, Rating } from "@/lib/domain/appraisal/predikat";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { acceptAppraisal } from "@/lib/services/appraisal/accept-appraisal";
import { explainAppraisal } from "@/lib/services/appraisal/explain-appraisal";
import { handOverAppraisal } from "@/lib/services/appraisal/hand-over-appraisal";
import { objectToAppraisal } from "@/lib/services/appraisal/object-to-appraisal";
import { openAppraisal } from "@/lib/services/appraisal/open-appraisal";
import { rateAppraisal } from "@/lib/services/appraisal/rate-appraisal";
import { contextOf } from "./people";
import { aLadderWithPlan } from "./plans";

export const RATED_AT = "2026-06-15T03:00:00Z";
/** Two quarters of the year are over. */
const AFTER_JUNE = "2026-07-01T03:00:00Z";

export const ratings = (resultsRating: Rating = "MEETS", behaviourRating: Rating = "ABOVE") => ({
  resultsRating,
  resultsReason: "Semua target tercapai tepat waktu.",
  behaviourRating,
  behaviourReason: "Warga menyebutnya ramah dan cekatan.",
});

/** The current version, as the form on the screen would carry it. */
export async function seen(appraisalId: string) {
  const { version } = await db().appraisal.findUniqueOrThrow({ where: { id: appraisalId } });
  return { appraisalId, version };
}

interface Parties {
  readonly appraiser: EmployeeViewer;
  readonly staff: EmployeeViewer;
  readonly plan: { readonly id: string };
}

/** Steps of the way to a final rating, each through its service, from an agreed plan on. */
const STEPS = [
  [
    "RATED",
    async (of: Parties, id: string) => {
      await rateAppraisal(contextOf(of.appraiser, RATED_AT), { ...(await seen(id)), ...ratings() });
    },
  ],
  [
    "HANDED_OVER",
    async (of: Parties, id: string) => {
      await handOverAppraisal(contextOf(of.appraiser), {
        ...(await seen(id)),
        distributionReason: "Unit baru mulai dinilai.",
      });
    },
  ],
  [
    "OBJECTED",
    async (of: Parties, id: string) => {
      await objectToAppraisal(contextOf(of.staff), {
        ...(await seen(id)),
        reason: "Dua laporan belum ikut dihitung.",
      });
    },
  ],
  [
    "EXPLAINED",
    async (of: Parties, id: string) => {
      await explainAppraisal(contextOf(of.appraiser), {
        ...(await seen(id)),
        explanation: "Kedua laporan masuk setelah masa penilaian.",
      });
    },
  ],
] as const;

export type ReachedState = "DRAFT" | (typeof STEPS)[number][0] | "FINAL";

/**
 * The appraisal of a plan, taken to a state through the services; FINAL by acceptance. The annual one, or that of the window
 * which begins on a day.
 */
export async function takeAppraisal(
  of: Parties,
  state: ReachedState,
  windowStartsOn?: string,
): Promise<string> {
  const { appraisalId } = await openAppraisal(contextOf(of.appraiser, windowStartsOn && AFTER_JUNE), {
    planId: of.plan.id,
    windowStartsOn,
  });
  if (state === "DRAFT") return appraisalId;
  for (const [reached, step] of STEPS) {
    await step(of, appraisalId);
    if (reached === state) return appraisalId;
    if (reached === "HANDED_OVER" && state === "FINAL") {
      await acceptAppraisal(contextOf(of.staff), await seen(appraisalId));
      return appraisalId;
    }
  }
  return appraisalId;
}

/** A ladder whose staff member has an appraisal in this state. */
export async function aLadderWithAppraisal(state: ReachedState) {
  const ladder = await aLadderWithPlan();
  return { ...ladder, appraisalId: await takeAppraisal(ladder, state) };
}

/** Appraisals of other people in a unit, handed over with the predikats given, as a year under way has them. */
export async function aUnitRatedAs(
  unitId: string,
  predikats: readonly Predikat[],
  windowStartsOn?: string,
): Promise<void> {
  const columns = {
    SANGAT_BAIK: ratings("ABOVE", "ABOVE"),
    BAIK: ratings("MEETS", "MEETS"),
    BUTUH_PERBAIKAN: ratings("BELOW", "MEETS"),
    KURANG: ratings("MEETS", "BELOW"),
    SANGAT_KURANG: ratings("BELOW", "BELOW"),
  } as const satisfies Record<Predikat, ReturnType<typeof ratings>>;
  for (const predikat of predikats) {
    const of = await aLadderWithPlan({ unitId });
    const appraisalId = await takeAppraisal(of, "DRAFT", windowStartsOn);
    await rateAppraisal(contextOf(of.appraiser, RATED_AT), {
      ...(await seen(appraisalId)),
      ...columns[predikat],
    });
    await handOverAppraisal(contextOf(of.appraiser, RATED_AT), {
      ...(await seen(appraisalId)),
      distributionReason: "Unit baru mulai dinilai.",
    });
  }
}

/** A row alone, as far as who appraises and its state matter; the way there is `STEPS`. */
export const anAppraisalRow = (
  plan: { readonly id: string; readonly startsOn: Date; readonly endsOn: Date },
  appraiserId: string,
  state: "DRAFT" | "HANDED_OVER" = "DRAFT",
) =>
  db().appraisal.create({
    data: {
      planId: plan.id,
      kind: "ANNUAL",
      startsOn: plan.startsOn,
      endsOn: plan.endsOn,
      appraiserId,
      state,
      createdAt: new Date(RATED_AT),
    },
  });
