import type { Predikat } from "@/lib/domain/appraisal/predikat";
import {
  type AsnCategory,
  type AsnGap,
  type AsnPart,
  type AsnWeights,
  type CompetenceGroup,
  TECHNICAL_JP,
} from "@/lib/domain/career/asn-index";
import type { AsnWeightKey, WeightRefusal } from "@/lib/domain/career/weights";
import { PREDIKAT_TEXT } from "@/lib/text/appraisal";
import { formatNumber } from "@/lib/text/format";

export const ASN_CATEGORY_LABELS = {
  SANGAT_TINGGI: "Sangat Tinggi",
  TINGGI: "Tinggi",
  SEDANG: "Sedang",
  RENDAH: "Rendah",
  SANGAT_RENDAH: "Sangat Rendah",
} as const satisfies Record<AsnCategory, string>;

export const ASN_PART_LABELS = {
  QUALIFICATION: "Kualifikasi",
  COMPETENCE: "Kompetensi",
  PERFORMANCE: "Kinerja",
  DISCIPLINE: "Disiplin",
} as const satisfies Record<AsnPart, string>;

/** "22,5" from tenths. */
export const tenthsText = (tenths: number): string => formatNumber(tenths / 10, 1);

/** The most that each part may have, by these weights. */
export function partLimitsText(weights: AsnWeights): Readonly<Record<AsnPart, string>> {
  const most = (values: Readonly<Record<string, number>>) => tenthsText(Math.max(...Object.values(values)));
  const { qualification, competence, performance, discipline } = weights;
  const { post, technical, seminar } = competence.GENERAL;
  return {
    QUALIFICATION: most(qualification),
    COMPETENCE: tenthsText(post + technical + seminar),
    PERFORMANCE: most(performance),
    DISCIPLINE: tenthsText(discipline),
  };
}

const GROUP_LABELS = {
  STRUCTURAL: "Struktural",
  FUNCTIONAL: "Fungsional",
  GENERAL: "Pelaksana",
} as const satisfies Record<CompetenceGroup, string>;
const COMPETENCE_LABELS = {
  STRUCTURAL_post: "pelatihan kepemimpinan",
  FUNCTIONAL_post: "pelatihan fungsional",
  technical: "pelatihan teknis",
  seminar: "seminar",
} as const;
const EDUCATION_TEXT: Readonly<Record<string, string>> = {
  SLTA: "SLTA sederajat",
  SLTP: "SLTP",
  D1: "D-I",
  D2: "D-II",
  D3: "D-III",
  D4: "D-IV",
};

/** What a weight is for: "Fungsional, seminar". */
export function weightLabel(key: AsnWeightKey): string {
  const [part = "", name = "", item = ""] = key.split(/_(.+?)(?:_(post|technical|seminar))?$/);
  if (part === "qualification") return EDUCATION_TEXT[name] ?? name;
  if (part === "performance") return PREDIKAT_TEXT[name as Predikat];
  if (part === "competence") {
    const labels: Readonly<Record<string, string>> = COMPETENCE_LABELS;
    return `${GROUP_LABELS[name as CompetenceGroup]}, ${labels[`${name}_${item}`] ?? labels[item]}`;
  }
  return "Tidak pernah dihukum";
}

export const CAREER_REFUSALS = {
  WEIGHTS_NOT_100:
    "Nilai terbanyak keempat bagian harus berjumlah seratus untuk setiap kelompok jabatan: struktural, fungsional, dan pelaksana.",
} as const satisfies Record<WeightRefusal, string>;

export const ASN_GAP_LABELS = {
  EDUCATION_UNKNOWN: "Pendidikan belum tercatat",
  POSITION_UNKNOWN: "Jabatan belum tercatat",
  NO_LEADERSHIP: "Pelatihan kepemimpinan tidak tercatat",
  NO_FUNCTIONAL: "Pelatihan fungsional tidak tercatat",
  TECHNICAL_SHORT: `Pelatihan teknis di bawah ${TECHNICAL_JP} JP dalam 12 bulan`,
  NO_SEMINAR: "Seminar atau lokakarya tidak tercatat dalam 12 bulan",
  NO_PREDIKAT: "Predikat resmi belum ada",
  DISCIPLINE_NOT_RECORDED: "Disiplin belum tercatat",
} as const satisfies Record<AsnGap, string>;

/** The same in a list of units, before the number of people that it is missing of. */
export const ASN_GAP_SHORT = {
  EDUCATION_UNKNOWN: "pendidikan",
  POSITION_UNKNOWN: "jabatan",
  NO_LEADERSHIP: COMPETENCE_LABELS.STRUCTURAL_post,
  NO_FUNCTIONAL: COMPETENCE_LABELS.FUNCTIONAL_post,
  TECHNICAL_SHORT: COMPETENCE_LABELS.technical,
  NO_SEMINAR: COMPETENCE_LABELS.seminar,
  NO_PREDIKAT: "predikat resmi",
  DISCIPLINE_NOT_RECORDED: "disiplin",
} as const satisfies Record<AsnGap, string>;

/** Who mends it, and how. */
export const ASN_GAP_REMEDIES = {
  EDUCATION_UNKNOWN: "Pengelola SDM melengkapinya lewat impor data pegawai dari SIASN.",
  POSITION_UNKNOWN: "Pengelola SDM mencatat penempatannya di halaman pegawai.",
  NO_LEADERSHIP:
    "Muncul setelah pelatihannya selesai di Bina. Jenjang pelatihannya tidak disimpan, jadi setiap pelatihan kepemimpinan dihitung.",
  NO_FUNCTIONAL:
    "Muncul setelah pelatihannya selesai di Bina. Pelatihan sebelum Bina dipakai belum tercatat.",
  TECHNICAL_SHORT: "Ikuti pelatihan teknis yang sesuai tugas, lalu JP-nya tercatat sendiri.",
  NO_SEMINAR: "Ikuti seminar, lokakarya, atau sosialisasi yang dicatat BKPSDM.",
  NO_PREDIKAT:
    "Predikat tahunan harus final di Bina, atau diimpor bila register resminya e-Kinerja. Penilai dan BKPSDM menyelesaikannya.",
  DISCIPLINE_NOT_RECORDED:
    "Bina tidak menyimpan hukuman disiplin, jadi bagian ini tidak dihitung. Anggapan “tidak pernah dihukum” hanya ditampilkan di sampingnya.",
} as const satisfies Record<AsnGap, string>;
