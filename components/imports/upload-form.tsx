"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { RadioGroup } from "@/components/ui/radio-group";
import { IMPORT_KINDS, type ImportKind } from "@/lib/domain/imports/batch-lifecycle";
import { IMPORT_KIND_COLUMNS, IMPORT_KIND_HINTS, IMPORT_KIND_LABELS } from "@/lib/text/imports";

type UploadFormProps = {
  /** Made anew with each page, so that a form sent twice is one upload. */
  readonly id: string;
  readonly kind: ImportKind;
  readonly address: string;
  readonly maxBytes: number;
  readonly tooLarge: string;
  /** What was wrong with the file that was just sent. */
  readonly error: string | undefined;
};

/** Sends a workbook as an ordinary form. With JavaScript a file that is too large is not even sent. */
export function UploadForm({ id, kind: chosen, address, maxBytes, tooLarge, error }: UploadFormProps) {
  const [seenHere, setSeenHere] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const message = seenHere ?? error;

  function send(event: FormEvent<HTMLFormElement>) {
    const file = new FormData(event.currentTarget).get("file");
    const isTooLarge = file instanceof File && file.size > maxBytes;
    if (isTooLarge) setSeenHere(tooLarge);
    if (isTooLarge || isSending) event.preventDefault();
    else setIsSending(true);
  }

  return (
    <form
      action={address}
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      className="max-w-2xl space-y-6"
    >
      <ErrorSummary
        errors={message === undefined ? [] : [{ fieldId: "file", message }]}
        title="Berkas belum dapat diterima"
        submission={message}
      />
      <input type="hidden" name="id" value={id} />
      <RadioGroup
        name="kind"
        legend="Isi berkas"
        required
        defaultValue={chosen}
        options={IMPORT_KINDS.map((kind) => ({
          value: kind,
          label: IMPORT_KIND_LABELS[kind],
          hint: IMPORT_KIND_HINTS[kind],
        }))}
      />
      <Details summary="Kolom yang dibaca dari setiap berkas">
        <DescriptionList
          items={IMPORT_KINDS.map((kind) => ({
            term: IMPORT_KIND_LABELS[kind],
            description: <span className="wrap-anywhere">{IMPORT_KIND_COLUMNS[kind]}</span>,
          }))}
        />
      </Details>
      <Field
        name="file"
        label="Berkas Excel (.xlsx)"
        hint="Paling besar 20 MB. Hanya lembar pertama yang dibaca, dan hanya kolom yang diperlukan yang disimpan."
        required
        errors={message === undefined ? undefined : [message]}
      >
        {(control) => <FileInput {...control} accept=".xlsx" onChange={() => setSeenHere(null)} />}
      </Field>
      <Button type="submit" variant="primary" pending={isSending}>
        {isSending ? "Mengunggah…" : "Unggah dan periksa"}
      </Button>
    </form>
  );
}
