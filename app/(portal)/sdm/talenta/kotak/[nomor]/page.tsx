import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PredikatBadge } from "@/components/appraisal/predikat-badge";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SecondLine } from "@/components/ui/second-line";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { axesOf, BOXES } from "@/lib/domain/talent/nine-box";
import { paths } from "@/lib/paths";
import { listUnits } from "@/lib/queries/people/list-units";
import { listBoxPeople, talentYears } from "@/lib/queries/talent/nine-box";
import { RATINGS_TEXT } from "@/lib/text/appraisal";
import { formatDay } from "@/lib/text/format";
import { BOX_RECOMMENDATIONS, POTENTIAL_LABELS } from "@/lib/text/talent";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Orang dalam kotak talenta" };

const querySchema = z.object({
  tahun: z.coerce.number().int().optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  setelah: z.string().max(300).optional().catch(undefined),
});

type BoxPageProps = {
  readonly params: Promise<{ readonly nomor: string }>;
  readonly searchParams: Promise<object>;
};

/** The people in one box, by name. */
export default async function BoxPage({ params, searchParams }: BoxPageProps) {
  const viewer = await requireViewer();
  const { nomor } = await params;
  const box = BOXES.find((one) => String(one) === nomor);
  if (!box) notFound();
  const { tahun, unit, setelah } = querySchema.parse(await searchParams);
  const today = localToday();
  const year = tahun ?? (await talentYears(today)).usual;
  const [people, units] = await Promise.all([
    listBoxPeople(viewer, today, { year, unitId: unit, box, after: setelah }),
    listUnits(viewer, "talent.read"),
  ]);
  if (!people) notFound();
  const filter = { tahun: String(year), unit };
  const { performance, potential } = axesOf(box);
  const unitName = units?.find(({ id }) => id === unit)?.name;
  return (
    <>
      <PageHeader
        title={`Kotak ${box}`}
        eyebrow={unitName ? `Predikat ${year}, ${unitName}` : `Predikat ${year}`}
        lead={BOX_RECOMMENDATIONS[box]}
        breadcrumb={[{ label: "Kotak talenta", href: paths.hr.talentOf(filter) }]}
        meta={
          <span className="text-ink-soft">
            Kinerja {RATINGS_TEXT[performance].toLowerCase()}, potensi{" "}
            {POTENTIAL_LABELS[potential].toLowerCase()}
          </span>
        }
      />
      {people.rows.length === 0 ? (
        <EmptyState title="Tidak ada orang dalam kotak ini">
          Pilih tahun atau unit lain di halaman kotak talenta.
        </EmptyState>
      ) : (
        <Table
          caption={`Pegawai dalam kotak ${box}`}
          hideCaption
          rows={people.rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: "Pegawai",
              isRowHeader: true,
              cell: ({ id, name, positionTitle }) => (
                <>
                  <AppLink href={paths.hr.employeePotential(id)} className="link wrap-anywhere">
                    {name}
                  </AppLink>
                  <SecondLine>{positionTitle}</SecondLine>
                </>
              ),
            },
            { key: "unit", header: "Unit", cell: ({ unitName: name }) => name ?? "–" },
            {
              key: "predikat",
              header: "Predikat",
              cell: ({ predikat }) => <PredikatBadge predikat={predikat} />,
            },
            {
              key: "until",
              header: "Asesmen berlaku sampai",
              cell: ({ validUntil }) => formatDay(validUntil),
            },
          ]}
        />
      )}
      <Pagination
        nextHref={people.next ? paths.hr.talentBox(box, { ...filter, setelah: people.next }) : undefined}
      />
    </>
  );
}
