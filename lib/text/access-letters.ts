import { formatMoment } from "./format";

interface ResetFacts {
  readonly name: string;
  readonly link: string;
  readonly minutes: number;
}

/** The mail with the link to a new password. */
export const resetLetter = ({ name, link, minutes }: ResetFacts) => ({
  subject: "Kata sandi baru untuk Bina",
  text: `Yth. ${name},

Ada permintaan kata sandi baru untuk akun Bina Anda. Buka tautan ini dalam ${minutes} menit:

${link}

Tautan hanya dapat dipakai satu kali. Bila bukan Anda yang meminta, abaikan surat ini; kata sandi Anda tidak berubah.
`,
});

interface InvitationFacts {
  readonly name: string;
  readonly nip: string;
  readonly link: string;
  readonly days: number;
}

/** The mail by which somebody of the roster opens their account. */
export const invitationLetter = ({ name, nip, link, days }: InvitationFacts) => ({
  subject: "Buka akun Bina Anda",
  text: `Yth. ${name},

Akun Bina Anda sudah siap: di sana Anda menyusun SKP, mencatat realisasi, dan melihat penilaian Anda. Pilih kata sandi \
lewat tautan ini dalam ${days} hari:

${link}

Setelah itu masuk dengan NIP ${nip} dan kata sandi Anda. Tautan hanya dapat dipakai satu kali; jangan teruskan surat \
ini kepada orang lain.
`,
});

/** The mail that tells of a reset by HR, so that nobody's account is opened behind their back. */
export const resetNotice = ({ name }: { readonly name: string }) => ({
  subject: "Kata sandi Bina Anda diatur ulang",
  text: `Yth. ${name},

Pengelola SDM mengatur ulang kata sandi akun Bina Anda. Semua sesi Anda diakhiri. Kata sandi sementara diserahkan langsung \
kepada Anda dan harus diganti saat pertama kali masuk.

Bila Anda tidak memintanya, segera hubungi pengelola SDM.
`,
});

interface AddressFacts {
  readonly name: string;
  readonly link: string;
  readonly hours: number;
}

/** The mail by which the holder of a guarded role shows that the address on file is theirs. */
export const addressLetter = ({ name, link, hours }: AddressFacts) => ({
  subject: "Pastikan alamat surel Anda di Bina",
  text: `Yth. ${name},

Anda memegang peran yang membuka data banyak orang. Tautan kata sandi baru dikirim ke alamat ini setelah Anda memastikan bahwa \
alamat ini milik Anda. Masuk ke Bina, lalu buka tautan ini dalam ${hours} jam:

${link}

Bila bukan Anda yang memintanya, abaikan surat ini.
`,
});

/** The mail that tells of a copy of one's own data, so that nobody takes it unseen through an open session. */
export const ownCopyNotice = ({ name, at }: { readonly name: string; readonly at: Date }) => ({
  subject: "Salinan data Anda di Bina diunduh",
  text: `Yth. ${name},

Salinan semua data Anda di Bina diunduh dari akun Anda pada ${formatMoment(at)}.

Bila bukan Anda yang mengunduhnya, segera masuk ke Bina, keluarkan perangkat yang tidak Anda kenal di halaman Akun, ganti kata \
sandi Anda, dan hubungi pengelola SDM.
`,
});
