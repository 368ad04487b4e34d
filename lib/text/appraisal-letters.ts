import type { AnswerReminder } from "@/lib/domain/appraisal/answer-reminders";
import type { ObjectionReminder } from "@/lib/domain/appraisal/objection-reminders";
import type { EvaluationFrequency } from "@/lib/domain/period/period";
import { windowLabel } from "./appraisal";
import { formatDay, formatNumber } from "./format";

/** The mail to an appraiser around the last day of a window: how many of their team are missing, and where. It names nobody. */
export const evaluationLetter = (facts: {
  readonly name: string;
  readonly periodName: string;
  readonly frequency: EvaluationFrequency;
  readonly endsOn: string;
  readonly isOver: boolean;
  readonly periodic: number;
  readonly annual: number;
  readonly link: string;
}) => {
  const { name, periodName, frequency, endsOn, isOver, periodic, annual, link } = facts;
  const window = windowLabel({ frequency, startsOn: endsOn });
  const days = isOver
    ? `${window} sudah sampai pada hari terakhirnya, ${formatDay(endsOn)}.`
    : `${window} berakhir pada ${formatDay(endsOn)}. Sejak hari itu evaluasi periodiknya dapat Anda mulai.`;
  const missing = [
    [periodic, `evaluasi periodik ${window}`],
    [annual, `evaluasi tahunan, ${periodName}`],
  ] as const;
  const lines = missing.flatMap(([count, of]) =>
    count > 0 ? [`- ${of}: ${formatNumber(count)} anggota tim`] : [],
  );
  return {
    subject: `Evaluasi kinerja ${window}: hasil yang belum disampaikan`,
    text: `Yth. ${name},

${days} Yang hasilnya belum Anda sampaikan:

${lines.join("\n")}

${link}

Surat seperti ini dikirim beberapa kali di sekitar hari terakhir, selama masih ada yang belum disampaikan.
`,
  };
};

const ANSWER_SUBJECTS = {
  BEGUN: "Hasil evaluasi kinerja Anda sudah disampaikan",
  NEAR: "Batas waktu menanggapi hasil evaluasi kinerja sudah dekat",
  OVER: "Hasil evaluasi kinerja Anda dianggap diterima",
} as const satisfies Record<AnswerReminder["phase"], string>;

/** The mail to whom a result is about: until when they may answer it, and what silence means. Neither ratings nor predikat. */
export const answerLetter = (facts: AnswerReminder & { readonly name: string; readonly link: string }) => {
  const { name, phase, dueOn, link } = facts;
  const day = formatDay(dueOn);
  const words =
    phase === "OVER"
      ? `Sampai batas waktunya, ${day}, hasil evaluasi kinerja Anda tidak ditanggapi. Karena itu hasilnya dianggap diterima dan kini final:`
      : `Hasil evaluasi kinerja Anda menunggu tanggapan Anda paling lambat ${day}. Anda dapat menerimanya atau mengajukan keberatan dengan alasan. Tanpa tanggapan sampai hari itu, hasilnya dianggap diterima:`;
  return {
    subject: ANSWER_SUBJECTS[phase],
    text: `Yth. ${name},

${words}

${link}

Surat seperti ini dikirim satu kali pada setiap tahap.
`,
  };
};

const OBJECTION_WAITS = {
  APPRAISER: "Keberatan atas hasil evaluasi yang Anda sampaikan menunggu penjelasan Anda",
  SUPERIOR: "Keberatan atas hasil evaluasi menunggu keputusan Anda",
} as const satisfies Record<ObjectionReminder["turn"], string>;
const OBJECTION_DUE = {
  BEGUN: "paling lambat",
  NEAR: "dan batas waktunya sudah dekat,",
  OVER: "dan batas waktunya sudah lewat,",
} as const satisfies Record<ObjectionReminder["phase"], string>;

const TO_HR = {
  undecided: {
    subject: "Keberatan yang belum diputus",
    waits: "Keberatan atas hasil evaluasi belum diputus atasan penilai",
  },
  late: {
    subject: "Keberatan yang diajukan lewat waktu",
    waits: "Keberatan atas hasil evaluasi diajukan lewat waktu dan menunggu jawaban",
  },
} as const;

/** The mail about an objection that waits: for whose answer and until when. Neither names, nor ratings, nor what was written. */
export const objectionLetter = (
  facts: ObjectionReminder & { readonly name: string; readonly isToHr: boolean; readonly link: string },
) => {
  const { name, turn, phase, dueOn, isToHr, link } = facts;
  const toHr = phase === "OVER" ? TO_HR.undecided : TO_HR.late;
  return {
    subject: isToHr ? toHr.subject : "Keberatan menunggu jawaban Anda",
    text: `Yth. ${name},

${isToHr ? toHr.waits : OBJECTION_WAITS[turn]} ${OBJECTION_DUE[phase]} ${formatDay(dueOn)}:

${link}

Surat seperti ini dikirim satu kali pada setiap tahap.
`,
  };
};
