import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { EmployeeTable } from "@/components/people/employee-table";
import { UnitTree } from "@/components/people/unit-tree";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { StatusBadge } from "@/components/ui/status-badge";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { searchEmployees } from "@/lib/queries/people/search-employees";
import { type UnitPage, unitPage } from "@/lib/queries/people/unit-page";
import { formatNumber } from "@/lib/text/format";
import { UNIT_STEP_MESSAGES, type UnitStep } from "@/lib/text/people-steps";
import { localToday } from "@/lib/time";
import { UnitFacts } from "./unit-facts";

export const metadata: Metadata = { title: "Unit kerja" };

const STEPS = Object.keys(UNIT_STEP_MESSAGES) as [UnitStep, ...UnitStep[]];
const querySchema = z.object({ langkah: z.enum(STEPS).optional().catch(undefined) });

type UnitPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** One unit: its head, what lies below it, who works there. */
export default async function OneUnitPage({ params, searchParams }: UnitPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah } = querySchema.parse(await searchParams);
  const unit = id.success ? await unitPage(viewer, id.data) : null;
  if (!unit) notFound();
  const people = await searchEmployees(viewer, localToday(), {
    unitId: unit.id,
    isUnitAlone: true,
    state: "ACTIVE",
  });
  return (
    <>
      <PageHeader
        title={unit.name}
        eyebrow={unit.above.map(({ name }) => name).join(" / ") || undefined}
        breadcrumb={[{ label: "Unit kerja", href: paths.hr.units }]}
        meta={
          <StatusBadge tone={unit.isActive ? "success" : "neutral"}>
            {unit.isActive ? "Aktif" : "Tidak aktif"}
          </StatusBadge>
        }
        actions={
          <>
            {unit.mayReadPlans && (
              <LinkButton href={paths.hr.unitMatrix(unit.id)} variant="secondary">
                Matriks peran hasil
              </LinkButton>
            )}
            {unit.mayEdit && <UnitActs unit={unit} />}
          </>
        }
      />
      {langkah && (
        <div className="mb-8">
          <FormMessage outcome="success">{UNIT_STEP_MESSAGES[langkah]}</FormMessage>
        </div>
      )}
      <UnitFacts unit={unit} />
      {unit.children.length > 0 && (
        <Section title="Unit di bawahnya">
          <UnitTree units={unit.children.map((child) => ({ ...child, depth: 0 }))} />
        </Section>
      )}
      <Section
        title="Pegawai di unit ini"
        actions={
          unit.peopleBelow > people.rows.length && (
            <LinkButton href={paths.hr.employeesOfUnit(unit.id)} variant="secondary">
              Lihat semua {formatNumber(unit.peopleBelow)} pegawai
            </LinkButton>
          )
        }
      >
        {people.rows.length === 0 ? (
          <EmptyState title="Tidak ada pegawai tepat di unit ini" headingLevel="h3">
            {unit.peopleBelow > 0
              ? "Pegawainya tercatat di unit-unit di bawahnya."
              : "Pindahkan pegawai ke sini dari halaman pegawai yang bersangkutan."}
          </EmptyState>
        ) : (
          <EmployeeTable caption={`Pegawai ${unit.name}`} employees={people.rows} />
        )}
      </Section>
    </>
  );
}

function UnitActs({ unit: { id, isActive } }: { readonly unit: UnitPage }) {
  return (
    <>
      <LinkButton href={paths.hr.editUnit(id)} variant="secondary">
        Ubah unit
      </LinkButton>
      {isActive && (
        <LinkButton href={paths.hr.newUnitUnder(id)} variant="secondary">
          Tambah di bawahnya
        </LinkButton>
      )}
    </>
  );
}
