import type { Metadata } from "next";
import { AppLink } from "@/components/ui/app-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { APPLICATION_STEP, MIN_PUBLISHED_APPLICATIONS } from "@/lib/domain/application/figures";
import { COMPLAINT_STEP } from "@/lib/domain/complaint/publication";
import { paths } from "@/lib/paths";
import { FORMULA_TEXT, STEP_TEXT } from "@/lib/text/survey";

export const metadata: Metadata = { title: "Data terbuka" };

const COLUMNS = [
  { name: "service", meaning: "Alamat pendek layanan, seperti pada /survei/…; namanya ada di layanan.json" },
  { name: "unit", meaning: "Unit yang memberikan layanan" },
  { name: "period", meaning: "Periode survei" },
  { name: "n", meaning: "Jumlah jawaban yang diterima sampai saat ini dan dihitung" },
  {
    name: "counted",
    meaning:
      "Jumlah jawaban yang membentuk index, grade, dan nilai unsur: sama dengan n, atau berbeda sampai cukup banyak jawaban berubah; 0 bila disembunyikan",
  },
  { name: "index", meaning: "Indeks Kepuasan Masyarakat, 25,00 sampai 100,00; kosong bila disembunyikan" },
  { name: "grade", meaning: "Mutu: A sangat baik, B baik, C kurang baik, D tidak baik" },
  { name: "elements.u1 … u9", meaning: "Nilai rata-rata setiap unsur, 1 sampai 4, tiga desimal" },
  {
    name: "excluded",
    meaning:
      "Jumlah jawaban yang dikeluarkan dari hitungan karena tidak wajar, menurut tandanya: BURST beruntun, STRAIGHT_LINED seragam dan sangat cepat, SAME_DEVICE berulang dari satu perangkat (tidak ada pada CSV)",
  },
  { name: "formula", meaning: "Aturan yang dipakai menghitung" },
];

const COMPLAINT_COLUMNS = [
  { name: "year", meaning: "Tahun laporan diterima" },
  { name: "by", meaning: "Dihitung menurut: total, category (jenis), unit, atau stage (tahap)" },
  { name: "value", meaning: "Jenis, unit, atau tahapnya" },
  {
    name: "n",
    meaning: `Jumlah laporan yang dihitung; kosong sampai ada ${COMPLAINT_STEP}, lalu bertambah sedikitnya ${COMPLAINT_STEP} sekaligus`,
  },
  {
    name: "meanDays",
    meaning: `Rata-rata hari kerja sampai jawaban pertama; kosong sampai ada ${COMPLAINT_STEP} jawaban yang dihitung`,
  },
  { name: "p90Days", meaning: "Sembilan dari sepuluh laporan dijawab dalam sekian hari kerja" },
  { name: "onTimePercent", meaning: "Persen jawaban pertama yang datang dalam tenggat laporannya" },
];

const SERVICE_COLUMNS = [
  { name: "service", meaning: "Alamat pendek layanan, sama dengan kolom service pada skm" },
  { name: "standardMinutes", meaning: "Jangka waktu menurut standar pelayanan, dalam menit kerja" },
  { name: "year", meaning: "Tahun permohonan yang diukur selesai" },
  {
    name: "n",
    meaning: `Jumlah permohonan yang diukur; kosong sampai ada ${MIN_PUBLISHED_APPLICATIONS}, lalu bertambah sedikitnya ${APPLICATION_STEP} sekaligus`,
  },
  {
    name: "medianMinutes",
    meaning:
      "Separuh permohonan selesai dalam sekian menit kerja, dari berkas lengkap sampai hasil siap, tanpa waktu menunggu pemohon",
  },
  { name: "p90Minutes", meaning: "Sembilan dari sepuluh permohonan selesai dalam sekian menit kerja" },
  {
    name: "onTimePercent",
    meaning: "Persen permohonan yang selesai dalam standar yang berlaku saat didaftarkan",
  },
];

/** What is open, how it is counted and under which terms. */
export default function OpenDataPage() {
  return (
    <>
      <PageHeader
        title="Data terbuka"
        lead="Angka yang sama seperti di halaman ini, untuk dihitung ulang oleh siapa saja."
      />
      <Section title="Survei Kepuasan Masyarakat">
        <ul className="space-y-2">
          <li>
            <AppLink href={paths.api.openSurvey} className="link">
              skm.json
            </AppLink>{" "}
            — daftar menurut layanan dan periode
          </li>
          <li>
            <AppLink href={paths.api.openSurveyCsv} className="link">
              skm.csv
            </AppLink>{" "}
            — isi yang sama untuk lembar kerja
          </li>
        </ul>
      </Section>
      <Section title="Pengaduan">
        <ul className="space-y-2">
          <li>
            <AppLink href={paths.api.openComplaints} className="link">
              pengaduan.json
            </AppLink>{" "}
            — jumlah per tahun menurut jenis, unit, dan tahap, dengan lama menjawab
          </li>
          <li>
            <AppLink href={paths.api.openComplaintsCsv} className="link">
              pengaduan.csv
            </AppLink>{" "}
            — isi yang sama untuk lembar kerja
          </li>
        </ul>
      </Section>
      <Section title="Layanan">
        <p>
          <AppLink href={paths.api.openServices} className="link">
            layanan.json
          </AppLink>{" "}
          — layanan yang dibuka, dengan nama, unit, jangka waktu (menit kerja), biaya, hasilnya, dan waktu
          yang sebenarnya
        </p>
      </Section>
      <Section title="Arti setiap kolom skm">
        <Table
          caption="Arti setiap kolom skm"
          hideCaption
          rows={COLUMNS}
          rowKey={({ name }) => name}
          columns={[
            { key: "name", header: "Kolom", isRowHeader: true, cell: ({ name }) => <code>{name}</code> },
            { key: "meaning", header: "Arti", cell: ({ meaning }) => meaning },
          ]}
        />
      </Section>
      <Section title="Arti setiap kolom pengaduan">
        <Table
          caption="Arti setiap kolom pengaduan"
          hideCaption
          rows={COMPLAINT_COLUMNS}
          rowKey={({ name }) => name}
          columns={[
            { key: "name", header: "Kolom", isRowHeader: true, cell: ({ name }) => <code>{name}</code> },
            { key: "meaning", header: "Arti", cell: ({ meaning }) => meaning },
          ]}
        />
      </Section>
      <Section title="Arti setiap kolom layanan">
        <Table
          caption="Arti setiap kolom layanan"
          hideCaption
          rows={SERVICE_COLUMNS}
          rowKey={({ name }) => name}
          columns={[
            { key: "name", header: "Kolom", isRowHeader: true, cell: ({ name }) => <code>{name}</code> },
            { key: "meaning", header: "Arti", cell: ({ meaning }) => meaning },
          ]}
        />
      </Section>
      <Section title="Cara menghitung">
        <div className="max-w-prose space-y-4">
          <p>{FORMULA_TEXT}.</p>
          <p>
            {STEP_TEXT} Jumlah jawaban (<code>n</code>) selalu yang terbaru; berapa di antaranya yang sudah
            dihitung dalam nilainya ada pada <code>counted</code>.
          </p>
        </div>
      </Section>
      <Section title="Lisensi">
        <p className="max-w-prose">
          Bebas dipakai, disalin, dan diolah untuk tujuan apa pun dengan menyebut sumbernya (Creative Commons
          Atribusi 4.0). Data tidak memuat nama, alamat, atau tanda pengenal penjawab.
        </p>
      </Section>
    </>
  );
}
