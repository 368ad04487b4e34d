import type { FormField } from "@/components/form/form-field";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { FEEDBACK_KINDS } from "@/lib/domain/feedback/feedback";
import { FEEDBACK_KIND_LABELS } from "@/lib/text/feedback";

const OPTIONS = FEEDBACK_KINDS.map((value) => ({ value, label: FEEDBACK_KIND_LABELS[value] }));

/** What went well or would go better, and in which words. */
export function WordFields({ kind, text }: { readonly kind: FormField; readonly text: FormField }) {
  return (
    <>
      <RadioGroup
        name={kind.name}
        id={kind.id}
        legend="Jenis"
        errors={kind.errors}
        options={OPTIONS}
        defaultValue={kind.defaultValue}
        layout="row"
        required
      />
      <Field
        name={text.name}
        id={text.id}
        label="Umpan balik"
        hint="Sebut kejadiannya dan akibatnya. Nama Anda tercantum."
        errors={text.errors}
        required
      >
        {(control) => <Textarea {...control} defaultValue={text.defaultValue} />}
      </Field>
    </>
  );
}
