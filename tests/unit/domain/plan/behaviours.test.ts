import { expect, it } from "vitest";
import { BEHAVIOUR_GUIDES, BEHAVIOURS } from "@/lib/domain/plan/behaviours";

/** SE MenPANRB 20/2021, typed from the text and not from the code: what is printed on each SKP is no paraphrase. */
const CIRCULAR = [
  [
    "Berorientasi Pelayanan",
    "Kami berkomitmen memberikan pelayanan prima demi kepuasan masyarakat",
    "Memahami dan memenuhi kebutuhan masyarakat",
    "Ramah, cekatan, solutif, dan dapat diandalkan",
    "Melakukan perbaikan tiada henti",
  ],
  [
    "Akuntabel",
    "Kami bertanggung jawab atas kepercayaan yang diberikan",
    "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
    "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
    "Tidak menyalahgunakan kewenangan jabatan",
  ],
  [
    "Kompeten",
    "Kami terus belajar dan mengembangkan kapabilitas",
    "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
    "Membantu orang lain belajar",
    "Melaksanakan tugas dengan kualitas terbaik",
  ],
  [
    "Harmonis",
    "Kami saling peduli dan menghargai perbedaan",
    "Menghargai setiap orang apa pun latar belakangnya",
    "Suka menolong orang lain",
    "Membangun lingkungan kerja yang kondusif",
  ],
  [
    "Loyal",
    "Kami berdedikasi dan mengutamakan kepentingan Bangsa dan Negara",
    "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia kepada NKRI serta pemerintahan yang sah",
    "Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara",
    "Menjaga rahasia jabatan dan negara",
  ],
  [
    "Adaptif",
    "Kami terus berinovasi dan antusias dalam menggerakkan ataupun menghadapi perubahan",
    "Cepat menyesuaikan diri menghadapi perubahan",
    "Terus berinovasi dan mengembangkan kreativitas",
    "Bertindak proaktif",
  ],
  [
    "Kolaboratif",
    "Kami membangun kerja sama yang sinergis",
    "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
    "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
    "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama",
  ],
] as const;

it("has the seven values of BerAKHLAK in their order, each with its sentence and three guides, word by word", () => {
  const all = BEHAVIOURS.map((value) => {
    const { name, core, guides } = BEHAVIOUR_GUIDES[value];
    return [name, core, ...guides];
  });
  expect(all).toEqual(CIRCULAR);
});
