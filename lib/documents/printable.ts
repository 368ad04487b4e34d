const graphemes = new Intl.Segmenter("id", { granularity: "grapheme" });

/** Stands for what the font of the papers does not have: a picture or a letter of another script. */
const MISSING = "□";

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/**
 * Text as the font can print it: a letter that it does not have becomes one box, so that it is neither left out unseen nor
 * printed over its neighbours; marks without a shape fall away; lines stay.
 */
export function printableText(text: string, hasGlyph: (codePoint: number) => boolean): string {
  const lines = text.normalize("NFC").replace(/\r\n?/g, "\n").replace(/\t/g, " ");
  return Array.from(graphemes.segment(lines), ({ segment }) => {
    const shape = segment.replace(CONTROL, "");
    const isPrinted = Array.from(shape).every(
      (letter) => letter === "\n" || hasGlyph(letter.codePointAt(0) ?? 0),
    );
    return isPrinted ? shape : MISSING;
  }).join("");
}

/** The same for every text of a view model, however deep it lies. */
export function printable<Value>(value: Value, hasGlyph: (codePoint: number) => boolean): Value {
  const walk = (part: unknown): unknown => {
    if (typeof part === "string") return printableText(part, hasGlyph);
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== "object") return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value) as Value;
}
