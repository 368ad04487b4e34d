import { z } from "zod";
import { anonymousContext } from "@/lib/actions/context";
import type { Viewer } from "@/lib/permissions/viewer";
import { begunSurveyPeriods } from "@/lib/queries/survey/survey-periods";
import { type ReportSubject, type SurveyReport, surveyReport } from "@/lib/queries/survey/survey-report";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { publishOfficerVoices } from "@/lib/services/survey/publish-officer-voices";
import { localToday } from "@/lib/time";

const querySchema = z.object({ periode: z.uuid().optional().catch(undefined) });

/** The report that an address names, of the newest period where it names none; null where there is none to read. */
export async function reportOf(
  viewer: Viewer,
  kind: ReportSubject["kind"],
  id: string,
  query: object,
): Promise<SurveyReport | null> {
  const { periode } = querySchema.parse(query);
  const today = localToday();
  const periodId = periode ?? (await begunSurveyPeriods(today, 1))[0]?.id;
  if (!periodId || !z.uuid().safeParse(id).success) return null;
  const ctx = await anonymousContext();
  await publishFigures(ctx);
  if (kind === "unit") await publishOfficerVoices(ctx);
  return surveyReport(viewer, { kind, id }, periodId, today);
}
