import {
  CORRECTION_HOURS,
  type FeedbackKind,
  type FeedbackRefusal,
  type FeedbackRelation,
} from "@/lib/domain/feedback/feedback";
import type { FeedbackRequestRefusal, FeedbackRequestState } from "@/lib/domain/feedback/request";
import { formatNumber } from "@/lib/text/format";

export const FEEDBACK_REFUSALS_TEXT = {
  FEEDBACK_ABOUT_SELF: "Umpan balik tidak dapat diberikan kepada diri sendiri.",
  FEEDBACK_OUTSIDE_PLAN: "Umpan balik hanya dapat diberikan selama SKP berlaku.",
  FEEDBACK_LEFT_SERVICE: "Pegawai ini sudah tidak aktif, jadi umpan balik tidak dapat diberikan lagi.",
  EVIDENCE_OF_OTHER_WORK: "Bukti yang dipilih bukan dari hasil kerja ini.",
  EVIDENCE_TAKEN_BACK: "Bukti yang dipilih sudah dibatalkan oleh pemiliknya. Pilih bukti lain.",
  CORRECTION_TOO_LATE: `Waktu koreksi ${CORRECTION_HOURS} jam sudah lewat; umpan balik ini tetap seperti tertulis.`,
  ALREADY_CORRECTED: "Umpan balik ini sudah dikoreksi. Muat ulang halaman untuk melihat yang terbaru.",
  REQUEST_NOT_WAITING: "Permintaan ini sudah dijawab, ditolak, atau ditarik.",
  ASKED_SELF: "Pilih rekan lain; umpan balik tidak dapat diminta kepada diri sendiri.",
  ALREADY_ASKED: "Rekan ini sudah Anda mintai umpan balik tentang hal yang sama dan belum menjawab.",
  COLLEAGUE_INACTIVE: "Rekan ini sudah tidak aktif. Pilih rekan lain.",
} as const satisfies Record<FeedbackRefusal | FeedbackRequestRefusal, string>;

export const FEEDBACK_KIND_LABELS = {
  APPRECIATION: "Apresiasi",
  SUGGESTION: "Saran perbaikan",
} as const satisfies Record<FeedbackKind, string>;

export const FEEDBACK_KIND_TONES = {
  APPRECIATION: "success",
  SUGGESTION: "info",
} as const satisfies Record<FeedbackKind, string>;

/** Who the giver is to the person it is about. */
export const FEEDBACK_RELATION_LABELS = {
  SUPERIOR: "pimpinan",
  PEER: "rekan setim",
  SUBORDINATE: "bawahan",
  OTHER: "rekan lain",
} as const satisfies Record<FeedbackRelation, string>;

export const FEEDBACK_REQUEST_STATE_LABELS = {
  WAITING: "Menunggu jawaban",
  ANSWERED: "Dijawab",
  DECLINED: "Tidak dapat menjawab",
  CANCELLED: "Ditarik",
} as const satisfies Record<FeedbackRequestState, string>;

export const FEEDBACK_REQUEST_STATE_TONES = {
  WAITING: "warning",
  ANSWERED: "success",
  DECLINED: "neutral",
  CANCELLED: "neutral",
} as const satisfies Record<FeedbackRequestState, string>;

/** What a step did, on the page that follows it. */
export const FEEDBACK_STEP_MESSAGES = {
  beri: `Umpan balik terkirim. Selama ${CORRECTION_HOURS} jam Anda masih dapat mengoreksinya.`,
  koreksi: "Koreksi tersimpan. Tulisan sebelumnya tetap tercatat.",
  minta: "Permintaan terkirim. Jawabannya tampil di sini.",
  tolak: "Permintaan dijawab: Anda tidak dapat memberi umpan balik kali ini.",
  tarik: "Permintaan ditarik.",
} as const;
export type FeedbackStep = keyof typeof FEEDBACK_STEP_MESSAGES;
export const FEEDBACK_STEPS = Object.keys(FEEDBACK_STEP_MESSAGES) as [FeedbackStep, ...FeedbackStep[]];

/** "3 umpan balik". */
export const feedbackCountText = (count: number): string => `${formatNumber(count)} umpan balik`;
