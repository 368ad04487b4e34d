import type { Jenjang } from "@/lib/domain/people/position";

export const JENJANG_LABELS = {
  PEMULA: "Pemula",
  TERAMPIL: "Terampil",
  MAHIR: "Mahir",
  PENYELIA: "Penyelia",
  AHLI_PERTAMA: "Ahli Pertama",
  AHLI_MUDA: "Ahli Muda",
  AHLI_MADYA: "Ahli Madya",
  AHLI_UTAMA: "Ahli Utama",
} as const satisfies Record<Jenjang, string>;

/** Why a rating of that time is worth no angka kredit. */
export const CREDIT_ABSENCES = {
  NOT_FUNCTIONAL: "Bukan jabatan fungsional",
  JENJANG_UNKNOWN: "Jenjang jabatan belum tercatat",
  POSITION_UNKNOWN: "Jabatan pada masa itu belum tercatat",
} as const;

/** What is missing today, and who mends it. */
export const CREDIT_REMEDIES = {
  NOT_FUNCTIONAL: "Angka kredit hanya berlaku bagi jabatan fungsional.",
  JENJANG_UNKNOWN:
    "Nama jabatan di data pegawai belum menyebut jenjangnya (misalnya “Ahli Pertama” atau “Terampil”). Pengelola SDM memperbaikinya lewat “Pindahkan” atau impor pegawai.",
  POSITION_UNKNOWN:
    "Tidak ada jabatan yang berlaku hari ini di data pegawai. Pengelola SDM mencatatnya lewat “Pindahkan”.",
} as const;
