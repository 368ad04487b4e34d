import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { LedResults, RoleMatrix } from "@/components/plan/role-matrix";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { currentPeriod } from "@/lib/queries/period/current-period";
import { type UnitMatrix, unitMatrix } from "@/lib/queries/plan/unit-matrix";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Matriks peran hasil unit" };

const querySchema = z.object({
  kepala: z.uuid().optional().catch(undefined),
  setelah: z.string().max(200).optional().catch(undefined),
});

type UnitMatrixPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** Who of a unit's team works for which of its head's results, for who reads the unit's plans: docs/rules.md#plan. */
export default async function UnitMatrixPage({ params, searchParams }: UnitMatrixPageProps) {
  const viewer = await requireViewer();
  const unitId = z.uuid().safeParse((await params).id);
  const { kepala: headId, setelah: after } = querySchema.parse(await searchParams);
  const today = localToday();
  const period = await currentPeriod(today);
  if (!unitId.success || !period) notFound();
  const unit = await unitMatrix(viewer, today, { unitId: unitId.data, periodId: period.id, headId, after });
  if (!unit) notFound();
  const head = unit.heads.find(({ id }) => id === unit.headId);
  return (
    <>
      <PageHeader
        title="Matriks peran hasil"
        eyebrow={`${unit.name} · ${period.name}`}
        lead={head && `Hasil kerja ${head.name} dan siapa di timnya yang mengerjakannya.`}
        breadcrumb={[
          { label: "Unit kerja", href: paths.hr.units },
          { label: unit.name, href: paths.hr.unit(unitId.data) },
        ]}
        actions={unit.heads
          .filter(({ id }) => id !== unit.headId)
          .map(({ id, name }) => (
            <LinkButton key={id} href={paths.hr.unitMatrix(unitId.data, { headId: id })} variant="secondary">
              Matriks {name}
            </LinkButton>
          ))}
      />
      <Matrix unit={unit} unitId={unitId.data} />
    </>
  );
}

function Matrix({
  unit: { matrix, headId },
  unitId,
}: {
  readonly unit: UnitMatrix;
  readonly unitId: string;
}) {
  if (!matrix || !headId)
    return (
      <EmptyState title="Belum ada yang memegang peran kepala unit">
        Matriks adalah hasil kerja kepala unit dan siapa yang mendukungnya.
      </EmptyState>
    );
  if (!matrix.planId)
    return (
      <EmptyState title="Belum ada hasil kerja yang dapat dirujuk">
        Matriks tersusun sendiri setelah SKP kepala unit disetujui dan anggota timnya memilih hasil kerja yang
        mereka dukung.
      </EmptyState>
    );
  return (
    <>
      <Section title="Hasil kerja kepala unit">
        <LedResults led={matrix.led} whose="kepala unit" />
      </Section>
      <Section title="Peran anggota tim">
        {matrix.rows.length === 0 ? (
          <EmptyState title="Belum ada anggota tim" headingLevel="h3">
            Anggota tim muncul di sini setelah kepala unit tercatat sebagai penilai mereka.
          </EmptyState>
        ) : (
          <RoleMatrix led={matrix.led} rows={matrix.rows} />
        )}
        <Pagination
          nextHref={matrix.next ? paths.hr.unitMatrix(unitId, { headId, after: matrix.next }) : undefined}
        />
      </Section>
    </>
  );
}
