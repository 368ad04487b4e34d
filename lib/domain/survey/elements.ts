/** Stored with each response: a later instrument may ask other questions. */
export const INSTRUMENT_VERSION = "PermenPANRB-14/2017/v1";

/**
 * The nine elements. The code is the element of the regulation's list, whatever the order on a form: the list has
 * complaints eighth and facilities ninth, the sample form the other way round (docs/rules.md#elements).
 */
export const ELEMENTS = ["u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"] as const;
export type ElementCode = (typeof ELEMENTS)[number];

/** From the worst to the best. */
export const ANSWERS = [1, 2, 3, 4] as const;
export type Answer = (typeof ANSWERS)[number];

/** The words of the regulation's questionnaire: they are part of the instrument and are not ours to change. */
export type ElementQuestion = {
  readonly name: string;
  readonly question: string;
  readonly options: Readonly<Record<Answer, string>>;
};

export const ELEMENT_QUESTIONS: Readonly<Record<ElementCode, ElementQuestion>> = {
  u1: {
    name: "Persyaratan",
    question:
      "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?",
    options: { 1: "Tidak sesuai", 2: "Kurang sesuai", 3: "Sesuai", 4: "Sangat sesuai" },
  },
  u2: {
    name: "Sistem, mekanisme, dan prosedur",
    question: "Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?",
    options: { 1: "Tidak mudah", 2: "Kurang mudah", 3: "Mudah", 4: "Sangat mudah" },
  },
  u3: {
    name: "Waktu penyelesaian",
    question: "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?",
    options: { 1: "Tidak cepat", 2: "Kurang cepat", 3: "Cepat", 4: "Sangat cepat" },
  },
  u4: {
    name: "Biaya/tarif",
    question: "Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?",
    options: { 1: "Sangat mahal", 2: "Cukup mahal", 3: "Murah", 4: "Gratis" },
  },
  u5: {
    name: "Produk spesifikasi jenis pelayanan",
    question:
      "Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?",
    options: { 1: "Tidak sesuai", 2: "Kurang sesuai", 3: "Sesuai", 4: "Sangat sesuai" },
  },
  u6: {
    name: "Kompetensi pelaksana",
    question: "Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?",
    options: { 1: "Tidak kompeten", 2: "Kurang kompeten", 3: "Kompeten", 4: "Sangat kompeten" },
  },
  u7: {
    name: "Perilaku pelaksana",
    question:
      "Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?",
    options: {
      1: "Tidak sopan dan ramah",
      2: "Kurang sopan dan ramah",
      3: "Sopan dan ramah",
      4: "Sangat sopan dan ramah",
    },
  },
  u8: {
    name: "Penanganan pengaduan, saran, dan masukan",
    question: "Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?",
    options: {
      1: "Tidak ada",
      2: "Ada tetapi tidak berfungsi",
      3: "Berfungsi kurang maksimal",
      4: "Dikelola dengan baik",
    },
  },
  u9: {
    name: "Sarana dan prasarana",
    question: "Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?",
    options: { 1: "Buruk", 2: "Cukup", 3: "Baik", 4: "Sangat baik" },
  },
};
