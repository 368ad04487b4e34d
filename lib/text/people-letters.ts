import type { ReportSubject } from "@/lib/domain/people/data-report";
import { REQUEST_HOURS } from "@/lib/domain/privacy/request";
import { REPORT_SUBJECT_LABELS } from "./people";

/** "pejabat penilai", inside a sentence. */
const subjectText = (subject: ReportSubject): string => REPORT_SUBJECT_LABELS[subject].toLowerCase();

/** The mail that answers a report of wrong data. */
export const reportAnswerLetter = ({
  name,
  subject,
  answer,
}: {
  readonly name: string;
  readonly subject: ReportSubject;
  readonly answer: string;
}) => ({
  subject: subject === "APPRAISER" ? "Jawaban atas laporan penilai Anda" : "Jawaban atas permintaan Anda",
  text: `Yth. ${name},

Pengelola SDM menjawab laporan Anda tentang ${subjectText(subject)}:

${answer}

Data Anda yang tercatat sekarang tampil di dasbor dan akun Bina. Bila masih keliru, laporkan lagi dari sana.
`,
});

/** The mail to whoever answers such a report. It names nobody: what it is about is read in Bina. */
export const dataReportLetter = ({
  name,
  subject,
  link,
}: {
  readonly name: string;
  readonly subject: ReportSubject;
  readonly link: string;
}) => ({
  subject: "Seorang pegawai melaporkan data yang keliru",
  text: `Yth. ${name},

Seorang pegawai melaporkan bahwa datanya keliru: ${subjectText(subject)}. Betulkan, lalu jawab dalam ${REQUEST_HOURS} jam:

${link}
`,
});

/** The mail that tells of another address on file, to the old one and to the new one. */
export const addressNotice = ({
  name,
  newAddress,
}: {
  readonly name: string;
  readonly newAddress: string | null;
}) => ({
  subject: newAddress ? "Alamat surel Anda di Bina diganti" : "Alamat surel Anda di Bina dihapus",
  text: `Yth. ${name},

${
  newAddress
    ? `Pengelola SDM mengganti alamat surel Anda di Bina menjadi ${newAddress}. Tautan kata sandi dan pemberitahuan selanjutnya dikirim \
ke sana. Surat ini dikirim ke alamat baru dan, bila ada, ke alamat lama.`
    : `Pengelola SDM menghapus alamat surel Anda dari Bina. Tautan kata sandi dan pemberitahuan tidak dikirim lagi kepada Anda \
lewat surel.`
}

Bila Anda tidak memintanya, segera hubungi pengelola SDM lain.
`,
});
