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

/** The mail that tells of a reset by HR, so that nobody's account is opened behind their back. */
export const resetNotice = ({ name }: { readonly name: string }) => ({
  subject: "Kata sandi Bina Anda diatur ulang",
  text: `Yth. ${name},

Pengelola SDM mengatur ulang kata sandi akun Bina Anda. Semua sesi Anda diakhiri. Kata sandi sementara diserahkan langsung
kepada Anda dan harus diganti saat pertama kali masuk.

Bila Anda tidak memintanya, segera hubungi pengelola SDM.
`,
});
