import type { Tx } from "@/lib/db/client";
import {
  type FormStanding,
  type PaperForm,
  paperKeys,
  type SurveyState,
} from "@/lib/domain/imports/plan-survey";
import type { ParsedRow } from "@/lib/domain/imports/row-plan";
import { isFinalPeriod } from "@/lib/domain/survey/publication";
import { dayOf } from "@/lib/time";
import type { ServiceContext } from "../context";
import { formHashOf, formIdOf } from "../survey/form-identity";

/** All services and survey periods, and which of the file's forms are here already. */
export async function loadSurveyState(
  tx: Tx,
  { today }: ServiceContext,
  rows: readonly ParsedRow<PaperForm>[],
): Promise<SurveyState> {
  const services = await tx.service.findMany({
    select: {
      id: true,
      slug: true,
      name: true,
      isActive: true,
      unit: { select: { name: true, code: true } },
    },
    orderBy: { slug: "asc" },
  });
  const periods = await tx.surveyPeriod.findMany({ orderBy: { startsOn: "asc" } });
  const places = {
    services: services.map(({ unit, ...service }) => ({
      ...service,
      unitName: unit.name,
      unitCode: unit.code,
    })),
    periods: periods.map(({ id, startsOn, endsOn }) => ({
      id,
      startsOn: dayOf(startsOn),
      endsOn: dayOf(endsOn),
      isFinal: isFinalPeriod(dayOf(endsOn), today),
    })),
    today,
  };
  const recordOf = new Map(
    rows.flatMap(({ row, record }) => (record === null ? [] : [[row, record] as const])),
  );
  const keys = paperKeys(rows, places).map(({ row, key, slug }) => ({ key, slug, row, id: formIdOf(key) }));
  const known = await tx.$queryRaw<{ id: string; hash: string }[]>`
    SELECT id::text, content_hash AS hash FROM survey_response
    WHERE id = ANY(${keys.map(({ id }) => id)}::uuid[])`;
  const hashOf = new Map(known.map(({ id, hash }) => [id, hash]));
  const standing = (id: string, form: PaperForm | undefined, slug: string): FormStanding => {
    const hash = hashOf.get(id);
    if (hash === undefined || form === undefined) return "NEW";
    return hash === formHashOf(form, slug) ? "SAME" : "OTHER";
  };
  const forms = keys.map(
    ({ key, id, row, slug }) => [key, { id, standing: standing(id, recordOf.get(row), slug) }] as const,
  );
  return { ...places, forms: new Map(forms) };
}
