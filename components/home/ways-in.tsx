import { ClipboardList, FileClock, Megaphone, MessagesSquare, Speech } from "lucide-react";
import { AppLink } from "@/components/ui/app-link";
import { paths } from "@/lib/paths";

const WAYS = [
  {
    href: paths.services,
    icon: ClipboardList,
    title: "Lihat dan nilai layanan",
    text: "Syarat, alur, biaya, dan lama, dengan surveinya.",
  },
  {
    href: paths.complaint,
    icon: Megaphone,
    title: "Sampaikan laporan",
    text: "Pengaduan, usul, atau pertanyaan, boleh tanpa nama.",
  },
  {
    href: paths.trackApplication,
    icon: FileClock,
    title: "Lacak permohonan",
    text: "Sampai mana berkas Anda, dengan kode dari loket.",
  },
  {
    href: paths.consultations,
    icon: Speech,
    title: "Ikut dialog publik",
    text: "Jadwal pertemuan dan apa yang disepakati.",
  },
  {
    href: paths.forum,
    icon: MessagesSquare,
    title: "Ikut forum warga",
    text: "Nilai pernyataan warga lain, atau tulis milik Anda.",
  },
] as const;

/** What a citizen can do here, side by side as the counters of one hall. */
export function WaysIn() {
  return (
    <ul className="grid rounded-lg border border-line bg-surface max-lg:divide-y max-lg:divide-line sm:max-lg:grid-cols-2 lg:grid-cols-5 lg:divide-x lg:divide-line">
      {WAYS.map(({ href, icon: Icon, title, text }) => (
        <li key={href} className="relative flex gap-4 p-4 sm:p-5 lg:flex-col lg:gap-3">
          <Icon aria-hidden="true" className="mt-0.5 size-6 shrink-0 text-brand" />
          <div className="min-w-0">
            <h3 className="text-lg">
              <AppLink
                href={href}
                className="text-brand underline-offset-4 after:absolute after:inset-0 hover:underline"
              >
                {title}
              </AppLink>
            </h3>
            <p className="mt-1 text-sm text-ink-soft">{text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
