"use client";

import { FormOutcome } from "@/components/form/form-outcome";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/actions/action-state";
import { ORGANISATION_PREDIKAT_VALUES } from "@/lib/domain/appraisal/distribution";
import { RATINGS } from "@/lib/domain/appraisal/predikat";
import type { AppraisalRules } from "@/lib/domain/appraisal/rules";
import { setAppraisalRulesSchema } from "@/lib/schemas/appraisal-rules";
import { ORGANISATION_PREDIKAT_TEXT, RATINGS_TEXT } from "@/lib/text/appraisal";

type AppraisalRulesFormProps = {
  readonly action: FormAction;
  readonly version: number;
  readonly rules: AppraisalRules;
};

const OPTIONS = RATINGS.map((value) => ({ value, label: RATINGS_TEXT[value] }));

const SHARES = [
  {
    name: "ceiling",
    label: "Predikat terbanyak, paling banyak (%)",
    hint: "Sangat Baik di unit Istimewa; Baik di unit Baik.",
  },
  {
    name: "floor",
    label: "Predikat unitnya, paling sedikit (%)",
    hint: "Di unit Butuh Perbaikan, Kurang, dan Sangat Kurang.",
  },
  {
    name: "few",
    label: "Bagian kecil (%)",
    hint: "Paling banyak Sangat Baik, dan paling sedikit predikat pendampingnya, di ketiga unit itu.",
  },
] as const;

/** What the law leaves open of plans and appraisals, besides the terms of a period. */
export function AppraisalRulesForm({ action, version, rules }: AppraisalRulesFormProps) {
  const { newcomerMonths, leaderRatings, shares } = rules;
  const { fields, formProps, outcome } = useActionForm({
    id: "ketentuan",
    schema: setAppraisalRulesSchema,
    action,
    defaultValue: {
      newcomerMonths: String(newcomerMonths),
      leader_ISTIMEWA: leaderRatings.ISTIMEWA,
      leader_BAIK: leaderRatings.BAIK,
      leader_BUTUH_PERBAIKAN: leaderRatings.BUTUH_PERBAIKAN,
      leader_KURANG: leaderRatings.KURANG,
      leader_SANGAT_KURANG: leaderRatings.SANGAT_KURANG,
      ceiling: String(shares.ceiling),
      floor: String(shares.floor),
      few: String(shares.few),
    },
  });
  return (
    <form {...formProps} className="max-w-2xl space-y-8">
      <FormOutcome {...outcome} />
      <input type="hidden" name="version" value={version} />
      <fieldset className="space-y-4">
        <legend className="text-lg font-semibold">SKP pegawai yang baru bertugas</legend>
        <TextField
          field={fields.newcomerMonths}
          label="Batas menyusun SKP (bulan)"
          hint="Sejak mulai bertugas di jabatannya, bila lebih lambat daripada batas dalam periode."
          input={{ inputMode: "numeric", width: "number" }}
        />
      </fieldset>
      <fieldset className="space-y-4">
        <legend className="text-lg font-semibold">Saran rating hasil kerja bagi pimpinan unit</legend>
        <p className="max-w-prose text-ink-soft">
          Menurut capaian unit yang dipimpinnya. Penilai tetap memutuskan sendiri ratingnya.
        </p>
        <div className="grid gap-4 sm:grid-cols-2">
          {ORGANISATION_PREDIKAT_VALUES.map((achievement) => (
            <SelectField
              key={achievement}
              field={fields[`leader_${achievement}`]}
              label={`Capaian ${ORGANISATION_PREDIKAT_TEXT[achievement]}`}
              options={OPTIONS}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="space-y-4">
        <legend className="text-lg font-semibold">Pola sebaran predikat pegawai</legend>
        <p className="max-w-prose text-ink-soft">
          Menurut SE MenPANRB 03/2023; cocokkan angkanya dengan naskah surat edaran itu. Sebaran di luar pola
          hanya diperingatkan dan meminta alasan.
        </p>
        <div className="grid gap-4 sm:grid-cols-2">
          {SHARES.map(({ name, label, hint }) => (
            <TextField
              key={name}
              field={fields[name]}
              label={label}
              hint={hint}
              input={{ inputMode: "numeric", width: "number" }}
            />
          ))}
        </div>
      </fieldset>
      <SubmitButton size="lg">Simpan ketentuan</SubmitButton>
    </form>
  );
}
