import { NIK_LENGTH, type NikFault } from "@/lib/domain/people/nik";
import { NIP_LENGTH, type NipFault, OLD_NIP_LENGTH, YOUNGEST_APPOINTED_YEARS } from "@/lib/domain/people/nip";
import { type NipWarning, OLDEST_LIVING_STAFF_YEARS } from "@/lib/domain/people/nip-warnings";

/** Why a NIP is no NIP. */
export const NIP_REASONS = {
  NIP_EMPTY: "NIP kosong.",
  NIP_TURNED_INTO_NUMBER:
    "NIP tersimpan sebagai angka, sehingga digit terakhirnya hilang. Ubah sel menjadi teks, lalu ketik ulang NIP-nya.",
  NIP_NOT_DIGITS: "NIP berisi selain angka.",
  NIP_OLD_NIP: `Ini NIP lama (${OLD_NIP_LENGTH} digit). Isi dengan NIP baru ${NIP_LENGTH} digit.`,
  NIP_WRONG_LENGTH: `NIP harus ${NIP_LENGTH} digit.`,
  NIP_BIRTH_MONTH_INVALID: "Bulan lahir pada NIP (digit 5–6) tidak ada dalam kalender.",
  NIP_BIRTH_DAY_INVALID: "Tanggal lahir pada NIP (digit 1–8) tidak ada dalam kalender.",
  NIP_APPOINTMENT_CODE_INVALID: "Digit 13–14 NIP harus bulan pengangkatan 01–12 (PNS) atau 21–29 (PPPK).",
  NIP_APPOINTED_IN_FUTURE: "Tahun dan bulan pengangkatan pada NIP lebih dari setahun ke depan.",
  NIP_SEX_DIGIT_INVALID: "Digit jenis kelamin pada NIP (digit 15) harus 1 atau 2.",
  NIP_SERIAL_ZERO: "Nomor urut pada NIP (tiga digit terakhir) tidak boleh 000.",
  NIP_TOO_YOUNG: `Menurut NIP, usia saat diangkat belum ${YOUNGEST_APPOINTED_YEARS} tahun.`,
} as const satisfies Record<`NIP_${NipFault}`, string>;

/** What looks odd about a NIP but is accepted. */
export const WARNING_REASONS = {
  APPOINTED_OLD: "Usia saat diangkat di luar kebiasaan. Periksa NIP-nya.",
  BORN_LONG_AGO: `Menurut NIP, usianya lebih dari ${OLDEST_LIVING_STAFF_YEARS} tahun.`,
  BIRTH_DATE_DIFFERS: "Tanggal lahir berbeda dengan NIP.",
  SEX_DIFFERS: "Jenis kelamin berbeda dengan NIP.",
  KIND_DIFFERS: "Status kepegawaian berbeda dengan bentuk NIP.",
  NIK_BIRTH_DATE_DIFFERS: "Tanggal lahir pada NIK berbeda dengan NIP.",
  NIK_SEX_DIFFERS: "Jenis kelamin pada NIK berbeda dengan NIP.",
} as const satisfies Record<NipWarning, string>;

/** Why a NIK is no NIK. */
export const NIK_REASONS = {
  NIK_EMPTY: "NIK kosong.",
  NIK_TURNED_INTO_NUMBER: "NIK tersimpan sebagai angka, sehingga digit terakhirnya hilang.",
  NIK_NOT_DIGITS: "NIK berisi selain angka.",
  NIK_WRONG_LENGTH: `NIK harus ${NIK_LENGTH} digit.`,
  NIK_BIRTH_DATE_INVALID: "Tanggal lahir pada NIK (digit 7–12) tidak ada dalam kalender.",
  NIK_SERIAL_ZERO: "Nomor urut pada NIK (empat digit terakhir) tidak boleh 0000.",
} as const satisfies Record<`NIK_${NikFault}`, string>;
