/** The mail that answers "penilai saya keliru". */
export const reportAnswerLetter = ({ name, answer }: { readonly name: string; readonly answer: string }) => ({
  subject: "Jawaban atas laporan penilai Anda",
  text: `Yth. ${name},

Pengelola SDM menjawab laporan Anda tentang pejabat penilai:

${answer}

Penilai Anda yang tercatat sekarang tampil di dasbor Bina. Bila masih keliru, laporkan lagi dari sana.
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
  subject: "Alamat surel Anda di Bina diganti",
  text: `Yth. ${name},

Pengelola SDM mengganti alamat surel Anda di Bina ${newAddress ? `menjadi ${newAddress}` : "menjadi kosong"}. Tautan kata sandi dan pemberitahuan
selanjutnya dikirim ke alamat yang baru, bila ada.

Surat ini dikirim ke alamat lama dan alamat baru. Bila Anda tidak memintanya, segera hubungi pengelola SDM lain atau
administrator.
`,
});
