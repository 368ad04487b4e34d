import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { paths } from "@/lib/paths";

type TalentFilterFormProps = {
  readonly year: number;
  readonly unit: string | undefined;
  readonly years: readonly number[];
  readonly units: ReadonlyArray<{ readonly value: string; readonly label: string }>;
};

/** Of which year and of which unit the boxes are; a plain GET, so that the result has an address. */
export function TalentFilterForm({ year, unit, years, units }: TalentFilterFormProps) {
  return (
    <search>
      <form
        action={paths.hr.talent}
        method="get"
        className="grid items-end gap-4 sm:grid-cols-[10rem_1fr_auto]"
      >
        <Field name="tahun" label="Tahun predikat" required>
          {(control) => (
            <Select
              {...control}
              options={years.map((one) => ({ value: String(one), label: String(one) }))}
              defaultValue={String(year)}
            />
          )}
        </Field>
        <Field name="unit" label="Unit kerja" required>
          {(control) => (
            <Select
              {...control}
              required={false}
              placeholder="Semua unit"
              options={units}
              defaultValue={unit ?? ""}
            />
          )}
        </Field>
        <Button type="submit" variant="secondary">
          Tampilkan
        </Button>
      </form>
    </search>
  );
}
