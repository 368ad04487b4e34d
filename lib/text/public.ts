import { paths } from "@/lib/paths";

export const PROGRAMME = "Program Pembinaan ASN Berbasis Kinerja di Kota Manna";

export const PUBLIC_MENU = [
  { href: paths.home, label: "Beranda" },
  { href: paths.services, label: "Layanan" },
  { href: paths.complaint, label: "Pengaduan" },
  { href: paths.consultations, label: "Dialog" },
  { href: paths.forum, label: "Forum" },
  { href: paths.statistics, label: "Statistik" },
  { href: paths.openData, label: "Data terbuka" },
];
