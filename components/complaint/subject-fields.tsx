"use client";

import type { FormField } from "@/components/form/form-field";
import { TextField } from "@/components/form/text-field";
import { Checkbox } from "@/components/ui/checkbox";

type SubjectFieldsProps = {
  readonly subjectIds: {
    readonly name: string;
    readonly id: string;
    readonly defaultOptions?: string[] | undefined;
  };
  readonly subjectNip: FormField;
  readonly subjects: readonly { readonly id: string; readonly name: string; readonly title: string | null }[];
};

/** Whom it is about: those whose names were read in it, to be confirmed, and anybody by NIP. */
export function SubjectFields({ subjectIds, subjectNip, subjects }: SubjectFieldsProps) {
  return (
    <div className="space-y-5">
      {subjects.length > 0 && (
        <fieldset>
          <legend className="font-semibold">Pejabat yang namanya terbaca dalam laporan</legend>
          <p className="text-ink-soft">
            Biarkan tercentang bila laporan ini tentang dirinya: ia tidak akan melihatnya, dan Inspektorat
            yang menanganinya. Hapus centang bila hanya disebut.
          </p>
          {subjects.map(({ id, name, title }) => (
            <Checkbox
              key={id}
              name={subjectIds.name}
              id={`${subjectIds.id}-${id}`}
              value={id}
              label={title ? `${name}, ${title}` : name}
              defaultChecked={subjectIds.defaultOptions?.includes(id)}
            />
          ))}
        </fieldset>
      )}
      <TextField
        field={subjectNip}
        label="NIP pegawai yang dilaporkan"
        hint="Bila diketahui dan laporan ini tentang perilakunya: ia tidak akan pernah melihatnya."
        required={false}
        input={{ inputMode: "numeric", autoComplete: "off" }}
      />
    </div>
  );
}
