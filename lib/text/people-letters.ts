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
