/** What stands in the place of words that were taken out. */
export const BLACKED_OUT = "[…]";

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Word extends Span {
  readonly text: string;
  readonly lower: string;
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Digits in a row, also where dots, blanks or dashes stand between them. */
const DIGITS = /\+?\p{Nd}(?:[ .()/-]{0,2}\p{Nd}){7,}/gu;
const WORD = /[\p{L}\p{M}\p{N}'’-]+/gu;

/** Said before a name. "dr" is also short for "dari", and a doctor only with its dot, which `WORD` leaves out. */
const HONORIFICS: ReadonlySet<string> = new Set(
  "bapak bpk ibu pak bu sdr sdri saudara saudari mas mbak bang abang kak kakak".split(" "),
);

/** What follows an honorific and is no name: posts, and the words a sentence goes on with. */
const NO_NAMES: ReadonlySet<string> = new Set(
  (
    "kepala lurah camat kades bupati sekda sekcam ketua petugas pegawai guru dokter bidan perawat satpam staf rt rw " +
    "di ke dari dan atau yang itu ini tersebut nya saya kami kita anda mereka ibu bapak bapak-bapak ibu-ibu pak bu " +
    "sangat sudah belum tidak jangan mohon tolong agar supaya untuk pada dengan juga lebih ramah baik bagus cepat lambat " +
    "loket pelayanan layanan kantor bagian hamil menyusui rumah tangga adalah selalu kurang cukup harus bisa dapat"
  ).split(" "),
);

/**
 * Words that turn round or narrow what is said, as people write them here; without one of them a rebuke reads as praise. No name has
 * them in it.
 */
const REVERSING: ReadonlySet<string> = new Set(
  (
    "tidak tak tdk tdak gak ga gk nggak ngga ngak enggak engga kagak kaga ndak dak idak indak nido bukan bkn belum blm " +
    "jangan jgn tanpa kurang krg jarang kecuali hanya tetapi tapi tp namun"
  ).split(" "),
);
/** The same with what is written together with it: "ketidakramahan", "kekurangan", "bukannya". */
const REVERSING_STEM = /tidak|kurang|^(?:bukan|belum|jangan|tanpa|jarang|kecuali|hanya|tetapi|namun)/u;

/** Words without the numbers that may be written onto them, and go: "A081234567890tidak" has two. */
const LETTERS = /[\p{L}\p{M}'’-]+/gu;

/** The words in it that turn round what is said, as their letters alone. */
const reversingWords = (text: string): readonly string[] =>
  [...text.toLowerCase().matchAll(LETTERS)]
    .map(([found]) => found.replace(/\P{L}/gu, ""))
    .filter((letters) => REVERSING.has(letters) || REVERSING_STEM.test(letters));

const MOST_NAME_WORDS = 3;
/** Shorter parts of a name are words of the language too often. */
const LEAST_NAME_LETTERS = 4;

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    text: found[0],
    lower: found[0].toLowerCase(),
  }));

const isCapitalised = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

/** A telephone number of this country, or the sixteen digits of a NIK, or the eighteen of a NIP; nothing that is shorter. */
function isPersonalNumber(found: string): boolean {
  const digits = found.normalize("NFKC").replace(/\P{Nd}/gu, "");
  return digits.length >= 16 || (digits.length >= 9 && /^(?:0|62)/.test(digits));
}

const numbersIn = (text: string): readonly Span[] =>
  [...text.matchAll(DIGITS)]
    .filter(([found]) => isPersonalNumber(found))
    .map((found) => ({ from: found.index, to: found.index + found[0].length }));

const addressesIn = (text: string): readonly Span[] =>
  [...text.matchAll(EMAIL)].map((found) => ({ from: found.index, to: found.index + found[0].length }));

/** Whether a telephone number, an identity number or a mail address stands in it: what nobody can mistake for a word. */
export const certainlyPersonal = (text: string): boolean =>
  numbersIn(text).length > 0 || addressesIn(text).length > 0;

