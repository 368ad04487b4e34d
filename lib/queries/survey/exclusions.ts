import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { SurveyMark } from "@/lib/domain/survey/marks";
import { momentStart } from "@/lib/domain/survey/moment";
import { can } from "@/lib/permissions/can";
import type { Viewer } from "@/lib/permissions/viewer";
import { beyondKey, type KeysetPage, keysetPage } from "../keyset";

const PAGE_SIZE = 30;

/** Answers that were left out together, and what became of it. */
export interface ExclusionView {
  readonly id: string;
  readonly periodId: string;
  readonly serviceName: string;
  readonly counterName: string | null;
  readonly startsAt: Date;
  readonly mark: SurveyMark;
  readonly n: number;
  readonly reason: string;
  readonly excludedAt: Date;
  readonly isActive: boolean;
  readonly returnReason: string | null;
  readonly returnedAt: Date | null;
  readonly version: number;
}

const INCLUDE = {
  service: { select: { name: true } },
  counter: { select: { name: true } },
} as const satisfies Prisma.SurveyExclusionInclude;
type ExclusionRow = Prisma.SurveyExclusionGetPayload<{ include: typeof INCLUDE }>;

const viewOf = ({ service, counter, moment, ...row }: ExclusionRow): ExclusionView => ({
  ...row,
  serviceName: service.name,
  counterName: counter?.name ?? null,
  startsAt: momentStart(moment),
});

/** What was left out of a period, the newest first, also what was taken back; null for whoever may leave none out. */
export async function exclusionsOf(
  viewer: Viewer,
  periodId: string,
  after?: string,
): Promise<KeysetPage<ExclusionView> | null> {
  if (!can(viewer, "survey.exclude", {})) return null;
  const last = after ? await db().surveyExclusion.findUnique({ where: { id: after } }) : null;
  const rows = await db().surveyExclusion.findMany({
    where: {
      periodId,
      ...(last
        ? beyondKey<Prisma.SurveyExclusionWhereInput>("excludedAt", "lt", {
            at: last.excludedAt,
            id: last.id,
          })
        : {}),
    },
    orderBy: [{ excludedAt: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
    include: INCLUDE,
  });
  return keysetPage(rows.map(viewOf), PAGE_SIZE, ({ id }) => id);
}

/** One exclusion; null for whoever may leave none out. */
export async function exclusionById(viewer: Viewer, id: string): Promise<ExclusionView | null> {
  if (!can(viewer, "survey.exclude", {})) return null;
  const row = await db().surveyExclusion.findUnique({ where: { id }, include: INCLUDE });
  return row && viewOf(row);
}
