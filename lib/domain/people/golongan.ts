import { type EmploymentKind, employmentFamilyOf } from "@/lib/domain/people/employment";

/** PNS: golongan with its rank (pangkat), lowest first (docs/rules.md#golongan). */
const PNS_TABLE = [
  ["I/a", "Juru Muda"],
  ["I/b", "Juru Muda Tingkat I"],
  ["I/c", "Juru"],
  ["I/d", "Juru Tingkat I"],
  ["II/a", "Pengatur Muda"],
  ["II/b", "Pengatur Muda Tingkat I"],
  ["II/c", "Pengatur"],
  ["II/d", "Pengatur Tingkat I"],
  ["III/a", "Penata Muda"],
  ["III/b", "Penata Muda Tingkat I"],
  ["III/c", "Penata"],
  ["III/d", "Penata Tingkat I"],
  ["IV/a", "Pembina"],
  ["IV/b", "Pembina Tingkat I"],
  ["IV/c", "Pembina Utama Muda"],
  ["IV/d", "Pembina Utama Madya"],
  ["IV/e", "Pembina Utama"],
] as const;

export type PnsGolongan = (typeof PNS_TABLE)[number][0];
export const PNS_GOLONGAN: readonly PnsGolongan[] = PNS_TABLE.map(([golongan]) => golongan);

/** PPPK: no rank. */
export const PPPK_GOLONGAN = [
  "I",
  "II",
  "III",
  "IV",
  "V",
  "VI",
  "VII",
  "VIII",
  "IX",
  "X",
  "XI",
  "XII",
  "XIII",
  "XIV",
  "XV",
  "XVI",
  "XVII",
] as const;
export type PppkGolongan = (typeof PPPK_GOLONGAN)[number];
export type Golongan = PnsGolongan | PppkGolongan;

const RANK_OF: ReadonlyMap<string, string> = new Map(PNS_TABLE);
const WRITTEN: ReadonlyMap<string, Golongan> = new Map(
  [...PNS_GOLONGAN, ...PPPK_GOLONGAN].map((golongan) => [keyOf(golongan), golongan]),
);

/** "Penata Muda" for III/a; null for PPPK, who have none. */
export function rankOf(golongan: string): string | null {
  return RANK_OF.get(golongan) ?? null;
}

/** The one spelling of what the field writes ("III/A", "iii-a", "III a"), or null. */
export function normaliseGolongan(text: string): Golongan | null {
  return WRITTEN.get(keyOf(text)) ?? null;
}

/** A PPPK has no letter and a PNS always has one. */
export function golonganFits(kind: EmploymentKind, golongan: string): boolean {
  const table: readonly string[] = employmentFamilyOf(kind) === "PNS" ? PNS_GOLONGAN : PPPK_GOLONGAN;
  return table.includes(golongan);
}

function keyOf(text: string): string {
  return text.replace(/[^a-z]/gi, "").toUpperCase();
}
