/** An expected failure: its message is the one line that people see, and it says what to do. */
export class Failure extends Error {}

const KNOWN = [
  [
    /ENOSPC|No space left on device|53100/i,
    () => "Disk penuh: kosongkan ruang di diska ini (paling sedikit 2 GB), lalu jalankan lagi.",
  ],
  [
    /\b42501\b|permission denied for (?:database|schema|table|function)/,
    (text) =>
      `Peran basis data kurang hak (${firstLine(text)}): beri hak CREATE di basis data dan skemanya, lihat README.md.`,
  ],
  [
    /EROFS|read-only file system/i,
    (text) =>
      `Disk hanya dapat dibaca (${firstLine(text)}): pasang disk itu agar dapat ditulis, atau pindahkan folder ini ke disk lain.`,
  ],
  [
    /EACCES|EPERM|permission denied|ENOENT.*\bmkdir\b/i,
    (text) =>
      `Tidak berhak membaca atau menulis berkas (${firstLine(text)}): jalankan sebagai pemilik folder ini.`,
  ],
];

/** The first line of a longer message. */
export function firstLine(text) {
  return text.trim().split("\n")[0] ?? "";
}

/** The one line for people about an error; undefined when it is not one we know. */
export function explain(error) {
  if (error instanceof Failure) return error.message;
  const said = `${error?.message ?? error}`;
  // Errors of the system begin with their code already.
  const text = !error?.code || said.startsWith(error.code) ? said : `${error.code} ${said}`;
  for (const [pattern, line] of KNOWN) if (pattern.test(text)) return line(text);
  return undefined;
}

/** Prints why a program ends and sets its exit code; an error that nobody foresaw keeps its stack for the report. */
export function reportFailure(error) {
  const line = explain(error);
  if (line) console.error(`✗ ${line}`);
  else console.error("✗ Kesalahan yang tidak terduga; laporkan teks di bawah ini.\n", error);
  process.exitCode = 1;
}
