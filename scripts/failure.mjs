/** An expected failure: its message is the one line that people see, and it says what to do. */
export class Failure extends Error {}

const KNOWN = [
  [
    /ENOSPC|No space left on device|53100/i,
    () => "Disk penuh: kosongkan ruang di diska ini (paling sedikit 2 GB), lalu jalankan lagi.",
  ],
  [
    /EACCES|EPERM|EROFS|permission denied|read-only file system|ENOENT.*\bmkdir\b/i,
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
  const text = `${error?.code ?? ""} ${error?.message ?? error}`;
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
