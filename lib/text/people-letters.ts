/** The mail that answers "penilai saya keliru". */
export const reportAnswerLetter = ({ name, answer }: { readonly name: string; readonly answer: string }) => ({
  subject: "Jawaban atas laporan penilai Anda",
  text: `Yth. ${name},

Pengelola SDM menjawab laporan Anda tentang pejabat penilai:

${answer}

Penilai Anda yang tercatat sekarang tampil di dasbor Bina. Bila masih keliru, laporkan lagi dari sana.
`,
});
