import type { ComplaintTerm, RejectionGround } from "@/lib/domain/complaint/complaint";

/** How far a complaint of the demonstration came, and how its last step looks. */
export type Told =
  | "received"
  | "verified"
  | "assigned"
  | "started"
  | "waiting"
  | "answered"
  | "reopened"
  | "closed"
  | "rejected"
  | "archived"
  | "handedOver";

export interface Tale {
  readonly told: Told;
  /** Days before today on which it came in. */
  readonly daysAgo: number;
  readonly unit: string;
  readonly title: string;
  readonly text: string;
  readonly category?: "ASPIRATION" | "INFORMATION";
  readonly term?: ComplaintTerm;
  readonly place?: string;
  readonly person?: readonly [name: string, contact: string];
  readonly isConfidential?: true;
  readonly isAboutOfficer?: true;
  readonly hasPicture?: true;
  readonly question?: string;
  readonly reply?: string;
  readonly answer?: string;
  readonly reason?: string;
  readonly ground?: RejectionGround;
}

const CIVIL = "Dinas Kependudukan";
const WORKS = "Dinas Pekerjaan Umum";
const HEALTH = "Dinas Kesehatan";
const VILLAGE = "Kelurahan Pasar Bawah";

/** Invented, each in another state; the unnamed ones have no person. */
export const TALES: readonly Tale[] = [
  {
    told: "received",
    daysAgo: 0,
    unit: WORKS,
    title: "Lampu jalan di depan SDN 12 padam sejak minggu lalu",
    text: "Tiga lampu jalan di depan SDN 12 padam sejak hari Senin minggu lalu. Anak-anak yang mengaji pulang dalam gelap dan kendaraan sering melaju kencang.",
    place: "Jalan Jenderal Sudirman, depan SDN 12",
    hasPicture: true,
  },
  {
    told: "received",
    daysAgo: 1,
    unit: "RSUD Hasanuddin",
    title: "Jadwal dokter gigi pada hari Sabtu",
    text: "Apakah poli gigi tetap buka pada hari Sabtu, dan pukul berapa pendaftarannya ditutup?",
    category: "INFORMATION",
    person: ["Marlena Sari", "0812-0000-0101"],
  },
  {
    told: "received",
    daysAgo: 9,
    unit: "Dinas Lingkungan Hidup",
    title: "Sampah menumpuk di belakang pasar",
    text: "Bak sampah di belakang pasar tidak diangkut lebih dari seminggu. Baunya sampai ke rumah warga dan lalat masuk ke warung makan.",
    place: "Belakang Pasar Ampera",
  },
  {
    told: "verified",
    daysAgo: 2,
    unit: "Dinas Perhubungan",
    title: "Usul tempat menyeberang di depan pasar",
    text: "Mohon dibuatkan tempat menyeberang di depan pasar, karena pembeli yang sudah lanjut usia sulit menyeberang pada pagi hari.",
    category: "ASPIRATION",
  },
  {
    told: "assigned",
    daysAgo: 4,
    unit: CIVIL,
    title: "Antrean pengambilan KTP-el terlalu lama",
    text: "Saya sudah tiga kali datang untuk mengambil KTP-el. Setiap kali antreannya lebih dari dua jam dan pada pukul 14.00 loket sudah ditutup.",
    person: ["Rudi Hartawan", "rudi@contoh.id"],
  },
  {
    told: "assigned",
    daysAgo: 3,
    unit: CIVIL,
    title: "Syarat pindah domisili antarkabupaten",
    text: "Berkas apa saja yang perlu saya bawa bila pindah dari Kabupaten Seluma, dan apakah perlu surat pengantar dari RT?",
    category: "INFORMATION",
    term: "NORMATIVE",
  },
  {
    told: "started",
    daysAgo: 12,
    unit: CIVIL,
    title: "Nama ibu pada Kartu Keluarga salah ketik",
    text: "Nama ibu saya pada Kartu Keluarga yang baru salah satu huruf, padahal pada berkas yang saya serahkan sudah benar. Sekolah anak saya menolak berkasnya.",
    person: ["Yuniarti", "0813-0000-0202"],
    isConfidential: true,
    hasPicture: true,
  },
  {
    told: "started",
    daysAgo: 40,
    unit: WORKS,
    title: "Jalan berlubang di tikungan Jalan Pangeran Duayu",
    text: "Lubang di tikungan sudah sedalam satu jengkal dan dua pengendara jatuh pada bulan ini. Warga menaruh ranting sebagai tanda.",
    place: "Jalan Pangeran Duayu, dekat jembatan",
    hasPicture: true,
  },
  {
    told: "waiting",
    daysAgo: 10,
    unit: HEALTH,
    title: "Obat rutin kosong di puskesmas",
    text: "Obat tekanan darah yang biasa saya ambil setiap bulan kosong dua kali berturut-turut, dan saya diminta membeli sendiri di apotek.",
    question:
      "Di puskesmas mana dan pada tanggal berapa Ibu datang? Kami perlu mencocokkan catatan persediaan.",
    person: ["Nurbaiti", "0852-0000-0303"],
  },
  {
    told: "answered",
    daysAgo: 15,
    unit: VILLAGE,
    title: "Saluran air di RT 04 tersumbat",
    text: "Saluran air di depan rumah warga RT 04 tersumbat ranting dan plastik, sehingga setiap hujan air masuk ke teras.",
    place: "RT 04, dekat musala",
    question: "Apakah yang tersumbat saluran di sisi kiri atau kanan jalan?",
    reply: "Sisi kiri dari arah pasar, sepanjang kira-kira sepuluh meter.",
    answer:
      "Terima kasih atas laporannya. Saluran sisi kiri sudah dibersihkan bersama warga pada hari Sabtu dan tutup salurannya diganti. Bila masih tersumbat, silakan buka kembali laporan ini.",
  },
  {
    told: "answered",
    daysAgo: 26,
    unit: CIVIL,
    title: "Akta kelahiran dapat diurus di mana",
    text: "Anak saya lahir di bidan desa. Apakah akta kelahirannya dapat diurus di kecamatan, atau harus ke kantor dinas?",
    category: "INFORMATION",
    term: "NORMATIVE",
    answer:
      "Akta kelahiran dapat diurus di kantor dinas atau daring tanpa biaya. Bawalah surat keterangan lahir dari bidan, Kartu Keluarga, dan KTP-el kedua orang tua.",
  },
  {
    told: "reopened",
    daysAgo: 30,
    unit: CIVIL,
    title: "Loket disabilitas tidak dijaga petugas",
    text: "Loket khusus penyandang disabilitas sering kosong, sehingga ayah saya yang memakai kursi roda ikut antre di loket umum.",
    answer: "Petugas loket khusus sudah kami jadwalkan setiap hari kerja pukul 08.00 sampai 15.00.",
    reason: "Hari ini pukul 09.30 loketnya kembali kosong dan kami menunggu satu jam.",
    person: ["Hendri Saputra", "0821-0000-0404"],
  },
  {
    told: "closed",
    daysAgo: 60,
    unit: HEALTH,
    title: "Kursi tunggu posyandu kurang",
    text: "Kursi tunggu di posyandu hanya enam, sehingga ibu hamil dan lansia berdiri. Mohon ditambah bila ada anggarannya.",
    category: "ASPIRATION",
    answer:
      "Dua belas kursi lipat sudah diserahkan kepada posyandu pada pekan ini. Terima kasih atas usulnya.",
  },
  {
    told: "rejected",
    daysAgo: 20,
    unit: CIVIL,
    title: "Sengketa batas tanah dengan tetangga",
    text: "Tetangga saya membangun pagar di atas tanah saya dan perkaranya sedang diperiksa di pengadilan. Mohon pagarnya dibongkar.",
    ground: "COURT",
    reason:
      "Perkara ini sedang diperiksa pengadilan, sehingga pemerintah daerah tidak boleh mendahului putusannya.",
  },
  {
    told: "archived",
    daysAgo: 18,
    unit: VILLAGE,
    title: "Terima kasih kepada petugas kelurahan",
    text: "Terima kasih kepada petugas kelurahan yang mengantar surat keterangan ke rumah orang tua saya yang sakit.",
    category: "ASPIRATION",
    reason:
      "Terima kasih atas apresiasinya. Sudah kami sampaikan kepada petugas, dan tidak ada yang perlu ditindaklanjuti.",
  },
  {
    told: "handedOver",
    daysAgo: 22,
    unit: WORKS,
    title: "Rambu jalan nasional di tanjakan rusak",
    text: "Rambu tikungan tajam di jalan nasional arah Seluma roboh sejak hujan besar. Pada malam hari tikungannya tidak terlihat.",
    hasPicture: true,
  },
  {
    told: "started",
    daysAgo: 16,
    unit: CIVIL,
    title: "Petugas loket meminta uang rokok",
    text: "Petugas di loket dua meminta uang rokok agar berkas saya didahulukan. Saya tidak memberi, lalu berkas saya ditaruh paling bawah.",
    term: "EXAMINATION",
    isAboutOfficer: true,
    isConfidential: true,
  },
  {
    told: "received",
    daysAgo: 1,
    unit: VILLAGE,
    title: "Petugas membentak warga lanjut usia",
    text: "Seorang petugas membentak nenek saya di depan orang banyak karena salah mengisi formulir. Kami berharap ia ditegur.",
    isAboutOfficer: true,
  },
];