const isNoName = ({ lower }: Word): boolean => NO_NAMES.has(lower) || reversingWords(lower).length > 0;

/** The word after "Bapak", "Ibu", "Sdr" and their like, and further ones with a capital letter. */
function addressedIn(words: readonly Word[]): readonly Span[] {
  return words.flatMap((word, at): Span[] => {
    const [first, ...further] = words.slice(at + 1, at + 1 + MOST_NAME_WORDS);
    if (!HONORIFICS.has(word.lower) || !first || isNoName(first) || !/\p{L}/u.test(first.text)) return [];
    const end = further.findIndex((next) => !isCapitalised(next) || isNoName(next));
    const name = [first, ...(end === -1 ? further : further.slice(0, end))];
    return [{ from: first.from, to: name.reduce((_last, { to }) => to, first.to) }];
  });
}

/** The words of a name as it is on file: titles behind it follow a comma, titles before it end in a dot. */
const partsOf = (name: string): readonly string[] =>
  wordsOf(
    name
      .replace(/,.*/s, "")
      .split(/\s+/)
      .filter((word) => !word.endsWith("."))
      .join(" "),
  ).map(({ lower }) => lower);

/** The staff's names: whole ones in any writing, parts of them where they have a capital letter. */
function staffIn(words: readonly Word[], names: readonly string[]): readonly Span[] {
  const known = names.map(partsOf).filter((parts) => parts.length > 0);
  const parts = new Set(known.flat().filter((part) => part.length >= LEAST_NAME_LETTERS));
  return words.flatMap((word, at): Span[] => {
    const whole = known.find(
      (name) => name.length > 1 && name.every((part, index) => words[at + index]?.lower === part),
    );
    const last = whole && words[at + whole.length - 1];
    if (last) return [{ from: word.from, to: last.to }];
    return isCapitalised(word) && parts.has(word.lower) ? [word] : [];
  });
}

/**
 * The text with what names a person blacked out: telephone numbers, mail addresses, NIK and NIP, the words after "Bapak", "Ibu",
 * "Sdr" and their like, and the names of these people. A proposal: whoever reads it takes out more, or puts back.
 */
export function proposeBlackOut(text: string, names: readonly string[]): string {
  const words = wordsOf(text);
  const spans = [
    ...numbersIn(text),
    ...addressesIn(text),
    ...addressedIn(words),
    ...staffIn(words, names),
  ].sort((one, other) => one.from - other.from);
  let shown = "";
  let at = 0;
  for (const { from, to } of spans) {
    if (to <= at) continue;
    const between = text.slice(at, Math.max(at, from));
    const goesOn = shown.endsWith(BLACKED_OUT) && between.trim() === "";
    shown += goesOn ? "" : `${between}${BLACKED_OUT}`;
    at = to;
  }
  return shown + text.slice(at);
}

/** As it is compared: blanks and line ends count once, and three dots are an ellipsis. */
const tidy = (text: string): string => text.replaceAll("[...]", BLACKED_OUT).replace(/\s+/g, " ").trim();

/** Whether the shown text is the original with nothing but parts of it blacked out: no word added, none changed, none moved. */
export function isOnlyBlackedOut(original: string, shown: string): boolean {
  const whole = tidy(original);
  const [first = "", ...rest] = tidy(shown)
    .split(BLACKED_OUT)
    .map((piece) => piece.trim());
  const last = rest.pop();
  if (last === undefined) return whole === first;
  if (!whole.startsWith(first) || !whole.endsWith(last)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = whole.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return at <= whole.length - last.length;
}

/** A mail address has to go whatever its letters are. */
const reversingIn = (text: string): readonly string[] => reversingWords(text.replace(EMAIL, " "));

/** Whether every word that turns round what is said ("tidak", "bukan", "hanya", "tetapi") still stands in what is shown, whole. */
export const keepsItsMeaning = (original: string, shown: string): boolean =>
  reversingIn(original).join(" ") === reversingIn(shown).join(" ");
