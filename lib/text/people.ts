import type { AppraiserFaultCode, AppraiserKind } from "@/lib/domain/people/appraiser-graph";
import type { ReportSubject } from "@/lib/domain/people/data-report";
import type { DefectKind } from "@/lib/domain/people/defect";
import type { EmployeeState, EmploymentKind, Sex } from "@/lib/domain/people/employment";
import { MONTHS_AHEAD, type TenureRefusal } from "@/lib/domain/people/new-tenure";
import type { PositionKind } from "@/lib/domain/people/position";
import { NIK_REASONS, NIP_REASONS } from "@/lib/text/identity";

export const EMPLOYMENT_KIND_LABELS = {
  PNS: "PNS",
  CPNS: "CPNS",
  PPPK: "PPPK",
  PPPK_PW: "PPPK paruh waktu",
} as const satisfies Record<EmploymentKind, string>;

export const SEX_LABELS = { MALE: "Laki-laki", FEMALE: "Perempuan" } as const satisfies Record<Sex, string>;

export const EMPLOYEE_STATE_LABELS = {
  ACTIVE: "Aktif",
  INACTIVE: "Tidak aktif",
} as const satisfies Record<EmployeeState, string>;

/** The choices by which the list of people is narrowed; in service first. */
export const STATE_FILTERS = ["aktif", "tidak-aktif", "semua"] as const;
export const STATE_FILTER_LABELS = {
  aktif: "Aktif",
  "tidak-aktif": "Tidak aktif",
  semua: "Aktif dan tidak aktif",
} as const satisfies Record<(typeof STATE_FILTERS)[number], string>;

export const POSITION_KIND_LABELS = {
  JPT: "Pimpinan tinggi pratama",
  ADMINISTRATOR: "Administrator",
  PENGAWAS: "Pengawas",
  JF_KEAHLIAN: "Fungsional keahlian",
  JF_KETERAMPILAN: "Fungsional keterampilan",
  PELAKSANA: "Pelaksana",
} as const satisfies Record<PositionKind, string>;

/** Definitive or acting; the same words for placements and for appraisers. */
export const TENURE_KIND_LABELS = {
  DEFINITIVE: "Definitif",
  PLT: "Plt",
  PLH: "Plh",
} as const satisfies Record<AppraiserKind, string>;

export const TENURE_KIND_HINTS = {
  DEFINITIVE: "Menggantikan yang sekarang mulai tanggal itu.",
  PLT: "Pelaksana tugas: jabatan sedang kosong. Berlaku di samping yang definitif.",
  PLH: "Pelaksana harian: pejabatnya berhalangan. Berlaku di samping yang definitif.",
} as const satisfies Record<AppraiserKind, string>;

/** What somebody may report as wrong. */
export const REPORT_SUBJECT_LABELS = {
  APPRAISER: "Pejabat penilai",
  NAME: "Nama dan gelar",
  BIRTH: "Tanggal lahir dan jenis kelamin",
  RANK: "Status dan golongan",
  PLACEMENT: "Jabatan dan unit kerja",
  EDUCATION: "Pendidikan",
  CONTACT: "Surel dan nomor telepon",
  OTHER: "Data lain",
} as const satisfies Record<ReportSubject, string>;

export const DEFECT_LABELS = {
  NO_APPRAISER: "Belum punya penilai",
  APPRAISER_INACTIVE: "Penilainya tidak aktif",
  CYCLE: "Penilaian berputar",
  NO_PLACEMENT: "Belum punya penempatan",
  UNIT_INACTIVE: "Unitnya tidak aktif",
} as const satisfies Record<DefectKind, string>;

/** What to do about it. */
export const DEFECT_REMEDIES = {
  NO_APPRAISER:
    "SKP-nya tidak dapat disetujui. Tetapkan penilainya, atau tandai bahwa ia dinilai pejabat di luar daftar pegawai.",
  APPRAISER_INACTIVE: "Penilainya sudah pensiun atau pindah. Tetapkan penilai yang baru.",
  CYCLE:
    "Rantai penilainya kembali kepada dirinya. Tetapkan penilai lain bagi salah satu orang dalam rantai.",
  NO_PLACEMENT: "Tidak ada unit dan jabatan yang berlaku hari ini. Catat penempatannya.",
  UNIT_INACTIVE: "Unit kerjanya sudah tidak aktif. Pindahkan ke unit yang menggantikannya.",
} as const satisfies Record<DefectKind, string>;

const APPRAISER_REFUSALS = {
  OWN_APPRAISER: "Seseorang tidak dapat menjadi penilai bagi dirinya sendiri.",
  CYCLE: "Penilaian akan berputar: rantai penilai orang yang dipilih kembali kepada pegawai ini.",
  OVERLAP: "Pada hari-hari itu sudah ada penilai lain yang tercatat. Akhiri dulu, atau pilih tanggal lain.",
  INACTIVE: "Orang yang dipilih sudah tidak aktif, jadi tidak dapat menilai.",
  MISSING: "Penilainya belum ada.",
} as const satisfies Record<AppraiserFaultCode, string>;

