import type { Predikat } from "@/lib/domain/appraisal/predikat";
import { addMonths, type LocalDate } from "@/lib/domain/calendar/local-date";
import { divideHalfUp } from "@/lib/domain/number/decimal";
import type { EducationLevel } from "@/lib/domain/people/education";
import type { PositionKind } from "@/lib/domain/people/position";
import type { TrainingKind } from "@/lib/domain/training/kinds";

/** Points in tenths: 225 is 22,5. */
export type Tenths = number;

/** Three kinds of posts are scored by different trainings. */
export const COMPETENCE_GROUPS = ["STRUCTURAL", "FUNCTIONAL", "GENERAL"] as const;
export type CompetenceGroup = (typeof COMPETENCE_GROUPS)[number];

const GROUP_OF: Readonly<Record<PositionKind, CompetenceGroup>> = {
  JPT: "STRUCTURAL",
  ADMINISTRATOR: "STRUCTURAL",
  PENGAWAS: "STRUCTURAL",
  JF_KEAHLIAN: "FUNCTIONAL",
  JF_KETERAMPILAN: "FUNCTIONAL",
  PELAKSANA: "GENERAL",
};

export type CompetenceWeights = {
  /** Leadership training of a structural post, functional training of a functional one; a general post has neither. */
  readonly post: Tenths;
  readonly technical: Tenths;
  readonly seminar: Tenths;
};

export type AsnWeights = {
  readonly qualification: Readonly<Record<EducationLevel, Tenths>>;
  readonly competence: Readonly<Record<CompetenceGroup, CompetenceWeights>>;
  readonly performance: Readonly<Record<Predikat, Tenths>>;
  /** What an official without any punishment has; Bina stores no punishments. */
  readonly discipline: Tenths;
};

/** PermenPANRB 38/2018 and Peraturan BKN 8/2019 (docs/rules.md#ip-asn). */
export const ASN_WEIGHTS: AsnWeights = {
  qualification: {
    S3: 250,
    S2: 200,
    S1: 150,
    D4: 150,
    D3: 100,
    D2: 50,
    D1: 50,
    SLTA: 50,
    SLTP: 10,
    SD: 10,
  },
  competence: {
    STRUCTURAL: { post: 150, technical: 150, seminar: 100 },
    FUNCTIONAL: { post: 150, technical: 150, seminar: 100 },
    GENERAL: { post: 0, technical: 225, seminar: 175 },
  },
  performance: { SANGAT_BAIK: 300, BAIK: 250, BUTUH_PERBAIKAN: 150, KURANG: 50, SANGAT_KURANG: 10 },
  discipline: 50,
};

/** JP of technical training that are asked for, within the year before. */
export const TECHNICAL_JP = 20;

/** Which forms of learning count as what (**Confirm**). */
const COUNTS_AS: Readonly<
  Partial<Record<TrainingKind, "leadership" | "functional" | "technical" | "seminar">>
> = {
  LEADERSHIP: "leadership",
  FUNCTIONAL: "functional",
  TECHNICAL: "technical",
  TECHNICAL_GUIDANCE: "technical",
  COURSE: "technical",
  E_LEARNING: "technical",
  DISTANCE: "technical",
  SEMINAR: "seminar",
  WORKSHOP: "seminar",
  SOCIALISATION: "seminar",
};

/** A verified line of the ledger of hours. */
export type LearningFacts = {
  readonly kind: TrainingKind;
  readonly completedOn: LocalDate;
  readonly jp: number;
};

export type AsnFacts = {
  readonly education: EducationLevel | null;
  readonly position: PositionKind | null;
  /** The newest official predikat. */
  readonly predikat: Predikat | null;
  readonly learning: readonly LearningFacts[];
  readonly today: LocalDate;
};

/** What keeps a part from being counted: it is not on file, or Bina has no record of it. */
export const ASN_GAPS = [
  "EDUCATION_UNKNOWN",
  "POSITION_UNKNOWN",
  "NO_LEADERSHIP",
  "NO_FUNCTIONAL",
  "TECHNICAL_SHORT",
  "NO_SEMINAR",
  "NO_PREDIKAT",
  "DISCIPLINE_NOT_RECORDED",
] as const;
export type AsnGap = (typeof ASN_GAPS)[number];

