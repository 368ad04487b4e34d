import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { APPRAISER_OF_PLAN } from "@/lib/db/plan-appraiser";
import type { Viewer } from "@/lib/permissions/viewer";
import { SOURCE_COLUMNS } from "../measured/measure-indicators";
import { visiblePlansWhere } from "./visible-plans";

const PERSON = {
  select: { id: true, name: true, nip: true, golongan: true, position: { select: { title: true } } },
} as const;

const INCLUDE = {
  period: { select: { name: true, state: true } },
  unit: { select: { name: true, path: true } },
  employee: {
    select: { ...PERSON.select, state: true, appraisers: APPRAISER_OF_PLAN.employee.select.appraisers },
  },
  appraiser: { select: { ...PERSON.select, unit: { select: { name: true } } } },
  results: {
    orderBy: { ordinal: "asc" },
    include: {
      superiorResult: { select: { text: true } },
      indicators: {
        orderBy: { ordinal: "asc" },
        include: {
          total: true,
          sourceService: SOURCE_COLUMNS.sourceService,
          sourceUnit: SOURCE_COLUMNS.sourceUnit,
        },
      },
    },
  },
  behaviours: true,
  annexes: { orderBy: { ordinal: "asc" } },
  versions: { orderBy: { revision: "desc" }, select: { revision: true, agreedAt: true, replacedAt: true } },
  reviews: { orderBy: [{ at: "asc" }, { id: "asc" }] },
  appraisals: { include: { objection: { select: { appraisalId: true } } } },
} satisfies Prisma.PerformancePlanInclude;

/** A plan with everything that its page shows; null for whom it does not exist. */
export const findPlan = (viewer: Viewer, id: string, today: string) =>
  db().performancePlan.findFirst({
    where: { AND: [{ id }, visiblePlansWhere(viewer, today)] },
    include: INCLUDE,
  });
export type FoundPlan = NonNullable<Awaited<ReturnType<typeof findPlan>>>;
