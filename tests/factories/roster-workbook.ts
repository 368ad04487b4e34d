import writeXlsxFile from "write-excel-file/node";

/** The cells of a synthetic person as SIASN's export writes them, by heading; those that Bina does not read included. */
export type RosterCells = Readonly<Record<string, string | number | null>>;

const two = (n: number) => String(n).padStart(2, "0");
const FIRST_NAMES = ["Siti", "Ahmad", "Dewi", "Rudi", "Yeni", "Budi", "Novi", "Eko", "Ratna", "Joni"];
const LAST_NAMES = ["Pratama", "Lestari", "Saputra", "Hidayat", "Wahyuni", "Efendi", "Marlina", "Irawan"];
const POSITIONS = [
  ["Jabatan Fungsional Umum", "Pengadministrasi Perkantoran"],
  ["Jabatan Fungsional Tertentu", "Guru Ahli Pertama"],
  ["Jabatan Fungsional Tertentu", "Perawat Terampil"],
  ["Jabatan Struktural", "Kepala Bidang"],
] as const;

/** Person number `n` (up to some 100,000 different ones); what a test cares about goes into `given`. */
export function rosterCells(n: number, given: RosterCells = {}): RosterCells {
  const birth = {
    year: 1972 + (n % 20),
    month: 1 + (Math.floor(n / 20) % 12),
    day: 1 + (Math.floor(n / 240) % 28),
  };
  const isWoman = n % 2 === 1;
  const serial = String(1 + (Math.floor(n / 6720) % 999)).padStart(3, "0");
  const born = `${birth.year}${two(birth.month)}${two(birth.day)}`;
  const nik = `170105${two(birth.day + (isWoman ? 40 : 0))}${two(birth.month)}${two(birth.year % 100)}`;
  const [kind, position] = POSITIONS[n % POSITIONS.length] ?? POSITIONS[0];
  const unit = `Dinas Contoh ${(n % 40) + 1}`;
  return {
    "PNS ID": `A8ACA7${n.toString(16).toUpperCase()}`,
    "NIP BARU": `'${born}201001${isWoman ? 2 : 1}${serial}`,
    NAMA: `${FIRST_NAMES[n % 10] ?? ""} ${LAST_NAMES[n % 8] ?? ""}`.toUpperCase(),
    "GELAR BELAKANG": n % 3 === 0 ? "S.E." : null,
    "TANGGAL LAHIR": `${two(birth.day)}-${two(birth.month)}-${birth.year}`,
    "JENIS KELAMIN": isWoman ? "F" : "M",
    "AGAMA NAMA": "Islam",
    NIK: `'${nik}${String(1 + (Math.floor(n / 6720) % 9999)).padStart(4, "0")}`,
    "NOMOR HP": `0812${String(10_000_000 + n)}`,
    "EMAIL GOV": `pegawai.${n}@contoh.test`,
    ALAMAT: `JL. CONTOH NO. ${n}`,
    "JENIS PEGAWAI NAMA": "PNS Daerah Kab/Kota yang bekerja pada Kab/Kota",
    "KEDUDUKAN HUKUM NAMA": "Aktif",
    "STATUS CPNS PNS": "P",
    "TMT CPNS": "01-01-2010",
    "GOL AKHIR NAMA": "III/b",
    "JENIS JABATAN NAMA": kind,
    "JABATAN NAMA": position,
    "TMT JABATAN": "01-01-2022",
    "TINGKAT PENDIDIKAN NAMA": "S-1/Sarjana",
    "UNOR NAMA": unit.toUpperCase(),
    "SATUAN KERJA KERJA NAMA": unit,
    ...given,
  };
}

/** NIP of a row without what is written around it. */
export const nipOfCells = (cells: RosterCells): string => String(cells["NIP BARU"] ?? "").replace("'", "");

/** A workbook with the headings of the first row and, under them, every row. */
export function workbookOf(rows: readonly RosterCells[]): Promise<Buffer> {
  const headings = Object.keys(rows[0] ?? {});
  const cell = (value: string | number | null | undefined) => {
    if (value === null || value === undefined) return null;
    return typeof value === "number" ? { value, type: Number } : { value, type: String };
  };
  return writeXlsxFile([
    headings.map(cell),
    ...rows.map((row) => headings.map((name) => cell(row[name]))),
  ]).toBuffer();
}

/** People `from` up to, not including, `to`. */
export const rosterRange = (from: number, to: number): readonly RosterCells[] =>
  Array.from({ length: to - from }, (_, index) => rosterCells(from + index));
