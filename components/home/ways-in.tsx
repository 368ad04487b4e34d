import {
  ChartNoAxesColumn,
  ClipboardList,
  Database,
  FileClock,
  LogIn,
  Megaphone,
  Speech,
} from "lucide-react";
import { Card } from "@/components/ui/card";
import { paths } from "@/lib/paths";

const WAYS = [
  {
    href: paths.services,
    icon: ClipboardList,
    title: "Lihat dan nilai layanan",
    text: "Syarat, alur, biaya, dan lama setiap layanan, dengan survei di halaman yang sama.",
  },
  {
    href: paths.complaint,
    icon: Megaphone,
    title: "Sampaikan laporan",
    text: "Pengaduan, usul, atau pertanyaan, boleh tanpa nama. Perkembangannya dilacak dengan kode dan PIN.",
  },
  {
    href: paths.trackApplication,
    icon: FileClock,
    title: "Lacak permohonan",
    text: "Sampai mana berkas Anda, apa yang masih ditunggu, dan kapan selesai, dengan kode dari loket.",
  },
  {
    href: paths.consultations,
    icon: Speech,
    title: "Ikut dialog publik",
    text: "Jadwal pertemuan warga dengan unit pelayanan, dan apa yang disepakati di sana.",
  },
  {
    href: paths.statistics,
    icon: ChartNoAxesColumn,
    title: "Statistik",
    text: "Nilai per unit, per layanan, per unsur, dan perubahannya dari waktu ke waktu.",
  },
  {
    href: paths.openData,
    icon: Database,
    title: "Data terbuka",
    text: "Angka yang sama sebagai JSON dan CSV, bebas dipakai siapa saja.",
  },
  {
    href: paths.signIn,
    icon: LogIn,
    title: "Masuk sebagai pegawai",
    text: "SKP, penilaian, pelatihan, dan suara warga untuk unit Anda.",
  },
] as const;

/** The ways from the home page into the portal. */
export function WaysIn() {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {WAYS.map(({ href, icon: Icon, title, text }) => (
        <Card
          key={href}
          href={href}
          title={
            <span className="flex items-center gap-3">
              <Icon aria-hidden="true" className="size-6 shrink-0" />
              {title}
            </span>
          }
        >
          <p className="text-ink-soft">{text}</p>
        </Card>
      ))}
    </div>
  );
}
