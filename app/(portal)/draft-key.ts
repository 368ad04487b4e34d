import type { EmployeeViewer } from "@/lib/permissions/viewer";

/** Every form whose unsent words a device keeps (tests/checks/drafts.test.ts names those that must not be). */
type DraftForm =
  | "skp"
  | "jawaban-skp"
  | "templat-skp"
  | "perpanjangan"
  | "realisasi"
  | "catatan"
  | "catatan-perbaikan"
  | "dialog"
  | "dialog-sanggah"
  | "dialog-ubah"
  | "dialog-ganti"
  | "bimbingan"
  | "umpan-balik"
  | "umpan-balik-koreksi"
  | "umpan-balik-tolak"
  | "minta-umpan-balik"
  | "penilaian"
  | "perbaikan"
  | "perbaikan-layanan"
  | "capaian"
  | "kalibrasi"
  | "penilai-keliru"
  | "data-keliru"
  | "laporan-penilai"
  | "pegawai"
  | "pegawai-nonaktif"
  | "pelatihan"
  | "pelatihan-batal"
  | "jam-kerja"
  | "maklumat"
  | "layanan"
  | "dialog-publik"
  | "dialog-publik-batal"
  | "berita-acara"
  | "forum-topik"
  | "forum-jawaban";

/**
 * Where the unsent words of a form are kept on the device: by whom, for which form and which record, or "baru" for one that
 * is made. The page that says it arrived asks with the same words and clears them.
 */
export const draftKey = (
  { employeeId }: EmployeeViewer,
  form: DraftForm,
  ...record: readonly string[]
): string => [form, ...record, employeeId].join(":");
