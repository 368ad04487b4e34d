/** The core values of ASN, BerAKHLAK (SE MenPANRB 20/2021), in the order of their letters. */
export const BEHAVIOURS = [
  "SERVICE",
  "ACCOUNTABLE",
  "COMPETENT",
  "HARMONIOUS",
  "LOYAL",
  "ADAPTIVE",
  "COLLABORATIVE",
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

/** The words of the circular, not ours: they are part of the rule and are printed on each SKP. */
export type BehaviourGuide = {
  readonly name: string;
  readonly core: string;
  readonly guides: readonly [string, string, string];
};

export const BEHAVIOUR_GUIDES: Readonly<Record<Behaviour, BehaviourGuide>> = {
  SERVICE: {
    name: "Berorientasi Pelayanan",
    core: "Kami berkomitmen memberikan pelayanan prima demi kepuasan masyarakat",
    guides: [
      "Memahami dan memenuhi kebutuhan masyarakat",
      "Ramah, cekatan, solutif, dan dapat diandalkan",
      "Melakukan perbaikan tiada henti",
    ],
  },
  ACCOUNTABLE: {
    name: "Akuntabel",
    core: "Kami bertanggung jawab atas kepercayaan yang diberikan",
    guides: [
      "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
      "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
      "Tidak menyalahgunakan kewenangan jabatan",
    ],
  },
  COMPETENT: {
    name: "Kompeten",
    core: "Kami terus belajar dan mengembangkan kapabilitas",
    guides: [
      "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
      "Membantu orang lain belajar",
      "Melaksanakan tugas dengan kualitas terbaik",
    ],
  },
  HARMONIOUS: {
    name: "Harmonis",
    core: "Kami saling peduli dan menghargai perbedaan",
    guides: [
      "Menghargai setiap orang apa pun latar belakangnya",
      "Suka menolong orang lain",
      "Membangun lingkungan kerja yang kondusif",
    ],
  },
  LOYAL: {
    name: "Loyal",
    core: "Kami berdedikasi dan mengutamakan kepentingan Bangsa dan Negara",
    guides: [
      "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia kepada NKRI serta pemerintahan yang sah",
      "Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara",
      "Menjaga rahasia jabatan dan negara",
    ],
  },
  ADAPTIVE: {
    name: "Adaptif",
    core: "Kami terus berinovasi dan antusias dalam menggerakkan ataupun menghadapi perubahan",
    guides: [
      "Cepat menyesuaikan diri menghadapi perubahan",
      "Terus berinovasi dan mengembangkan kreativitas",
      "Bertindak proaktif",
    ],
  },
  COLLABORATIVE: {
    name: "Kolaboratif",
    core: "Kami membangun kerja sama yang sinergis",
    guides: [
      "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
      "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
      "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama",
    ],
  },
};
