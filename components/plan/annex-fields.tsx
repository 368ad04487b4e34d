"use client";

import type { FieldMetadata } from "@conform-to/react";
import type { z } from "zod";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { ANNEX_KINDS } from "@/lib/domain/plan/plan";
import type { planAnnexes } from "@/lib/schemas/plan";
import { ANNEX_HINTS, ANNEX_LABELS } from "@/lib/text/plan";

type AnnexFieldsProps = { readonly field: FieldMetadata<z.input<typeof planAnnexes>> };

/** The three lists of the lampiran, one item a line. */
export function AnnexFields({ field }: AnnexFieldsProps) {
  const annexes = field.getFieldset();
  return (
    <fieldset className="min-w-0 rounded-lg border border-line bg-surface p-4 sm:p-6">
      <legend className="float-left mb-4 w-full font-display text-xl font-bold">Lampiran</legend>
      <div className="clear-both space-y-5">
        {ANNEX_KINDS.map((kind) => {
          const annex = annexes[kind];
          return (
            <Field
              key={kind}
              name={annex.name}
              id={annex.id}
              label={ANNEX_LABELS[kind]}
              hint={ANNEX_HINTS[kind]}
              errors={annex.errors}
            >
              {(control) => <Textarea {...control} rows={3} defaultValue={annex.defaultValue} />}
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}
