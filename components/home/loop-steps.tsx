const STEPS = [
  [
    "Warga menilai",
    "Setelah dilayani, siapa pun dapat menilai sembilan unsur layanan. Tanpa akun, tanpa nama.",
  ],
  ["Unit melihat hasilnya", "Nilai setiap layanan terbuka bagi umum, berikut unsur yang paling rendah."],
  ["Pegawai menyusun sasaran", "Hasil itu menjadi ukuran dalam sasaran kinerja pegawai yang melayani."],
  [
    "Atasan menilai dan membina",
    "Kemajuan dicatat dengan bukti; atasan menilai, memberi umpan balik, dan membimbing.",
  ],
  ["Kesenjangan ditutup", "Pelatihan diadakan untuk yang masih kurang, lalu warga menilai lagi."],
] as const;

/** How the programme works, as the loop that it is. */
export function LoopSteps() {
  return (
    <ol className="grid gap-x-6 gap-y-7 sm:grid-cols-2 lg:grid-cols-5">
      {STEPS.map(([title, text], index) => (
        <li
          key={title}
          className="grid grid-cols-[2.5rem_minmax(0,1fr)] border-t-4 border-accent pt-4 sm:block"
        >
          <span className="font-display text-3xl font-extrabold leading-none text-brand figures">
            {index + 1}
          </span>
          <div>
            <h3 className="text-lg sm:mt-2">{title}</h3>
            <p className="mt-1 text-ink-soft">{text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