/** What was answered in the months before, so that there are figures: unit, kind and how many. */
export const ANSWERED_EARLIER = [
  { unit: CIVIL, category: "COMPLAINT", n: 11, title: "KTP-el belum jadi melewati waktu yang dijanjikan" },
  { unit: CIVIL, category: "INFORMATION", n: 8, title: "Bertanya tentang syarat Kartu Keluarga baru" },
  { unit: WORKS, category: "COMPLAINT", n: 9, title: "Lampu jalan padam di lingkungan kami" },
  { unit: HEALTH, category: "COMPLAINT", n: 6, title: "Antrean pendaftaran puskesmas terlalu lama" },
  { unit: VILLAGE, category: "ASPIRATION", n: 6, title: "Usul jadwal kerja bakti bersama warga" },
] as const;

export const TEMPLATES = [
  {
    title: "Sudah selesai dikerjakan",
    text: "Terima kasih atas laporan Anda. Yang Anda laporkan sudah kami kerjakan pada tanggal …. Bila masih ada yang belum selesai, silakan buka kembali laporan ini.",
  },
  {
    title: "Dijadwalkan",
    text: "Terima kasih atas laporan Anda. Pekerjaannya dijadwalkan pada tanggal … karena ….",
  },
  {
    title: "Informasi syarat layanan",
    text: "Terima kasih atas pertanyaan Anda. Syarat layanan ini adalah …. Layanan ini tidak dipungut biaya.",
  },
] as const;
