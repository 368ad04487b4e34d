/** What no system takes in a file's name, and what would end the header. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"/\\|?*]+/g;
const LONGEST = 120;

/** "SKP Tahun 2026 - Siti Aminah.pdf" from its parts: as people name their files. The title at its end loses its full stop. */
export function fileName(parts: readonly string[], extension: "pdf" | "xlsx"): string {
  const words = parts.map((part) => part.replace(FORBIDDEN, " ").replace(/\s+/g, " ").trim());
  const name = Array.from(words.join(" - "))
    .slice(0, LONGEST)
    .join("")
    .replace(/[. ]+$/, "");
  return `${name}.${extension}`;
}

/** The header that hands a file over under its name, with plain letters for old programs (RFC 6266). */
export function attachment(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/["\\]/g, "");
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
