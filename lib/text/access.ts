import type { AccountState } from "@/lib/domain/access/account-state";
import type { AccountObstacle } from "@/lib/permissions/giving";
import { GRANTED_ROLES, type GrantedRole, type Role } from "@/lib/permissions/roles";
import { formatNumber } from "./format";

export const ROLE_NAMES = {
  STAFF: "Pegawai",
  SUPERVISOR: "Pejabat penilai",
  UNIT_HEAD: "Kepala unit",
  HR: "Pengelola SDM",
  UNIT_HR: "Pengelola SDM unit",
  INSPECTOR: "Inspektur",
  ADMINISTRATOR: "Administrator",
  COMPLAINT_COORDINATOR: "Koordinator pengaduan",
  TALENT_COMMITTEE: "Komite talenta",
} as const satisfies Record<Role, string>;

export const ROLE_PURPOSES = {
  STAFF: "Setiap pegawai yang punya akun.",
  SUPERVISOR:
    "Siapa pun yang sedang tercatat sebagai penilai seseorang; tidak pernah diberikan dengan tangan.",
  UNIT_HEAD: "Melihat kinerja unitnya dan menetapkan capaian unit.",
  HR: "Mengelola pegawai, periode, pelatihan, dan survei seluruh pemerintah daerah. Wajib verifikasi dua langkah.",
  UNIT_HR: "Mengelola pegawai pada satu unit beserta unit di bawahnya. Wajib verifikasi dua langkah.",
  INSPECTOR:
    "Membaca kinerja, pembinaan, survei, pengaduan, dan jejak audit seluruh pemerintah daerah tanpa mengubah apa pun; hanya pengaduan tentang pegawai diperiksanya sendiri. Konseling, data pribadi pegawai, dan identitas pelapor tidak terbuka baginya. Wajib verifikasi dua langkah.",
  ADMINISTRATOR:
    "Mengatur setelan dan hak akses, tetapi tidak melihat penilaian. Wajib verifikasi dua langkah.",
  COMPLAINT_COORDINATOR:
    "Memverifikasi pengaduan warga dan meneruskannya kepada unit yang berwenang. Wajib verifikasi dua langkah.",
  TALENT_COMMITTEE:
    "Melihat kotak talenta, hasil asesmen potensi, dan predikat final yang menjadi dasarnya, tanpa mengubah apa pun. Wajib verifikasi dua langkah.",
} as const satisfies Record<Role, string>;

export const ACCOUNT_STATE_LABELS = {
  unopened: "Belum dibuka",
  temporary: "Kata sandi sementara",
  open: "Aktif",
  disabled: "Dimatikan",
} as const satisfies Record<AccountState, string>;

/** Why the viewer does not open this person's account. */
export const ACCOUNT_OBSTACLE_LABELS = {
  GUARDED_ROLE: "perannya membuat akunnya hanya dibuka olehnya sendiri",
  ABOVE_OWN_ROLES: "perannya tidak dapat Anda berikan",
  OWN_RATER: "ia menilai Anda",
} as const satisfies Record<AccountObstacle, string>;

/** Whose accounts nobody else opens (`isGuarded`); by the short names of their roles. */
export const GUARDED_HOLDERS =
  "pengelola SDM, inspektur, koordinator pengaduan, komite talenta, dan administrator";

export const ACCOUNT_PASSED_OVER = `dilewati. Akun orang yang menilai Anda, atau yang perannya tidak dapat Anda berikan, dibuka pengelola SDM lain; ${GUARDED_HOLDERS} membuka akunnya sendiri lewat “Lupa kata sandi”.`;

/** The roles that can be given, with their names, for a select. */
export const roleOptions = (roles: readonly GrantedRole[] = GRANTED_ROLES) =>
  roles.map((role) => ({ value: role, label: ROLE_NAMES[role] }));

/** Over the units that nobody leads. */
export const headlessTitle = (count: number): string => `${formatNumber(count)} unit belum punya kepala unit`;

/** What that keeps from being done, and who puts it right. */
export const HEADLESS_TEXT =
  "Tidak seorang pun memegang peran kepala unit di sana atau di unit di atasnya, sehingga tidak seorang pun di sana dapat menjawab pengaduan warga atau merencanakan perbaikan layanan. BKPSDM atau administrator memberi peran itu kepada pimpinannya; peran itu berlaku juga bagi unit di bawahnya.";

