import { db } from "@/lib/db/client";
import type { Predikat } from "@/lib/domain/appraisal/predikat";
import {
  CREDIT_PERCENT,
  type Credit,
  type CreditNeed,
  creditIn,
  creditSteps,
  JENJANG_CREDIT,
  needOf,
  rankNeedOf,
} from "@/lib/domain/credit/credit";
import { fixedOf } from "@/lib/domain/number/decimal";
import { employmentFamilyOf } from "@/lib/domain/people/employment";
import type { Jenjang } from "@/lib/domain/people/position";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type OfficialRating, officialRatings, positionClassOf } from "../appraisal/official-ratings";

/** One rating and what it is worth; figures as decimal text. */
export interface CreditRow {
  readonly key: string;
  readonly year: number;
  readonly predikat: Predikat;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly positionTitle: string | null;
  readonly appraisalId: string | null;
  readonly registered: { readonly source: string; readonly ratedOn: string } | null;
  readonly worth:
    | {
        readonly state: "COUNTED";
        readonly jenjang: Jenjang;
        readonly percent: number;
        readonly coefficient: string;
        readonly months: number;
        readonly credit: string;
      }
    | { readonly state: "NOT_FUNCTIONAL" | "JENJANG_UNKNOWN" | "POSITION_UNKNOWN" };
}

export interface NeedView {
  readonly need: string;
  readonly missing: string;
  readonly surplus: string;
  readonly isReached: boolean;
}

/** The position of today: a jenjang with what was gained in it, or why there is none. */
export type CreditStanding =
  | {
      readonly state: "COUNTED";
      readonly jenjang: Jenjang;
      readonly total: string;
      readonly golongan: string | null;
      /** Null for PPPK, who have no rank, for the highest rank, and for a golongan that is none of the jenjang's. */
      readonly forRank: NeedView | null;
      readonly hasRanks: boolean;
      /** Null in the last jenjang of its kind. */
      readonly forJenjang: NeedView | null;
    }
  | { readonly state: "NOT_FUNCTIONAL" | "JENJANG_UNKNOWN" | "POSITION_UNKNOWN" };

export interface CreditEstimate {
  readonly positionTitle: string | null;
  readonly standing: CreditStanding;
  /** Oldest first. */
  readonly rows: readonly CreditRow[];
}

/**
 * Estimated angka kredit of one person from their final predikats (docs/rules.md#credit); null for who may not read it. An
 * estimate: the official one (PAK) is made in the national system.
 */
export async function creditEstimate(
  viewer: EmployeeViewer,
  employeeId: string,
): Promise<CreditEstimate | null> {
  if (!can(viewer, "career.read", { ownerId: employeeId })) return null;
  const [person, ratings] = await Promise.all([
    db().employee.findUnique({
      where: { id: employeeId },
      select: {
        kind: true,
        golongan: true,
        position: { select: { title: true, kind: true, jenjang: true } },
      },
    }),
    officialRatings(employeeId),
  ]);
  if (!person) return null;
  const steps = creditSteps(ratings);
  const rows = steps.map((step): CreditRow => ({ ...shownOf(step.span), worth: worthOf(step) }));
  return {
    positionTitle: person.position?.title ?? null,
    standing: standingOf(person, steps),
    rows,
  };
}

type Step = ReturnType<typeof creditSteps<OfficialRating>>[number];

const text = (credit: Credit): string => fixedOf(credit, 2);

const shownOf = ({ position: _, ...shown }: OfficialRating) => shown;

function worthOf(step: Step): CreditRow["worth"] {
  if (step.state !== "COUNTED") return { state: step.state };
  const { jenjang, months, credit, span } = step;
  return {
    state: step.state,
    jenjang,
    percent: CREDIT_PERCENT[span.predikat],
    coefficient: text(JENJANG_CREDIT[jenjang].coefficient),
    months,
    credit: text(credit),
  };
}

interface Person {
  readonly kind: Parameters<typeof employmentFamilyOf>[0];
  readonly golongan: string | null;
  readonly position: Parameters<typeof positionClassOf>[0] | null;
}

function standingOf({ kind, golongan, position }: Person, steps: readonly Step[]): CreditStanding {
  if (!position) return { state: "POSITION_UNKNOWN" };
  const held = positionClassOf(position);
  if (held.kind !== "JF_KEAHLIAN" && held.kind !== "JF_KETERAMPILAN") return { state: "NOT_FUNCTIONAL" };
  const { jenjang } = held;
  if (jenjang === null) return { state: "JENJANG_UNKNOWN" };
  const { perJenjang } = JENJANG_CREDIT[jenjang];
  const hasRanks = employmentFamilyOf(kind) === "PNS";
  const perRank = hasRanks ? rankNeedOf(jenjang, golongan) : null;
  const total = creditIn(jenjang, steps);
  return {
    state: "COUNTED",
    jenjang,
    total: text(total),
    golongan,
    hasRanks,
    forRank: perRank === null ? null : needView(needOf(total, perRank)),
    forJenjang: perJenjang === null ? null : needView(needOf(total, perJenjang)),
  };
}

const needView = ({ need, missing, surplus }: CreditNeed): NeedView => ({
  need: text(need),
  missing: text(missing),
  surplus: text(surplus),
  isReached: missing === 0n,
});
