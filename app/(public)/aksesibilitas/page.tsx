import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { ContactText } from "../contact-text";
import { publicMetadata } from "../public-metadata";

export const dynamic = "force-dynamic";
export const generateMetadata = (): Metadata =>
  publicMetadata({
    title: "Kemudahan akses",
    description:
      "Bina dibuat agar dapat dipakai semua orang; apa yang diuji, dan cara melapor bila ada yang sulit.",
    path: paths.accessibility,
    picture: "aksesibilitas",
  });

/** What is done so that everybody can use Bina, how it is tested, and what to do where it fails. */
export default function AccessibilityPage() {
  return (
    <div className="mx-auto w-full max-w-3xl">
      <PageHeader
        title="Kemudahan akses"
        lead="Bina dibuat agar dapat dipakai semua orang, juga dengan pembaca layar, papan ketik, ponsel murah, dan sambungan lambat."
      />
      <Section title="Yang kami ikuti">
        <p className="max-w-prose">
          Undang-Undang Nomor 8 Tahun 2016 tentang Penyandang Disabilitas, PP 42/2020, dan pedoman WCAG 2.2
          tingkat AA (ISO/IEC 40500:2025).
        </p>
      </Section>
      <Section title="Yang diuji">
        <ul className="max-w-prose list-disc space-y-2 pl-5">
          <li>Setiap halaman diperiksa alat uji axe dalam tema terang dan gelap, juga selebar ponsel.</li>
          <li>
            Menilai layanan, mengisi SKP, mencatat realisasi, dan menerima nilai dengan papan ketik saja.
          </li>
          <li>Halaman warga dan formulirnya berfungsi tanpa JavaScript.</li>
          <li>Setiap grafik disertai tabel dengan angka yang sama.</li>
          <li>Kesalahan isian disebut dengan kata-kata, di atas formulir dan di kolomnya.</li>
        </ul>
      </Section>
      <Section title="Yang belum">
        <p className="max-w-prose">
          Alat uji tidak menemukan semuanya: pengujian bersama penyandang disabilitas dilakukan sebelum Bina
          dibuka di daerah Anda. Berkas PDF yang dilampirkan warga atau unit belum tentu terbaca pembaca
          layar, dan bahasa isyarat belum tersedia.
        </p>
      </Section>
      <Section title="Bila ada yang sulit">
        <p className="max-w-prose">
          Sebut halamannya dan alat yang Anda pakai. <ContactText /> Anda juga dapat dilayani di loket:
          petugas mengisikan survei dan permohonan bagi Anda. Penanggung jawab: {env().BINA_GOVERNMENT}.
        </p>
      </Section>
    </div>
  );
}
