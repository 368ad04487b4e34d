import { PREDIKAT_VALUES } from "@/lib/domain/appraisal/predikat";
import { ASN_WEIGHTS, type AsnWeights, COMPETENCE_GROUPS, type Tenths } from "@/lib/domain/career/asn-index";
import { EDUCATION_LEVELS } from "@/lib/domain/people/education";

/** Under which key the weights are kept. */
export const ASN_WEIGHTS_SETTING = "career.asnWeights";

/** The parts of a group's competence; a general post has no training of its own. */
const COMPETENCE_PARTS = ["post", "technical", "seminar"] as const;

const QUALIFICATION_KEYS = EDUCATION_LEVELS.map((level) => `qualification_${level}` as const);
const COMPETENCE_KEYS = COMPETENCE_GROUPS.flatMap((group) =>
  COMPETENCE_PARTS.map((part) => `competence_${group}_${part}` as const),
).filter((key) => key !== "competence_GENERAL_post");
const PERFORMANCE_KEYS = PREDIKAT_VALUES.map((predikat) => `performance_${predikat}` as const);

/** Every weight that a government may set, as the fields of a form are named. */
export const ASN_WEIGHT_KEYS = [
  ...QUALIFICATION_KEYS,
  ...COMPETENCE_KEYS,
  ...PERFORMANCE_KEYS,
  "discipline",
] as const;
export type AsnWeightKey = (typeof ASN_WEIGHT_KEYS)[number];
export type FlatWeights = Readonly<Record<AsnWeightKey, Tenths>>;

/** The same weights, one figure a key. */
export function flatWeights({ qualification, competence, performance, discipline }: AsnWeights): FlatWeights {
  const entries = [
    ...EDUCATION_LEVELS.map((level) => [`qualification_${level}`, qualification[level]] as const),
    ...COMPETENCE_GROUPS.flatMap((group) =>
      COMPETENCE_PARTS.map((part) => [`competence_${group}_${part}`, competence[group][part]] as const),
    ),
    ...PREDIKAT_VALUES.map((predikat) => [`performance_${predikat}`, performance[predikat]] as const),
    ["discipline", discipline] as const,
  ].filter(([key]) => key !== "competence_GENERAL_post");
  return Object.fromEntries(entries) as FlatWeights;
}

const MOST: Tenths = 1000;
const isWeight = (value: unknown): value is Tenths =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MOST;

/** What a setting holds, as weights; those of the regulation where nothing was ever set. A damaged setting is an error. */
export function weightsOf(setting: NonNullable<unknown> | null): AsnWeights {
  if (setting === null) return ASN_WEIGHTS;
  const given = new Map(Object.entries(setting as object));
  const weight = (key: string): Tenths => {
    const value: unknown = given.get(key);
    if (!isWeight(value)) throw new RangeError(`No weight of the professionalism index: ${key}`);
    return value;
  };
  const group = (name: (typeof COMPETENCE_GROUPS)[number]) => ({
    post: name === "GENERAL" ? 0 : weight(`competence_${name}_post`),
    technical: weight(`competence_${name}_technical`),
    seminar: weight(`competence_${name}_seminar`),
  });
  const record = <Key extends string>(keys: readonly Key[], prefix: string) =>
    Object.fromEntries(keys.map((key) => [key, weight(`${prefix}_${key}`)])) as Record<Key, Tenths>;
  return {
    qualification: record(EDUCATION_LEVELS, "qualification"),
    competence: {
      STRUCTURAL: group("STRUCTURAL"),
      FUNCTIONAL: group("FUNCTIONAL"),
      GENERAL: group("GENERAL"),
    },
    performance: record(PREDIKAT_VALUES, "performance"),
    discipline: weight("discipline"),
  };
}

/** The index is out of 100: with other weights it would compare with nothing. */
const WEIGHT_REFUSALS = ["WEIGHTS_NOT_100"] as const;
export type WeightRefusal = (typeof WEIGHT_REFUSALS)[number];

/** The most that anybody may have must be 100, whatever kind of post they hold. */
export function refusalsOfWeights(weights: AsnWeights): readonly WeightRefusal[] {
  const { qualification, competence, performance, discipline } = weights;
  const most = (values: Readonly<Record<string, Tenths>>) => Math.max(...Object.values(values));
  const totals = Object.values(competence).map(
    ({ post, technical, seminar }) =>
      most(qualification) + post + technical + seminar + most(performance) + discipline,
  );
  return totals.every((total) => total === MOST) ? [] : ["WEIGHTS_NOT_100"];
}
