import { ZxcvbnFactory, type ZxcvbnResult } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common";
import { dictionary as indonesian, translations } from "@zxcvbn-ts/language-id";

/** 3 of 4: more than 10⁸ guesses, safe from guessing over the net and slow to crack. */
const MIN_SCORE = 3;

/** Words that everybody in this government would try first. */
const LOCAL_WORDS = [
  "bina",
  "bengkulu",
  "selatan",
  "manna",
  "bkpsdm",
  "asn",
  "pns",
  "pppk",
  "berakhlak",
  "merdeka",
];

type Warning = keyof typeof translations.warnings;
export type WeakPassword = `PASSWORD_${"WEAK" | Warning}`;

const codes = Object.fromEntries(
  Object.keys(translations.warnings).map((warning) => [warning, `PASSWORD_${warning}`]),
) as Record<Warning, WeakPassword>;

let factory: ZxcvbnFactory | undefined;

// The dictionaries take a moment and some memory, so they are read when the first password is chosen.
function check(password: string, personal: readonly string[]): ZxcvbnResult {
  factory ??= new ZxcvbnFactory({
    dictionary: { ...common, ...indonesian, local: LOCAL_WORDS },
    graphs: adjacencyGraphs,
    // The warnings come out as codes; the sentences live with the other texts.
    translations: { ...translations, warnings: codes },
  });
  return factory.check(password, [...personal]);
}

/** Why a password is too easy to guess; empty when it is not. `personal` is what others know of the person. */
export function weaknessOf(password: string, personal: readonly string[]): readonly WeakPassword[] {
  const words = personal
    .flatMap((text) => [text, ...text.split(/[\s,.]+/)])
    .filter((word) => word.length > 2);
  // Taken apart by blanks or dashes, two words that everybody knows would count as a long unknown one.
  const forms = [password, password.replace(/[\s._-]+/g, "")].map((form) => check(form, words));
  const { score, feedback } = forms.reduce((weaker, form) => (form.score < weaker.score ? form : weaker));
  if (score >= MIN_SCORE) return [];
  return feedback.warning ? [feedback.warning as WeakPassword, "PASSWORD_WEAK"] : ["PASSWORD_WEAK"];
}
