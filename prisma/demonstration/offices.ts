/** A unit inside an office: its name, who leads it, how many work in it, and as what. */
export interface Part {
  readonly name: string;
  readonly head: string;
  readonly staff: number;
  readonly as: Trade;
}

/** An office directly under the regency. */
export interface Office {
  readonly name: string;
  readonly head: string;
  /** Second in the office; none in the smallest. */
  readonly deputy?: string;
  readonly staff: number;
  readonly as?: Trade;
  readonly parts?: readonly Part[];
}

/** What people of one trade are: kind of the post as SIASN names it, and its title. */
export const TRADES = {
  clerk: [
    ["Jabatan Fungsional Umum", "Pengadministrasi Perkantoran"],
    ["Jabatan Fungsional Umum", "Penata Layanan Operasional"],
    ["Jabatan Fungsional Tertentu", "Analis Kebijakan Ahli Pertama"],
    ["Jabatan Fungsional Umum", "Pengelola Layanan Operasional"],
  ],
  auditor: [
    ["Jabatan Fungsional Tertentu", "Auditor Ahli Pertama"],
    ["Jabatan Fungsional Tertentu", "Auditor Ahli Muda"],
  ],
  technician: [
    ["Jabatan Fungsional Tertentu", "Pranata Komputer Ahli Pertama"],
    ["Jabatan Fungsional Tertentu", "Pranata Komputer Terampil"],
  ],
  nurse: [
    ["Jabatan Fungsional Tertentu", "Perawat Terampil"],
    ["Jabatan Fungsional Tertentu", "Bidan Mahir"],
    ["Jabatan Fungsional Tertentu", "Dokter Ahli Pertama"],
    ["Jabatan Fungsional Tertentu", "Perawat Ahli Pertama"],
  ],
  teacher: [
    ["Jabatan Fungsional Tertentu", "Guru Ahli Pertama"],
    ["Jabatan Fungsional Tertentu", "Guru Ahli Muda"],
  ],
} as const;
export type Trade = keyof typeof TRADES;

const section = (name: string, staff: number, as: Trade = "clerk"): Part => ({
  name,
  head: `Kepala ${name}`,
  staff,
  as,
});
const clinic = (place: string, staff: number): Part => ({
  name: `Puskesmas ${place}`,
  head: `Kepala UPT Puskesmas ${place}`,
  staff,
  as: "nurse",
});
const school = (name: string, staff: number): Part => ({
  name,
  head: "Kepala Sekolah",
  staff,
  as: "teacher",
});

