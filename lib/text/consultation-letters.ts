import { PARTICIPANT_RETENTION_DAYS, type ParticipantNews } from "@/lib/domain/consultation/registration";
import { formatMoment, formatSpan } from "./format";
import { codeText } from "./tracking";

interface Told {
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelReason: string | null;
}

interface Facts {
  readonly news: ParticipantNews;
  readonly consultation: Told;
  readonly codes: readonly string[];
  readonly reason: string | null;
  readonly link: string;
}

const whenAndWhere = ({ place, startsAt, endsAt }: Told): string =>
  `Waktu: ${formatSpan(startsAt, endsAt)}\nTempat: ${place}`;

/** What happened, for the subject of a letter; and what it means to whoever signed up. */
const NEWS_TEXT = {
  placed: [
    "Anda mendapat tempat",
    ({ consultation, codes }) => `Ada tempat yang kosong, dan tempat itu sekarang milik Anda, dengan kode \
${codes.map(codeText).join(", ")}:

${whenAndWhere(consultation)}

Tunjukkan kode itu saat datang. Bila batal hadir, batalkan dengan kode dan PIN Anda, agar tempatnya diberikan kepada \
yang menunggu:`,
  ],
  moved: [
    "waktu atau tempatnya berubah",
    ({ consultation }) => `Waktu atau tempat dialog yang Anda daftari berubah. Sekarang:

${whenAndWhere(consultation)}

Pendaftaran Anda tetap berlaku, dengan tempat atau urutan menunggu yang sama. Selengkapnya:`,
  ],
  cancelled: [
    "dibatalkan",
    ({ consultation }) => `Dialog yang Anda daftari dibatalkan; Anda tidak perlu datang.

Alasan: ${consultation.cancelReason ?? ""}

Selengkapnya:`,
  ],
  removed: [
    "pendaftaran Anda dikeluarkan",
    ({
      codes,
      reason,
    }) => `Penyelenggara mengeluarkan pendaftaran Anda, dengan kode ${codes.map(codeText).join(", ")}, dari \
daftar peserta. Nama dan kontak Anda sudah dihapus.

Alasan: ${reason ?? ""}

Bila ini keliru, daftar lagi atau hubungi penyelenggara:`,
  ],
} as const satisfies Record<ParticipantNews, readonly [subject: string, meaning: (facts: Facts) => string]>;

/** To who signed up for a public dialogue and left a mail address. It says what the public page says, and of them the codes alone. */
export function participantLetter(facts: Facts) {
  const [subject, meaning] = NEWS_TEXT[facts.news];
  const { title } = facts.consultation;
  return {
    subject: `Dialog publik “${title}”: ${subject}`,
    text: `Dialog publik “${title}”

${meaning(facts)}

${facts.link}

Petugas tidak pernah meminta PIN Anda. Surat ini dikirim karena alamat ini ditulis saat mendaftar; alamatnya dihapus \
${PARTICIPANT_RETENTION_DAYS} hari setelah dialog. Bila bukan Anda yang mendaftar, abaikan surat ini.
`,
  };
}

/** Asks an address whether it is theirs who signed up with it; of them it says nothing. */
export function confirmationLetter(facts: {
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly confirmBy: Date;
  readonly link: string;
}) {
  const { title, startsAt, endsAt, confirmBy, link } = facts;
  return {
    subject: `Dialog publik “${title}”: pastikan alamat Anda`,
    text: `Seseorang mendaftar ke dialog publik “${title}”, ${formatSpan(startsAt, endsAt)}, dan menulis alamat ini.

Bila itu Anda, buka tautan ini dan tekan tombolnya, paling lambat ${formatMoment(confirmBy)}:

${link}

Sesudah itu kabar tentang dialog itu dikirim ke alamat ini. Bila bukan Anda, abaikan surat ini: pendaftarannya berakhir \
sendiri, dan tidak ada surat lain.
`,
  };
}
