/** Letters and digits in lower case with single blanks between; marks that are not seen (right-to-left, joiners) go. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\p{Cf}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A name as people say it: titles before it ("Drs.", "Hj.") end in a dot, titles behind it follow a comma. */
const spokenName = (name: string): string =>
  plain(
    name
      .replace(/,.*/s, "")
      .split(/\s+/)
      .filter((word) => !word.endsWith("."))
      .join(" "),
  );

/** Does the text speak of somebody with this name? The whole name, in any writing, with or without titles. */
export function isNamedIn(text: string, name: string): boolean {
  const spoken = spokenName(name);
  return spoken !== "" && ` ${plain(text)} `.includes(` ${spoken} `);
}
