/** Jenis jabatan (docs/rules.md#positions), from the managerial ones down. */
export const POSITION_KINDS = [
  "JPT",
  "ADMINISTRATOR",
  "PENGAWAS",
  "JF_KEAHLIAN",
  "JF_KETERAMPILAN",
  "PELAKSANA",
] as const;
export type PositionKind = (typeof POSITION_KINDS)[number];

/** Jenjang of functional positions, lowest first within each category. */
export const JENJANG = [
  "PEMULA",
  "TERAMPIL",
  "MAHIR",
  "PENYELIA",
  "AHLI_PERTAMA",
  "AHLI_MUDA",
  "AHLI_MADYA",
  "AHLI_UTAMA",
] as const;
export type Jenjang = (typeof JENJANG)[number];

export type PositionClass = { readonly kind: PositionKind; readonly jenjang: Jenjang | null };

/** Names of structural positions, the narrower before the wider; the first that fits decides. */
const STRUCTURAL_NAMES: readonly (readonly [RegExp, PositionKind])[] = [
  [/^kepala sekretariat (dprd|dewan)/, "JPT"],
  [/^sekretaris (daerah|dprd|dewan)/, "JPT"],
  [/^inspektur pembantu/, "ADMINISTRATOR"],
  [/^(inspektur|asisten|staf ahli)/, "JPT"],
  [/^kepala (dinas|badan|satuan polisi|satpol|pelaksana)/, "JPT"],
  [/^sekretaris (lurah|kelurahan)/, "PENGAWAS"],
  [/^sekretaris/, "ADMINISTRATOR"],
  [/^kepala (sub ?bagian|sub ?bidang|seksi|upt|unit pelaksana|tata usaha)/, "PENGAWAS"],
  [/^(kasub|kasi|lurah)/, "PENGAWAS"],
  [/^kepala (bagian|bidang)/, "ADMINISTRATOR"],
  [/^(camat|kabag|kabid)/, "ADMINISTRATOR"],
  // A district hospital of class C is led by an administrator (PP 72/2019).
  [/^direktur (rsud|rumah sakit)/, "ADMINISTRATOR"],
];

/** "Auditor Ahli Muda" → AHLI_MUDA; null when the name does not end in a jenjang. */
export function jenjangOf(positionName: string): Jenjang | null {
  const name = plain(positionName);
  return JENJANG.find((jenjang) => name.endsWith(` ${jenjang.toLowerCase().replace("_", " ")}`)) ?? null;
}

/**
 * Reads SIASN's kind of position ("Jabatan Struktural", "Jabatan Fungsional Tertentu", "Jabatan Fungsional Umum")
 * together with the name of the position. Null when they do not tell: then a person has to.
 */
export function positionKindOf(siasnKind: string, positionName: string): PositionClass | null {
  const kind = plain(siasnKind);
  if (/\b(umum|pelaksana)\b/.test(kind)) return { kind: "PELAKSANA", jenjang: null };
  if (/\bfungsional\b/.test(kind)) return functionalClassOf(positionName);
  if (/\bstruktural\b/.test(kind)) return structuralClassOf(positionName);
  return null;
}

function structuralClassOf(positionName: string): PositionClass | null {
  const name = plain(positionName).replace(/^(plt|plh|pj) /, "");
  const match = STRUCTURAL_NAMES.find(([pattern]) => pattern.test(name));
  return match === undefined ? null : { kind: match[1], jenjang: null };
}

/** A head of a school is a teacher with an additional duty: functional, with the jenjang kept elsewhere. */
function functionalClassOf(positionName: string): PositionClass {
  const jenjang = jenjangOf(positionName);
  const isSkilled = jenjang !== null && !jenjang.startsWith("AHLI");
  return { kind: isSkilled ? "JF_KETERAMPILAN" : "JF_KEAHLIAN", jenjang };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
}
