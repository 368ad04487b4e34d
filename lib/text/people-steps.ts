/** What became of a step, said on the page to which it leads. */
export const EMPLOYEE_STEP_MESSAGES = {
  catat: "Pegawai tercatat. Tetapkan penilainya, lalu beri kata sandi pertama di bagian Akun.",
  simpan: "Data pegawai tersimpan.",
  pindah: "Penempatan tersimpan.",
  tetapkan: "Penilai tersimpan.",
  akhiri: "Hari terakhir penilai tersimpan.",
  nonaktif: "Pegawai dinonaktifkan dan langsung dikeluarkan dari Bina.",
  aktif: "Pegawai aktif kembali. Peran yang dulu dicabut tidak ikut kembali.",
} as const;
export type EmployeeStep = keyof typeof EMPLOYEE_STEP_MESSAGES;

export const UNIT_STEP_MESSAGES = {
  catat: "Unit tercatat.",
  simpan: "Unit tersimpan.",
  nonaktif: "Unit dinonaktifkan. Riwayatnya tetap ada.",
  aktif: "Unit aktif kembali.",
} as const;
export type UnitStep = keyof typeof UNIT_STEP_MESSAGES;
