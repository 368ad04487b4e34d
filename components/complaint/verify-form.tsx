"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { COMPLAINT_TERMS, type ComplaintTerm } from "@/lib/domain/complaint/complaint";
import { verifyComplaintSchema } from "@/lib/schemas/complaint-desk";
import { TERM_TEXT } from "@/lib/text/complaint";
import { SubjectFields } from "./subject-fields";

/** Which complaint, as it was seen. */
export type SeenProps = {
  readonly action: FormAction;
  readonly complaintId: string;
  readonly version: number;
};

type VerifyFormProps = SeenProps & {
  readonly suggested: ComplaintTerm;
  /** It may run by the law on public information: somebody with a name asks for something. */
  readonly isRequest: boolean;
  readonly isAboutOfficer: boolean;
  readonly isConfidential: boolean;
  /** Officials whose names were read in it, or whom it concerns. */
  readonly subjects: readonly { readonly id: string; readonly name: string; readonly title: string | null }[];
};

const TERM_OPTIONS = COMPLAINT_TERMS.map((value) => ({ value, label: TERM_TEXT[value] }));
const OTHER_OPTIONS = TERM_OPTIONS.filter(({ value }) => value !== "PUBLIC_INFORMATION");

/** The coordinator's first look: how long it may take, about whom it is, what others may read of it. */
export function VerifyForm(props: VerifyFormProps) {
  const { action, complaintId, version, suggested, isRequest, isAboutOfficer, isConfidential, subjects } =
    props;
  const { fields, formProps, outcome } = useActionForm({
    id: "verifikasi",
    schema: verifyComplaintSchema,
    action,
    defaultValue: {
      term: suggested,
      subjectIds: subjects.map(({ id }) => id),
      ...(isAboutOfficer ? { isAboutOfficer: "on" } : {}),
    },
  });
  const { term, isAboutOfficer: aboutOfficer, subjectIds, subjectNip, publicTitle, moderatedText } = fields;
  const isForPublic = !isAboutOfficer && !isConfidential;
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="complaintId" value={complaintId} />
      <input type="hidden" name="version" value={version} />
      <RadioGroup
        name={term.name}
        id={term.id}
        legend="Jangka waktu penyelesaian"
        options={isRequest ? TERM_OPTIONS : OTHER_OPTIONS}
        defaultValue={term.defaultValue}
        errors={term.errors}
        required
      />
      {!isAboutOfficer && (
        <Checkbox
          name={aboutOfficer.name}
          id={aboutOfficer.id}
          label="Laporan ini tentang perilaku seorang pegawai"
          hint="Selanjutnya hanya koordinator dan Inspektorat yang dapat membacanya."
          defaultChecked={aboutOfficer.defaultValue === "on"}
        />
      )}
      <SubjectFields subjectIds={subjectIds} subjectNip={subjectNip} subjects={subjects} />
      {isForPublic && (
        <TextField
          field={publicTitle}
          label="Judul untuk umum"
          hint="Tanpa nama orang. Tampil bagi warga yang menulis laporan serupa; kosongkan bila tidak layak tampil."
          required={false}
          input={{ autoComplete: "off", maxLength: 120 }}
        />
      )}
      <WordsField
        field={moderatedText}
        label="Isi bagi unit"
        hint="Hanya bila nama atau kata kasar perlu dihilangkan. Tulisan asli tetap tersimpan."
        required={false}
        rows={5}
      />
      <SubmitButton>Verifikasi</SubmitButton>
    </form>
  );
}
