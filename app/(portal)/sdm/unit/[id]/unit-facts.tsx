import { ButtonForm } from "@/components/form/button-form";
import { AppLink } from "@/components/ui/app-link";
import { DescriptionList } from "@/components/ui/description-list";
import { SecondLine } from "@/components/ui/second-line";
import { paths } from "@/lib/paths";
import type { UnitPage } from "@/lib/queries/people/unit-page";
import { formatNumber } from "@/lib/text/format";
import { deactivateUnitAction, reactivateUnitAction } from "../actions";

/** Head and sizes of a unit; a unit in which nobody works may be closed, and opened again. */
export function UnitFacts({ unit }: { readonly unit: UnitPage }) {
  const fields = { unitId: unit.id, version: String(unit.version) };
  const mayClose = unit.isActive && unit.peopleBelow === 0 && !unit.children.some(({ isActive }) => isActive);
  return (
    <div className="max-w-3xl space-y-6">
      <DescriptionList
        items={[
          { term: "Kepala unit", description: <Heads heads={unit.heads} /> },
          { term: "Pegawai tepat di unit ini", description: formatNumber(unit.people) },
          { term: "Beserta unit di bawahnya", description: formatNumber(unit.peopleBelow) },
          { term: "Layanan publik", description: formatNumber(unit.services) },
          { term: "Kode", description: <span className="wrap-anywhere">{unit.code}</span> },
        ]}
      />
      {unit.mayEdit && mayClose && (
        <ButtonForm action={deactivateUnitAction} fields={fields}>
          Nonaktifkan unit
        </ButtonForm>
      )}
      {unit.mayEdit && unit.isActive && !mayClose && (
        <p className="text-ink-soft">
          Unit baru dapat dinonaktifkan setelah semua pegawai dan unit aktif di bawahnya dipindahkan.
        </p>
      )}
      {unit.mayEdit && !unit.isActive && (
        <ButtonForm action={reactivateUnitAction} fields={fields}>
          Aktifkan kembali
        </ButtonForm>
      )}
    </div>
  );
}

function Heads({ heads }: Pick<UnitPage, "heads">) {
  if (heads.length === 0) return "Belum ada yang memegang peran kepala unit";
  return (
    <ul>
      {heads.map(({ id, name, positionTitle }) => (
        <li key={id}>
          <AppLink href={paths.hr.employee(id)} className="link">
            {name}
          </AppLink>
          {positionTitle && <SecondLine>{positionTitle}</SecondLine>}
        </li>
      ))}
    </ul>
  );
}
