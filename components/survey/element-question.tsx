import { cx } from "@/components/ui/cx";
import { describedBy, FieldNotes } from "@/components/ui/field-notes";
import { ANSWERS, ELEMENT_QUESTIONS, type ElementCode } from "@/lib/domain/survey/elements";
import { UNKNOWN_ANSWER } from "@/lib/domain/survey/form";

type ElementQuestionProps = {
  readonly element: ElementCode;
  readonly defaultValue: string | undefined;
  readonly errors: readonly string[] | undefined;
};

/** Four in a row on every screen, as on a paper form: the mark above its words on a phone, before them on a desktop. */
const TILE = cx(
  "flex min-h-18 min-w-0 cursor-pointer flex-col items-center gap-1.5 rounded-md border border-line-strong bg-surface",
  "px-0.5 py-2 text-center text-sm leading-tight hover:border-brand max-[24rem]:text-xs",
  "sm:min-h-13 sm:flex-row sm:gap-2.5 sm:px-3 sm:text-left sm:text-base sm:leading-snug",
  "has-checked:border-brand has-checked:bg-brand-soft has-checked:font-semibold has-checked:ring-1 has-checked:ring-brand",
  "has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
);

const UNKNOWN = cx(
  "col-span-full inline-flex min-h-11 cursor-pointer items-center gap-2.5 justify-self-start rounded-md px-2 text-sm sm:px-3",
  "text-ink-soft hover:text-ink has-checked:font-semibold has-checked:text-ink",
);

const RADIO = "size-5 shrink-0 focus-visible:outline-none";

/** One element: the regulation's question, its four answers, and a way out for who cannot know. */
export function ElementQuestion({ element, defaultValue, errors }: ElementQuestionProps) {
  const { name, question, options } = ELEMENT_QUESTIONS[element];
  const radio = (value: string, id: string) => ({
    id,
    name: element,
    value,
    defaultChecked: value === defaultValue,
  });
  return (
    <fieldset
      aria-describedby={describedBy({ id: element, errors })}
      className={cx("min-w-0", errors && "border-l-4 border-danger pl-4")}
    >
      <legend className="mb-2 sm:mb-3">
        <span className="block text-sm font-semibold text-ink-soft">
          {element.slice(1)} dari 9 · {name}
        </span>
        <span className="block leading-snug font-semibold text-pretty sm:text-lg">{question}</span>
      </legend>
      {errors && (
        <div className="mb-3">
          <FieldNotes id={element} errors={errors} />
        </div>
      )}
      <div className="grid grid-cols-4 gap-x-1.5 sm:gap-x-2">
        {ANSWERS.map((answer, index) => {
          const id = index === 0 ? element : `${element}-${answer}`;
          return (
            <label key={answer} htmlFor={id} className={TILE}>
              <input type="radio" required {...radio(String(answer), id)} className={RADIO} />
              <span className="min-w-0">{options[answer]}</span>
            </label>
          );
        })}
        <label htmlFor={`${element}-0`} className={UNKNOWN}>
          <input type="radio" required {...radio(UNKNOWN_ANSWER, `${element}-0`)} className={RADIO} />
          Tidak tahu atau tidak relevan
        </label>
      </div>
    </fieldset>
  );
}
