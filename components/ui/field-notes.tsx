import { CircleX } from "lucide-react";
import { together } from "@/components/ui/together";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

type FieldNotesProps = {
  readonly id: string;
  readonly hint?: string | undefined;
  readonly errors?: readonly string[] | undefined;
};

/** The ids of a control's hint and errors, for `aria-describedby`. */
export function describedBy({ id, hint, errors }: FieldNotesProps): string | undefined {
  const ids = [hint && `${id}-hint`, errors?.length && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** What stands between a label and its control: the hint, then each error. */
export function FieldNotes({ id, hint, errors = [] }: FieldNotesProps) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {together(hint)}
        </p>
      )}
      {errors.length > 0 && (
        <ul id={`${id}-error`} className="space-y-1 font-semibold text-danger">
          {errors.map((error) => (
            <li key={error} className="flex items-start gap-2">
              <CircleX aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
              <span>
                <VisuallyHidden>Kesalahan: </VisuallyHidden>
                {error}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
