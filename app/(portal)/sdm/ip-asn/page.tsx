import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { Alert } from "@/components/ui/alert";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SecondLine } from "@/components/ui/second-line";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { listAsnPeople, listAsnUnits } from "@/lib/queries/career/asn-index";
import { ASN_CATEGORY_LABELS, ASN_GAP_LABELS, ASN_GAP_SHORT } from "@/lib/text/career";
import { formatHundredths, formatNumber } from "@/lib/text/format";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Simulasi IP ASN" };

const querySchema = z.object({
  unit: z.uuid().optional().catch(undefined),
  setelah: z.string().max(300).optional().catch(undefined),
});

/** The simulated index by unit, and of the people of one unit, with what is missing of each. */
export default async function AsnIndexesPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { unit, setelah } = querySchema.parse(await searchParams);
  const today = localToday();
  if (unit) return <OfUnit viewer={viewer} unitId={unit} today={today} after={setelah} />;
  const units = await listAsnUnits(viewer, today, setelah);
  if (!units) notFound();
  return (
    <>
      <PageHeader
        title="Simulasi IP ASN"
        lead="Rata-rata pegawai aktif setiap unit, dari pendidikan, JP, dan predikat yang tercatat di Bina."
        actions={
          canSomewhere(viewer, "career.weigh") && (
            <LinkButton href={paths.hr.asnWeights} variant="secondary">
              Bobot
            </LinkButton>
          )
        }
      />
      <Notice />
      {units.rows.length === 0 ? (
        <EmptyState title="Belum ada pegawai">Impor data pegawai lebih dulu.</EmptyState>
      ) : (
        <Table
          caption="Simulasi IP ASN menurut unit"
          hideCaption
          layout="lines"
          rows={units.rows}
          rowKey={({ unitId }) => unitId}
          columns={[
            {
              key: "unit",
              header: "Unit",
              isRowHeader: true,
              cell: ({ unitId, unitName }) => (
                <AppLink href={paths.hr.asnIndexesOf(unitId)} className="link">
                  {unitName}
                </AppLink>
              ),
            },
            { key: "n", header: "Pegawai", numeric: true, cell: ({ people }) => formatNumber(people) },
            { key: "mean", header: "Rata-rata", numeric: true, cell: ({ mean }) => formatHundredths(mean) },
            {
              key: "category",
              header: "Kategori",
              isPlain: true,
              cell: ({ category }) => ASN_CATEGORY_LABELS[category],
            },
            {
              key: "gaps",
              header: "Yang kurang (orang)",
              isOwnLine: true,
              cell: ({ gaps }) =>
                gaps.length === 0
                  ? "–"
                  : gaps.map(([gap, count]) => `${ASN_GAP_SHORT[gap]} ${formatNumber(count)}`).join(", "),
            },
          ]}
        />
      )}
      <Pagination nextHref={units.next ? paths.hr.asnIndexesFrom(units.next) : undefined} />
    </>
  );
}

const Notice = () => (
  <div className="mb-6">
    <Alert title="Simulasi, tanpa bagian disiplin">
      IP ASN yang resmi diukur BKN dari SIASN. Disiplin tidak tercatat di Bina, jadi tidak dihitung.
    </Alert>
  </div>
);

type OfUnitProps = {
  readonly viewer: EmployeeViewer;
  readonly unitId: string;
  readonly today: string;
  readonly after: string | undefined;
};

async function OfUnit({ viewer, unitId, today, after }: OfUnitProps) {
  const people = await listAsnPeople(viewer, unitId, today, after);
  if (!people) notFound();
  return (
    <>
      <PageHeader
        title={people.unitName}
        eyebrow="Simulasi IP ASN"
        breadcrumb={[{ label: "Simulasi IP ASN", href: paths.hr.asnIndexes }]}
      />
      <Notice />
      {people.rows.length === 0 ? (
        <EmptyState title="Tidak ada pegawai aktif">
          Tidak ada yang ditempatkan langsung di unit ini.
        </EmptyState>
      ) : (
        <Table
          caption="Simulasi IP ASN pegawai"
          hideCaption
          layout="lines"
          rows={people.rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: "Pegawai",
              isRowHeader: true,
              cell: ({ id, name, positionTitle }) => (
                <>
                  <AppLink href={paths.hr.employeeAsnIndex(id)}>{name}</AppLink>
                  <SecondLine>{positionTitle}</SecondLine>
                </>
              ),
            },
            { key: "total", header: "Nilai", numeric: true, cell: ({ total }) => formatHundredths(total) },
            {
              key: "category",
              header: "Kategori",
              isPlain: true,
              cell: ({ category }) => ASN_CATEGORY_LABELS[category],
            },
            {
              key: "gaps",
              header: "Yang kurang",
              cell: ({ gaps }) =>
                gaps.length === 0 ? "–" : gaps.map((gap) => ASN_GAP_LABELS[gap]).join("; "),
            },
          ]}
        />
      )}
      <Pagination nextHref={people.next ? paths.hr.asnIndexesOf(unitId, people.next) : undefined} />
    </>
  );
}
