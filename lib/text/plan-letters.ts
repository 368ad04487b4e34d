import type { DueDay } from "@/lib/domain/calendar/working-days";
import type { OwnReminderState, ReminderKind } from "@/lib/domain/plan/reminder";
import { dueText } from "./calendar";
import { formatNumber } from "./format";

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
