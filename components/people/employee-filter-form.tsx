import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { EMPLOYMENT_KINDS } from "@/lib/domain/people/employment";
import { paths } from "@/lib/paths";
import { EMPLOYMENT_KIND_LABELS, STATE_FILTER_LABELS, STATE_FILTERS } from "@/lib/text/people";
import { unitOptions } from "./unit-options";

type EmployeeFilterFormProps = {
  readonly value: {
    readonly q: string;
    readonly unit?: string | undefined;
    readonly status?: string | undefined;
    readonly keadaan: string;
  };
  readonly units: ReadonlyArray<{ readonly id: string; readonly name: string; readonly depth: number }>;
};

const KINDS = EMPLOYMENT_KINDS.map((value) => ({ value, label: EMPLOYMENT_KIND_LABELS[value] }));
const STATES = STATE_FILTERS.map((value) => ({ value, label: STATE_FILTER_LABELS[value] }));

/** What the list of people is searched and narrowed by; a plain GET, so that the result has an address. */
export function EmployeeFilterForm({ value, units }: EmployeeFilterFormProps) {
  return (
    <search>
      <form action={paths.hr.employees} method="get" className="space-y-4">
        <div className="max-w-2xl space-y-1.5">
          <label htmlFor="q" className="block font-semibold">
            Cari nama, NIP, atau unit
          </label>
          <div className="flex gap-2">
            <Input type="search" id="q" name="q" defaultValue={value.q} autoComplete="off" maxLength={100} />
            <Button type="submit" className="shrink-0">
              <Search aria-hidden="true" className="size-5" />
              Cari
            </Button>
          </div>
        </div>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr]">
          <Field name="unit" label="Unit kerja" isFilter>
            {(control) => (
              <Select
                {...control}
                placeholder="Semua unit"
                options={unitOptions(units)}
                defaultValue={value.unit ?? ""}
              />
            )}
          </Field>
          <Field name="status" label="Status kepegawaian" isFilter>
            {(control) => (
              <Select
                {...control}
                placeholder="Semua status"
                options={KINDS}
                defaultValue={value.status ?? ""}
              />
            )}
          </Field>
          <Field name="keadaan" label="Keaktifan" isFilter>
            {(control) => <Select {...control} options={STATES} defaultValue={value.keadaan} />}
          </Field>
        </div>
      </form>
    </search>
  );
}
