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
