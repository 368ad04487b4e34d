import { unitIdsOf } from "@/lib/domain/people/unit-path";

/** Of which unit a template is: null for the whole government. */
interface Scoped {
  readonly name: string;
  readonly unitId: string | null;
}

/**
 * The templates that somebody in the unit of this path may begin from, the nearest unit first, those of the whole government
 * last; within one unit by name.
 */
export function templatesFor<Template extends Scoped>(
  path: string,
  templates: readonly Template[],
): readonly Template[] {
  const ids = unitIdsOf(path);
  const nearness = ({ unitId }: Template): number => (unitId === null ? 0 : ids.indexOf(unitId) + 1);
  return templates
    .filter(({ unitId }) => unitId === null || ids.includes(unitId))
    .toSorted((a, b) => nearness(b) - nearness(a) || a.name.localeCompare(b.name, "id"));
}

export const TEMPLATE_REFUSALS = ["TEMPLATE_WITHOUT_RESULT", "TEMPLATE_MOVED"] as const;
export type TemplateRefusal = (typeof TEMPLATE_REFUSALS)[number];

/** Why a template cannot be saved so: it says nothing, or it is to become that of another position or unit. */
export function refusalsOfTemplate(facts: {
  readonly results: number;
  readonly isOfAnother: boolean;
}): readonly TemplateRefusal[] {
  const checks: readonly (readonly [boolean, TemplateRefusal])[] = [
    [facts.results === 0, "TEMPLATE_WITHOUT_RESULT"],
    [facts.isOfAnother, "TEMPLATE_MOVED"],
  ];
  return checks.flatMap(([fails, refusal]) => (fails ? [refusal] : []));
}