/** Why something about signing in, passwords or rights was refused. */
export const ACCESS_REFUSALS = {
  WRONG_CREDENTIALS: "NIP atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.",
  WRONG_CODE: "Kode salah atau sudah dipakai. Tunggu kode berikutnya di aplikasi Anda, lalu coba lagi.",
  WRONG_CURRENT_PASSWORD: "Kata sandi sekarang tidak cocok.",
  PASSWORD_ALREADY_CHOSEN: "Kata sandi sudah diganti. Untuk menggantinya lagi, buka halaman akun Anda.",
  PASSWORD_UNCHANGED: "Kata sandi baru harus berbeda dari yang sekarang.",
  PASSWORD_WEAK:
    "Kata sandi ini mudah ditebak. Pakai beberapa kata yang tidak berkaitan, misalnya empat kata acak dengan spasi di antaranya.",
  PASSWORD_straightRow: "Baris lurus tombol di papan ketik mudah ditebak.",
  PASSWORD_keyPattern: "Pola pendek di papan ketik mudah ditebak.",
  PASSWORD_simpleRepeat: "Huruf berulang seperti “aaa” mudah ditebak.",
  PASSWORD_extendedRepeat: "Pola berulang seperti “abcabc” mudah ditebak.",
  PASSWORD_sequences: "Urutan seperti “abc” atau “123” mudah ditebak.",
  PASSWORD_recentYears: "Angka tahun mudah ditebak.",
  PASSWORD_dates: "Tanggal, apalagi tanggal lahir, mudah ditebak.",
  PASSWORD_topTen: "Kata sandi ini termasuk sepuluh yang paling sering dipakai orang.",
  PASSWORD_topHundred: "Kata sandi ini termasuk yang paling sering dipakai orang.",
  PASSWORD_common: "Kata sandi ini sering dipakai orang.",
  PASSWORD_similarToCommon: "Kata sandi ini mirip dengan yang sering dipakai orang.",
  PASSWORD_wordByItself: "Satu kata saja mudah ditebak.",
  PASSWORD_namesByThemselves: "Nama saja mudah ditebak.",
  PASSWORD_commonNames: "Nama yang umum mudah ditebak.",
  PASSWORD_userInputs: "Jangan memakai nama, NIP, atau tanggal lahir Anda.",
  PASSWORD_pwned: "Kata sandi ini pernah bocor di internet.",
  ADDRESS_LINK_OVER:
    "Tautan ini sudah lewat waktunya, untuk akun lain, atau untuk alamat yang tidak lagi tercatat. Minta surat yang baru di halaman “Akun saya”.",
  NO_ADDRESS: "Alamat surel Anda belum tercatat.",
  RESET_LINK_OVER: "Tautan ini sudah dipakai atau sudah lewat waktunya. Minta tautan yang baru.",
  SECOND_FACTOR_ON: "Verifikasi dua langkah sudah menyala. Muat ulang halaman ini.",
  SECOND_FACTOR_OFF: "Verifikasi dua langkah tidak menyala. Muat ulang halaman ini.",
  SECOND_FACTOR_NOT_BEGUN: "Mulai dengan memindai kode QR terlebih dahulu.",
  SECOND_FACTOR_REQUIRED: "Peran Anda mewajibkan verifikasi dua langkah, jadi tidak dapat dimatikan.",
  EMPLOYEE_UNKNOWN: "Tidak ada pegawai dengan NIP itu.",
  EMPLOYEE_NOT_ACTIVE: "Pegawai ini sudah tidak aktif.",
  ACCOUNT_EXISTS: "Akun pegawai ini sudah pernah dibuka. Pakai atur ulang kata sandi.",
  RESET_GUARDED_ROLE: `Akun ${GUARDED_HOLDERS} tidak dibuka orang lain, supaya tidak ada yang memakai wewenangnya. Ia membuat kata sandi baru sendiri lewat “Lupa kata sandi”. Kalau surel atau perangkatnya tidak terjangkau, pengelola server membukanya (user reset), atau administrator mencabut perannya dulu.`,
  RESET_ABOVE_OWN_ROLES:
    "Pegawai ini memegang peran yang tidak dapat Anda berikan, jadi kata sandinya diatur ulang oleh yang berwenang memberikannya.",
  RESET_OWN_RATER: "Pegawai ini menilai Anda, jadi kata sandinya diatur ulang oleh pengelola SDM lain.",
  GRANT_ABOUT_SELF: "Hak akses Anda sendiri diubah oleh orang lain, bukan oleh Anda.",
  ROLE_NOT_YOURS_TO_GIVE: "Peran ini tidak dapat Anda berikan atau cabut.",
  PASSWORD_NOT_CHOSEN:
    "Pegawai ini belum memilih kata sandinya sendiri, jadi orang lain masih dapat masuk sebagai dirinya. Minta ia masuk dan memilih kata sandi, lalu berikan perannya.",
  ROLE_NEEDS_UNIT: "Peran ini berlaku untuk satu unit. Pilih unitnya.",
  GRANT_ALREADY_HELD: "Pegawai ini sudah memegang peran itu.",
  NOBODY_TO_OPEN: "Tidak ada akun yang menunggu dibuka dalam pilihan ini.",
  NOBODY_TO_INVITE:
    "Tidak ada yang perlu diundang dalam pilihan ini: alamat surelnya belum tercatat, atau undangannya masih berlaku.",
  OIDC_NOT_LINKED: "Akun itu tidak terhubung dengan pegawai aktif di Bina. Hubungi pengelola SDM unit Anda.",
} as const;
