import type { FormField } from "@/components/form/form-field";
import { WordsField } from "@/components/form/words-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { RATINGS } from "@/lib/domain/appraisal/predikat";
import { RATINGS_TEXT } from "@/lib/text/appraisal";

type RatingFieldsProps = {
  readonly fields: {
    readonly resultsRating: FormField;
    readonly resultsReason: FormField;
    readonly behaviourRating: FormField;
    readonly behaviourReason: FormField;
  };
};

const OPTIONS = RATINGS.map((value) => ({ value, label: RATINGS_TEXT[value] }));

/** The two ratings, each with its reason: for the appraiser, and for the superior who changes them. */
export function RatingFields({ fields }: RatingFieldsProps) {
  const { resultsRating, resultsReason, behaviourRating, behaviourReason } = fields;
  return (
    <>
      <RadioGroup
        name={resultsRating.name}
        id={resultsRating.id}
        legend="Rating hasil kerja"
        hint="Pertimbangan Anda atas seluruh hasil kerja, dibantu realisasi dan bukti."
        errors={resultsRating.errors}
        options={OPTIONS}
        defaultValue={resultsRating.defaultValue}
        required
      />
      <WordsField field={resultsReason} label="Alasan rating hasil kerja" />
      <RadioGroup
        name={behaviourRating.name}
        id={behaviourRating.id}
        legend="Rating perilaku kerja"
        hint="Pertimbangan Anda atas tujuh nilai BerAKHLAK."
        errors={behaviourRating.errors}
        options={OPTIONS}
        defaultValue={behaviourRating.defaultValue}
        required
      />
      <WordsField field={behaviourReason} label="Alasan rating perilaku kerja" />
    </>
  );
}
