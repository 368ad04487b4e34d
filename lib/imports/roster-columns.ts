import type { Column } from "./sheet-columns";

/**
 * The columns of SIASN's "Data Utama" that Bina needs (docs/rules.md#siasn); the rest of the file is not kept: not
 * religion, marital status, tax number, insurance or address. The short headings are those of our own template.
 */
export const ROSTER_COLUMNS = [
  { field: "nip", headings: ["NIP BARU", "NIP"], isRequired: true },
  { field: "name", headings: ["NAMA"], isRequired: true },
  { field: "titleBefore", headings: ["GELAR DEPAN"], isRequired: false },
  { field: "titleAfter", headings: ["GELAR BELAKANG"], isRequired: false },
  { field: "birthDate", headings: ["TANGGAL LAHIR"], isRequired: false },
  { field: "sex", headings: ["JENIS KELAMIN"], isRequired: false },
  { field: "nik", headings: ["NIK"], isRequired: false },
  { field: "phone", headings: ["NOMOR HP", "HP"], isRequired: false },
  { field: "officialEmail", headings: ["EMAIL GOV"], isRequired: false },
  { field: "email", headings: ["EMAIL"], isRequired: false },
  { field: "employment", headings: ["JENIS PEGAWAI NAMA", "JENIS PEGAWAI"], isRequired: false },
  { field: "standing", headings: ["KEDUDUKAN HUKUM NAMA", "KEDUDUKAN HUKUM"], isRequired: false },
  { field: "status", headings: ["STATUS CPNS PNS", "STATUS ASN", "STATUS"], isRequired: false },
  { field: "appointedOn", headings: ["TMT CPNS"], isRequired: false },
  { field: "golongan", headings: ["GOL AKHIR NAMA", "GOL AKHIR", "GOLONGAN", "GOL"], isRequired: false },
  { field: "positionKind", headings: ["JENIS JABATAN NAMA", "JENIS JABATAN"], isRequired: true },
  { field: "position", headings: ["JABATAN NAMA", "JABATAN"], isRequired: true },
  { field: "placedOn", headings: ["TMT JABATAN"], isRequired: true },
  {
    field: "education",
    headings: ["TINGKAT PENDIDIKAN NAMA", "TINGKAT PENDIDIKAN"],
    isRequired: false,
  },
  { field: "unit", headings: ["UNOR NAMA", "UNIT KERJA"], isRequired: true },
  {
    field: "workplace",
    headings: ["SATUAN KERJA KERJA NAMA", "SATUAN KERJA NAMA", "SATUAN KERJA"],
    isRequired: false,
  },
] as const satisfies readonly Column<string>[];

export type RosterField = (typeof ROSTER_COLUMNS)[number]["field"];
