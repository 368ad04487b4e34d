"use client";

import type { FormField } from "@/components/form/form-field";
import { DayField } from "@/components/form/text-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { APPRAISER_KINDS } from "@/lib/domain/people/appraiser-graph";
import { TENURE_KIND_HINTS, TENURE_KIND_LABELS } from "@/lib/text/people";

type TenureFieldsProps = { readonly fields: Readonly<Record<"kind" | "startsOn" | "endsOn", FormField>> };

const KINDS = APPRAISER_KINDS.map((value) => ({
  value,
  label: TENURE_KIND_LABELS[value],
  hint: TENURE_KIND_HINTS[value],
}));

/** Definitive or acting, and from when to when. */
export function TenureFields({ fields: { kind, startsOn, endsOn } }: TenureFieldsProps) {
  return (
    <>
      <RadioGroup
        name={kind.name}
        id={kind.id}
        legend="Sifat"
        errors={kind.errors}
        options={KINDS}
        defaultValue={kind.defaultValue}
        required
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <DayField field={startsOn} label="Mulai (TMT)" />
        <DayField field={endsOn} label="Hari terakhir" hint="Wajib bagi Plt dan Plh." required={false} />
      </div>
    </>
  );
}
