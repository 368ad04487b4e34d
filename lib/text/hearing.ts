import { BLACKED_OUT } from "@/lib/domain/hearing/black-out";
import {
  KEPT_REASONS,
  type KeptReason,
  SUGGESTION_TOPICS,
  type SuggestionRefusal,
  type SuggestionTopic,
} from "@/lib/domain/hearing/suggestion";
import { ELEMENT_QUESTIONS } from "@/lib/domain/survey/elements";

/** What a suggestion is about, in two or three words. */
export const topicText = (topic: SuggestionTopic): string => {
  if (topic === "PRAISE") return "Pujian";
  return topic === "OTHER" ? "Lainnya" : ELEMENT_QUESTIONS[topic].name;
};

export const TOPIC_OPTIONS = SUGGESTION_TOPICS.map((value) => ({ value, label: topicText(value) }));

export const KEPT_REASON_TEXT = {
  PERSONAL: "Orangnya tetap dapat dikenali walau disamarkan",
  INSULT: "Menghina atau mengancam",
  MEANINGLESS: "Tidak berisi apa pun",
  ELSEWHERE: "Bukan tentang layanan ini",
} as const satisfies Record<KeptReason, string>;

export const KEPT_REASON_OPTIONS = KEPT_REASONS.map((value) => ({ value, label: KEPT_REASON_TEXT[value] }));

export const HEARING_REFUSALS = {
  SUGGESTION_TEXT_CHANGED: `Yang ditampilkan harus tulisan warga apa adanya; bagiannya hanya boleh diganti dengan ${BLACKED_OUT}.`,
  SUGGESTION_MEANING_TURNED:
    "Kata yang membalik atau membatasi arti (tidak, bukan, belum, jangan, kurang, hanya, tetapi) harus tetap terbaca. Tutup namanya saja, atau tahan saran ini dengan alasannya.",
  SUGGESTION_STILL_PERSONAL: `Masih ada nomor telepon, NIK, NIP, atau alamat surel. Ganti dengan ${BLACKED_OUT}.`,
  SUGGESTION_NOTHING_LEFT: "Tidak ada lagi yang dapat dibaca. Tahan saran ini dengan alasannya.",
} as const satisfies Record<SuggestionRefusal, string>;
