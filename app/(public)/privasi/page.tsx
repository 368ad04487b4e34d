import type { Metadata } from "next";
import { AppLink } from "@/components/ui/app-link";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkList } from "@/components/ui/link-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { REQUEST_HOURS } from "@/lib/domain/privacy/request";
import { retentionOf } from "@/lib/domain/privacy/retention";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { LIMITS } from "@/lib/services/attempt-limits";
import { citizenData, cookieRows, lastingText } from "@/lib/text/privacy";
import { ContactText } from "../contact-text";
import { publicMetadata } from "../public-metadata";

export const dynamic = "force-dynamic";
export const generateMetadata = (): Metadata =>
  publicMetadata({
    title: "Data pribadi Anda di Bina",
    description:
      "Data apa yang disimpan, untuk apa, berapa lama, siapa yang membacanya, dan bagaimana Anda melihat atau menghapusnya.",
    path: paths.privacy,
    picture: "privasi",
  });

/** What is counted against floods is gone after the longest window of all limits. */
const COUNTED_SECONDS = Math.max(...Object.values(LIMITS).map(({ seconds }) => seconds));

/** What Bina keeps of citizens and why, made of the tables by which it keeps and forgets (UU 27/2022). */
export default function PrivacyPage() {
  const { BINA_GOVERNMENT, BINA_FORUM_IDLE_DAYS } = env();
  const kinds = citizenData(retentionOf(BINA_FORUM_IDLE_DAYS));
  return (
    <div className="mx-auto w-full max-w-3xl">
      <PageHeader
        title="Data pribadi Anda di Bina"
        lead="Kami meminta sesedikit mungkin, dan menghapus nama begitu tidak diperlukan lagi. Hampir semua dapat dilakukan tanpa nama."
      />
      <LinkList
        rows={[
          ...kinds.map(({ id, title }) => ({ key: id, href: `#${id}`, title })),
          { key: "hak", href: "#hak", title: "Hak Anda dan cara memakainya" },
          { key: "kuki", href: "#kuki", title: "Kuki dan pengaman" },
        ]}
      />
      {kinds.map(({ id, title, kept, purpose, basis, term, readers, rights, links }) => (
        <Section key={id} id={id} title={title}>
          <DescriptionList
            items={[
              { term: "Yang disimpan", description: <Words>{kept}</Words> },
              { term: "Untuk apa", description: <Words>{purpose}</Words> },
              { term: "Dasarnya", description: <Words>{basis}</Words> },
              { term: "Berapa lama", description: <Words>{term}</Words> },
              { term: "Siapa yang membaca", description: <Words>{readers}</Words> },
              {
                term: "Yang dapat Anda lakukan",
                description: (
                  <>
                    <Words>{rights}</Words>
                    {links.map(({ href, label }) => (
                      <AppLink key={href} href={href} className="link inline-flex min-h-11 items-center">
                        {label}
                      </AppLink>
                    ))}
                  </>
                ),
              },
            ]}
          />
        </Section>
      ))}
      <Section
        id="hak"
        title="Hak Anda dan cara memakainya"
        lead="Menurut Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi."
      >
        <DescriptionList
          items={[
            {
              term: "Melihat dan mendapat salinan",
              description: <Words>Dengan kode dan PIN, atau di “Kiriman saya” pada forum.</Words>,
            },
            {
              term: "Membetulkan",
              description: (
                <Words>
                  Tulis pesan pada laporan Anda, atau minta loket membetulkan permohonan. Permintaan lain
                  dijawab dalam {REQUEST_HOURS}&nbsp;jam.
                </Words>
              ),
            },
            {
              term: "Menarik persetujuan dan menghapus",
              description: (
                <Words>
                  Hapus nama dan kontak di halaman laporan, permohonan, atau pendaftaran yang Anda buka dengan
                  kode; batalkan pendaftaran dialog, atau hapus akun forum. Berlaku seketika.
                </Words>
              ),
            },
            {
              term: "Menolak keputusan otomatis",
              description: (
                <Words>
                  Bina tidak mengambil keputusan tentang seseorang dari hitungan saja (Pasal 10). Angka dan
                  tanda yang dihitung hanya bahan; orang yang memutuskan. Yang berjalan sendiri hanyalah
                  tenggat, misalnya laporan yang tidak dibalas dianggap selesai dan dapat dibuka kembali.
                </Words>
              ),
            },
            {
              term: "Mengadu",
              description: (
                <Words>
                  Kepada kami lewat kontak di bawah, atau kepada lembaga pelindungan data pribadi. Bila data
                  Anda bocor, Anda kami beri tahu dalam {REQUEST_HOURS}&nbsp;jam.
                </Words>
              ),
            },
          ]}
        />
      </Section>
      <Section id="penanggung-jawab" title="Penanggung jawab">
        <p className="max-w-prose">
          {BINA_GOVERNMENT}, lewat unit yang memberi layanan, mengendalikan data ini. Data tidak dijual, tidak
          dipakai untuk iklan, dan tidak dibagikan kepada pihak lain. <ContactText />
        </p>
      </Section>
      <Section
        id="kuki"
        title="Kuki dan pengaman"
        lead="Hanya kuki yang diperlukan oleh yang sedang Anda lakukan; tidak satu pun untuk melacak. Membaca halaman umum tidak memasang kuki."
      >
        <Table
          caption="Kuki yang dipasang Bina"
          hideCaption
          layout="lines"
          rows={cookieRows()}
          rowKey={({ name }) => name}
          columns={[
            { key: "name", header: "Nama", isRowHeader: true, cell: ({ name }) => <code>{name}</code> },
            {
              key: "purpose",
              header: "Untuk apa",
              isPlain: true,
              isOwnLine: true,
              cell: ({ purpose }) => purpose,
            },
            { key: "owner", header: "Milik", isPlain: true, cell: ({ owner }) => owner },
            { key: "lasting", header: "Paling lama", cell: ({ lasting }) => lasting },
          ]}
        />
        <p className="mt-6 max-w-prose">
          Agar tidak dibanjiri, Bina menghitung kiriman menurut jaringan asalnya. Yang dicatat hanya sidik
          tersandi, bukan alamatnya, dan hilang setelah paling lama {lastingText(COUNTED_SECONDS)}. Formulir
          warga tidak menyimpan apa pun di perangkat; kios di loket menyimpan jawaban sampai sambungannya
          pulih, dan formulir pegawai menyimpan naskahnya sendiri sampai terkirim.
        </p>
      </Section>
    </div>
  );
}

const Words = ({ children }: { readonly children: React.ReactNode }) => (
  <p className="max-w-prose font-normal">{children}</p>
);