const TENURE_REFUSALS_TEXT = {
  STARTS_BEFORE_CURRENT:
    "Tanggal mulainya lebih awal daripada yang sudah tercatat. Untuk memperbaiki yang tercatat, pakai tanggal mulai yang sama.",
  STARTS_TOO_FAR_AHEAD: `Tanggal mulai paling jauh ${MONTHS_AHEAD} bulan ke depan. Periksa tahunnya.`,
  NOTHING_CHANGES: "Ini sama dengan yang sudah tercatat, jadi tidak ada yang berubah.",
  END_MISSING: "Plt dan Plh selalu berbatas waktu. Isi hari terakhirnya.",
  ENDS_BEFORE_START: "Hari terakhir tidak boleh sebelum hari pertama.",
} as const satisfies Record<TenureRefusal, string>;

/** Why something about people or units was refused. */
export const PEOPLE_REFUSALS = {
  ...NIP_REASONS,
  ...NIK_REASONS,
  ...APPRAISER_REFUSALS,
  ...TENURE_REFUSALS_TEXT,
  NIP_TAKEN: "NIP ini sudah dipakai pegawai lain. Cari dulu di daftar pegawai.",
  NIK_TAKEN: "NIK ini sudah dipakai pegawai lain.",
  KIND_DOES_NOT_FIT_NIP:
    "Status tidak cocok dengan bentuk NIP: digit 13–14 berisi bulan untuk PNS dan CPNS, 21–29 untuk PPPK.",
  IDENTITY_GUARDED_ROLE:
    "Selama memegang peran ini, NIP dan surelnya tidak diganti: lewat keduanya kata sandi diatur ulang. Minta yang memberi peran itu mencabutnya dulu, lalu memberikannya lagi setelah diganti.",
  IDENTITY_ABOVE_OWN_ROLES:
    "Pegawai ini memegang peran yang tidak dapat Anda berikan, jadi NIP dan surelnya tidak dapat Anda ganti: lewat keduanya kata sandi diatur ulang.",
  IDENTITY_OWN_RATER:
    "Pegawai ini menilai Anda, jadi NIP dan surelnya diganti oleh pengelola SDM lain: lewat keduanya kata sandi diatur ulang.",
  DEACTIVATION_ABOVE_OWN_ROLES:
    "Pegawai ini memegang peran yang tidak dapat Anda berikan. Minta yang berwenang mencabut perannya lebih dulu.",
  DEACTIVATION_OWN_RATER: "Pegawai ini menilai Anda, jadi pengelola SDM lain yang menonaktifkannya.",
  APPOINTS_OWN_DECIDER:
    "Pegawai ini menilai Anda, dan Anda masih dapat mengajukan keberatan. Penilainya memutus keberatan itu, jadi pengelola SDM lain yang mengaturnya.",
  DEACTIVATED_IN_FUTURE: "Penonaktifan berlaku seketika, jadi tanggalnya paling lambat hari ini.",
  DEACTIVATED_ALREADY: "Pegawai ini sudah tidak aktif.",
  ACTIVE_ALREADY: "Pegawai ini sudah aktif.",
  PERSON_INACTIVE: "Pegawai ini tidak aktif. Aktifkan kembali lebih dulu.",
  PLACE_UNIT_CLOSED: "Unit yang dipilih sudah tidak aktif.",
  ENDED_ALREADY: "Masa ini sudah berakhir lebih awal.",
  REPORT_OPEN: "Laporan Anda sebelumnya masih menunggu jawaban pengelola SDM.",
  REPORT_RESOLVED: "Laporan ini sudah dijawab.",
  UNIT_TAKEN: "Unit dengan nama itu sudah ada di bawah unit induk yang sama.",
  UNIT_INTO_ITSELF: "Unit tidak dapat dipindahkan ke bawah dirinya sendiri atau unit di bawahnya.",
  PARENT_CLOSED: "Unit induknya sudah tidak aktif.",
  UNIT_HAS_PEOPLE: "Masih ada pegawai di unit ini. Pindahkan mereka lebih dulu.",
  UNIT_HAS_COMPLAINTS:
    "Unit ini masih harus menjawab pengaduan. Minta koordinator pengaduan menyerahkannya ke unit lain lebih dulu.",
  UNIT_HAS_APPLICATIONS:
    "Masih ada permohonan warga di loket unit ini. Serahkan hasilnya, tolak, atau catat penarikannya lebih dulu.",
  UNIT_HAS_TOPICS:
    "Unit ini masih mempunyai topik forum warga yang dibuka atau belum dijawab. Tarik atau jawab dahulu.",
  UNIT_HAS_DIALOGUES:
    "Unit ini masih mempunyai dialog publik tanpa berita acara. Terbitkan berita acaranya atau batalkan lebih dulu.",
  UNIT_HAS_CHILDREN: "Masih ada unit aktif di bawahnya. Nonaktifkan atau pindahkan lebih dulu.",
  UNIT_CLOSED_ALREADY: "Unit ini sudah tidak aktif.",
  UNIT_OPEN_ALREADY: "Unit ini sudah aktif.",
} as const;
