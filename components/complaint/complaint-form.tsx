"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { Receipt, type ReceiptData } from "@/components/form/receipt";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { WordsField } from "@/components/form/words-field";
import { Details } from "@/components/ui/details";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { COMPLAINT_CATEGORIES, VERIFICATION_DAYS } from "@/lib/domain/complaint/complaint";
import { paths } from "@/lib/paths";
import { fileComplaintSchema } from "@/lib/schemas/complaint";
import { CATEGORY_HINT, CATEGORY_TEXT } from "@/lib/text/complaint";
import { PlaceFields, ReporterFields, type SelectOptions } from "./complaint-fields";
import { SimilarComplaints } from "./similar-complaints";

type ComplaintFormProps = {
  readonly action: FormAction<ReceiptData>;
  /** Made by the server for this page: a second press sends the same complaint. */
  readonly formId: string;
  readonly units: SelectOptions;
  readonly villages: SelectOptions;
};

const CATEGORY_OPTIONS = COMPLAINT_CATEGORIES.map((value) => ({
  value,
  label: CATEGORY_TEXT[value],
  hint: CATEGORY_HINT[value],
}));

/** A citizen's complaint, aspiration or request on one page. Whole without JavaScript. */
export function ComplaintForm({ action, formId, units, villages }: ComplaintFormProps) {
  const { state, fields, formProps, outcome } = useActionForm({
    id: "pengaduan",
    schema: fileComplaintSchema,
    action,
    defaultValue: { id: formId },
  });
  if (state.status === "success") return <Filed {...state.data} />;
  const { id, category, unitId, title, text, villageCode, place, files } = fields;
  const { name: person, contact, isConfidential, isAboutOfficer } = fields;
  // What was written and came back with an error elsewhere stays in sight, as does what is wrong itself.
  const isPlaceOpen = Boolean(
    files.errors ?? villageCode.errors ?? place.errors ?? villageCode.defaultValue ?? place.defaultValue,
  );
  const isPersonOpen = [person, contact, isConfidential, isAboutOfficer].some(
    ({ errors, defaultValue }) => errors ?? defaultValue,
  );
  return (
    <form {...formProps} className="max-w-2xl space-y-6">
      <FormOutcome {...outcome} />
      <input type="hidden" name="id" defaultValue={id.defaultValue} />
      <RadioGroup
        name={category.name}
        id={category.id}
        legend="Jenis laporan"
        options={CATEGORY_OPTIONS}
        defaultValue={category.defaultValue}
        errors={category.errors}
        required
      />
      <Field
        name={unitId.name}
        id={unitId.id}
        label="Unit yang dituju"
        hint="Bila tidak tahu, biarkan kosong; kami yang meneruskannya."
        errors={unitId.errors}
      >
        {(control) => (
          <Select
            {...control}
            options={units}
            placeholder="Belum tahu"
            defaultValue={unitId.defaultValue ?? ""}
          />
        )}
      </Field>
      <TextField
        field={title}
        label="Judul"
        hint="Satu kalimat, misalnya: Lampu jalan di depan SDN 12 padam."
        input={{ autoComplete: "off", maxLength: 120 }}
      />
      <SimilarComplaints unitField={unitId.name} titleField={title.name} />
      <WordsField
        field={text}
        label="Apa yang terjadi"
        hint="Apa, di mana, dan kapan. Hindari menulis nama orang lain."
        rows={6}
      />
      <Details summary="Tambah tempat atau foto" open={isPlaceOpen}>
        <PlaceFields villageCode={villageCode} place={place} files={files} villages={villages} />
      </Details>
      <Details summary="Nama, kontak, dan kerahasiaan" open={isPersonOpen}>
        <ReporterFields
          person={person}
          contact={contact}
          isConfidential={isConfidential}
          isAboutOfficer={isAboutOfficer}
        />
      </Details>
      <SubmitButton size="lg" className="max-sm:w-full">
        Kirim laporan
      </SubmitButton>
    </form>
  );
}

function Filed(data: ReceiptData) {
  return (
    <Receipt
      {...data}
      title="Laporan Anda sudah kami terima"
      warning="Dengan keduanya Anda melihat perkembangan, membalas pesan unit, dan menyatakan selesai atau belum."
      track={{ href: paths.trackComplaint, label: "Lacak laporan" }}
    >
      Laporan diperiksa paling lama {VERIFICATION_DAYS} hari kerja, lalu diteruskan kepada unit yang
      berwenang. Kami tidak dapat mengirim ulang PIN yang hilang, karena kami tidak menyimpannya.
    </Receipt>
  );
}