/** Offices as a regency of this size has them (docs/rules.md#offices, to be confirmed by the regency), with parts of some. */
const OFFICES: readonly Office[] = [
  {
    name: "Sekretariat Daerah",
    head: "Sekretaris Daerah",
    deputy: "Asisten Administrasi Umum",
    staff: 2,
    parts: [
      section("Bagian Umum", 3),
      section("Bagian Organisasi dan Tata Laksana", 3),
      section("Bagian Hukum", 2),
    ],
  },
  { name: "Sekretariat DPRD", head: "Sekretaris DPRD", staff: 3 },
  {
    name: "Inspektorat Daerah",
    head: "Inspektur",
    deputy: "Sekretaris Inspektorat",
    staff: 4,
    as: "auditor",
  },
  ...[
    "Perencanaan Pembangunan Daerah",
    "Keuangan Daerah",
    "Pendapatan Daerah",
    "Kesatuan Bangsa dan Politik",
  ].map((field) => ordinary(`Badan ${field}`)),
  ordinary("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", [
    section("Bidang Pengembangan Kompetensi", 3),
    section("Bidang Mutasi dan Kinerja", 3),
  ]),
  {
    name: "Badan Penanggulangan Bencana Daerah",
    head: "Kepala Pelaksana Badan Penanggulangan Bencana Daerah",
    staff: 3,
  },
  ordinary("Dinas Pendidikan dan Kebudayaan", [
    school("SD Negeri 12 Bengkulu Selatan", 7),
    school("SD Negeri 25 Bengkulu Selatan", 6),
    school("SMP Negeri 1 Bengkulu Selatan", 8),
  ]),
  ordinary("Dinas Kesehatan", [
    { name: "RSUD Hasanuddin Damrah Manna", head: "Direktur RSUD", staff: 10, as: "nurse" },
    clinic("Pasar Manna", 6),
    clinic("Kota Manna", 6),
  ]),
  ordinary("Dinas Pekerjaan Umum dan Penataan Ruang", [section("Bidang Bina Marga", 4)]),
  ordinary("Dinas Perumahan dan Kawasan Permukiman"),
  ordinary("Satuan Polisi Pamong Praja dan Pemadam Kebakaran", [section("Bidang Pemadam Kebakaran", 4)]),
  ordinary("Dinas Sosial"),
  ordinary("Dinas Tenaga Kerja dan Transmigrasi"),
  ordinary("Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana"),
  ordinary("Dinas Ketahanan Pangan"),
  ordinary("Dinas Pertanian"),
  ordinary("Dinas Perikanan"),
  ordinary("Dinas Lingkungan Hidup", [section("UPT Persampahan", 3)]),
  ordinary("Dinas Kependudukan dan Pencatatan Sipil", [
    section("Bidang Pelayanan Pendaftaran Penduduk", 5),
    section("Bidang Pelayanan Pencatatan Sipil", 4),
  ]),
  ordinary("Dinas Pemberdayaan Masyarakat dan Desa"),
  ordinary("Dinas Perhubungan"),
  {
    ...ordinary("Dinas Komunikasi dan Informatika", [section("Bidang Layanan Aplikasi", 3, "technician")]),
    as: "technician",
  },
  ordinary("Dinas Perindustrian, Perdagangan, Koperasi, Usaha Kecil dan Menengah"),
  ordinary("Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"),
  ordinary("Dinas Pariwisata, Pemuda dan Olahraga"),
  ordinary("Dinas Perpustakaan dan Kearsipan"),
];

function ordinary(name: string, parts: readonly Part[] = []): Office {
  return { name, head: `Kepala ${name}`, deputy: "Sekretaris", staff: 2, parts };
}

/** Kecamatan with their kelurahan (docs/rules.md#regions); villages have staff of their own and are no units of the regency. */
const DISTRICTS: Readonly<Record<string, readonly string[]>> = {
  Kedurang: [],
  Seginim: ["Pasar Baru"],
  Pino: ["Masat"],
  Manna: ["Kayu Kunyit"],
  "Kota Manna": ["Gunung Ayu", "Kota Medan", "Kampung Baru", "Pasar Baru", "Ibul", "Padang Kapuk"],
  "Pino Raya": [],
  "Kedurang Ilir": [],
  "Air Nipis": [],
  "Ulu Manna": [],
  "Bunga Mas": [],
  "Pasar Manna": [
    "Tanjung Mulia",
    "Pasar Mulia",
    "Belakang Gedung",
    "Gunung Mesir",
    "Padang Sialang",
    "Ketapang Besar",
    "Pasar Bawah",
  ],
};
/** The kelurahan where the demonstration's staff member and appraiser work. */
const LARGEST = "Pasar Bawah";

const districts = Object.entries(DISTRICTS).map(
  ([name, wards]): Office => ({
    name: `Kecamatan ${name}`,
    head: "Camat",
    deputy: "Sekretaris Kecamatan",
    staff: 1,
    parts: wards.map((ward) => ({
      name: `Kelurahan ${ward}`,
      head: "Lurah",
      staff: ward === LARGEST ? 7 : 2,
      as: "clerk",
    })),
  }),
);

/** The tree of the town under the regency itself; the first office is led by whoever appraises the other heads. */
export const TOWN: readonly Office[] = [...OFFICES, ...districts];
