import {
  ASN_WEIGHTS,
  type AsnCategory,
  type AsnGap,
  type AsnPart,
  TECHNICAL_JP,
} from "@/lib/domain/career/asn-index";
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

const inPoints = (tenths: number): string => formatNumber(tenths / 10, 1);
const most = (tenths: Readonly<Record<string, number>>): string =>
  inPoints(Math.max(...Object.values(tenths)));
const { qualification, competence, performance, discipline } = ASN_WEIGHTS;
const { post, technical, seminar } = competence.GENERAL;

/** The most that each part may have. */
export const ASN_PART_LIMITS = {
  QUALIFICATION: most(qualification),
  COMPETENCE: inPoints(post + technical + seminar),
  PERFORMANCE: most(performance),
  DISCIPLINE: inPoints(discipline),
} as const satisfies Record<AsnPart, string>;

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
