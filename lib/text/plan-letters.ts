import type { DueDay } from "@/lib/domain/calendar/working-days";
import type { OwnReminderState, ReminderKind } from "@/lib/domain/plan/reminder";
import type { RestoreReason } from "@/lib/domain/plan/version";
import { dueText } from "./calendar";
import { formatDay, formatNumber } from "./format";

const OWN = {
  NONE: "SKP Anda belum dibuat. Susun, lalu ajukan kepada penilai Anda:",
  DRAFT: "SKP Anda masih draf. Lengkapi, lalu ajukan kepada penilai Anda:",
  RETURNED: "SKP Anda dikembalikan penilai. Perbaiki sesuai catatannya, lalu ajukan lagi:",
} as const satisfies Record<OwnReminderState, string>;

const SUBJECTS = {
  ASKED: (period) => `Pengingat SKP ${period}`,
  DEADLINE: (period) => `Batas penetapan SKP ${period}`,
  EXTENDED: (period) => `Batas penetapan SKP ${period} diperpanjang`,
} as const satisfies Record<ReminderKind, (period: string) => string>;

/** The mail about a plan of one's own or of the team that waits: what is to be done, by when, and where. */
export const planLetter = (facts: {
  readonly name: string;
  readonly period: string;
  readonly kind: ReminderKind;
  readonly due: DueDay;
  readonly isOverdue: boolean;
  readonly reason: string | null;
  readonly own: OwnReminderState | null;
  readonly waiting: number;
  readonly ownLink: string;
  readonly teamLink: string;
}) => {
  const { name, period, kind, due, isOverdue, reason, own, waiting, ownLink, teamLink } = facts;
  const verb = kind === "EXTENDED" ? "diperpanjang sampai" : isOverdue ? "sudah lewat pada" : "jatuh pada";
  const parts = [
    `Batas penetapan SKP ${period} ${verb} ${dueText(due)}.`,
    ...(reason ? [`Alasannya: ${reason}`] : []),
    ...(own ? [`${OWN[own]}\n\n${ownLink}`] : []),
    ...(waiting > 0
      ? [`${formatNumber(waiting)} SKP anggota tim Anda menunggu jawaban Anda:\n\n${teamLink}`]
      : []),
  ];
  return {
    subject: SUBJECTS[kind](period),
    text: `Yth. ${name},

${parts.join("\n\n")}

Surat seperti ini dikirim paling banyak sekali sehari.
`,
  };
};

const RESTORED_OWN = {
  MOVED: "Anda pindah unit kerja",
  OUT_OF_SERVICE: "masa dinas Anda berakhir",
} as const satisfies Record<RestoreReason, string>;

const RESTORED_OF = {
  MOVED: "pegawai itu pindah unit kerja. Bila perubahan itu tetap diperlukan, buka lagi SKP-nya untuk diubah",
  OUT_OF_SERVICE: "masa dinas pegawai itu berakhir",
} as const satisfies Record<RestoreReason, string>;

/**
 * The mail about a change of a plan that was taken back, to its owner and to whoever appraises it: what stands, until when, and
 * where. Whoever has left the service gets no link.
 */
export const restoredLetter = (facts: {
  readonly name: string;
  readonly ofName: string | null;
  readonly period: string;
  readonly reason: RestoreReason;
  readonly endsOn: string;
  readonly link: string | null;
}) => {
  const { name, ofName, period, reason, endsOn, link } = facts;
  const why = ofName === null ? RESTORED_OWN[reason] : RESTORED_OF[reason];
  const whose = ofName === null ? "SKP Anda" : `SKP ${ofName}`;
  return {
    subject: `Perubahan SKP ${period} ditarik`,
    text: `Yth. ${name},

Perubahan ${whose} untuk ${period} yang belum disetujui ditarik karena ${why}.

Yang berlaku sampai ${formatDay(endsOn)} adalah versi yang terakhir disetujui. Penilaian hari-hari itu memakai versi tersebut.
${link === null ? "" : `\n${link}\n`}`,
  };
};