export const ASN_PARTS = ["QUALIFICATION", "COMPETENCE", "PERFORMANCE", "DISCIPLINE"] as const;
export type AsnPart = (typeof ASN_PARTS)[number];

export type AsnIndex = {
  readonly parts: Readonly<Record<AsnPart, Tenths>>;
  /** What is on file adds up to this. */
  readonly total: Tenths;
  /** With the discipline of somebody who was never punished: an assumption, shown as one. */
  readonly withDiscipline: Tenths;
  readonly technicalJp: number;
  readonly gaps: readonly AsnGap[];
};

/** The simulated index of one person. What is not on file counts nothing and is named. */
export function asnIndex(facts: AsnFacts, weights: AsnWeights = ASN_WEIGHTS): AsnIndex {
  const { education, position, predikat } = facts;
  const competence = competenceOf(facts, weights);
  const parts = {
    QUALIFICATION: education === null ? 0 : weights.qualification[education],
    COMPETENCE: competence.points,
    PERFORMANCE: predikat === null ? 0 : weights.performance[predikat],
    DISCIPLINE: 0,
  };
  const total = parts.QUALIFICATION + parts.COMPETENCE + parts.PERFORMANCE;
  return {
    parts,
    total,
    withDiscipline: total + weights.discipline,
    technicalJp: competence.technicalJp,
    gaps: [
      ...(education === null ? (["EDUCATION_UNKNOWN"] as const) : []),
      ...(position === null ? (["POSITION_UNKNOWN"] as const) : competence.gaps),
      ...(predikat === null ? (["NO_PREDIKAT"] as const) : []),
      "DISCIPLINE_NOT_RECORDED",
    ],
  };
}

function competenceOf({ position, learning, today }: AsnFacts, { competence }: AsnWeights) {
  const since = addMonths(today, -12);
  const has = (what: "leadership" | "functional") => learning.some(({ kind }) => COUNTS_AS[kind] === what);
  const recent = learning.filter(({ completedOn }) => completedOn > since && completedOn <= today);
  const technicalJp = recent.reduce(
    (sum, { kind, jp }) => (COUNTS_AS[kind] === "technical" ? sum + jp : sum),
    0,
  );
  if (position === null) return { points: 0, technicalJp, gaps: [] };
  const group = GROUP_OF[position];
  const { post, technical, seminar } = competence[group];
  const items: readonly (readonly [boolean, Tenths, AsnGap])[] = [
    ...(group === "STRUCTURAL" ? ([[has("leadership"), post, "NO_LEADERSHIP"]] as const) : []),
    ...(group === "FUNCTIONAL" ? ([[has("functional"), post, "NO_FUNCTIONAL"]] as const) : []),
    [technicalJp >= TECHNICAL_JP, technical, "TECHNICAL_SHORT"],
    [recent.some(({ kind }) => COUNTS_AS[kind] === "seminar"), seminar, "NO_SEMINAR"],
  ];
  return {
    points: items.reduce((sum, [isMet, points]) => (isMet ? sum + points : sum), 0),
    technicalJp,
    gaps: items.flatMap(([isMet, , gap]) => (isMet ? [] : [gap])),
  };
}

export const ASN_CATEGORIES = ["SANGAT_TINGGI", "TINGGI", "SEDANG", "RENDAH", "SANGAT_RENDAH"] as const;
export type AsnCategory = (typeof ASN_CATEGORIES)[number];

/** Lower limits in hundredths. Between the printed bands (90,5) nothing is said, so they are read as limits from below. */
const LIMITS: readonly (readonly [bigint, AsnCategory])[] = [
  [9100n, "SANGAT_TINGGI"],
  [8100n, "TINGGI"],
  [7100n, "SEDANG"],
  [6100n, "RENDAH"],
];

/** The category of a value in hundredths. */
export function asnCategory(hundredths: bigint): AsnCategory {
  return LIMITS.find(([limit]) => hundredths >= limit)?.[1] ?? "SANGAT_RENDAH";
}

/** Mean in hundredths, half up; null of nobody. */
export function meanIndex(totals: readonly Tenths[]): bigint | null {
  if (totals.length === 0) return null;
  const sum = totals.reduce((one, other) => one + other, 0);
  return divideHalfUp(BigInt(sum) * 10n, BigInt(totals.length));
}
