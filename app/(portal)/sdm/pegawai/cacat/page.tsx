import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { DefectTable } from "@/components/people/defect-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/auth/current-session";
import { DEFECT_KINDS } from "@/lib/domain/people/defect";
import { paths } from "@/lib/paths";
import { countDefects, listDefects } from "@/lib/queries/people/defects";
import { DEFECT_LABELS, DEFECT_REMEDIES } from "@/lib/text/people";
import { localToday } from "@/lib/time";
import { PeopleTabs } from "../people-tabs";

export const metadata: Metadata = { title: "Cacat data pegawai" };

const querySchema = z.object({
  jenis: z.enum(DEFECT_KINDS).optional().catch(undefined),
  setelah: z.string().max(300).optional().catch(undefined),
});

/** What is wrong with the data of people in service, each with the way to mend it. */
export default async function DefectsPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { jenis, setelah } = querySchema.parse(await searchParams);
  const today = localToday();
  const counts = await countDefects(viewer, today);
  if (!counts) notFound();
  const kind = jenis ?? DEFECT_KINDS.find((one) => counts[one] > 0) ?? "NO_APPRAISER";
  const people = await listDefects(viewer, today, { kind, after: setelah });
  return (
    <>
      <PageHeader
        title="Cacat data"
        lead="Data yang membuat SKP, penilaian, atau hak akses tidak berjalan. Begitu dibetulkan, orangnya hilang dari daftar ini."
        breadcrumb={[{ label: "Pegawai", href: paths.hr.employees }]}
      />
      <PeopleTabs viewer={viewer} current={paths.hr.defects} />
      <TabsNav
        label="Jenis cacat"
        items={DEFECT_KINDS.map((one) => ({
          href: paths.hr.defectsOf(one),
          label: DEFECT_LABELS[one],
          count: counts[one],
          current: one === kind,
        }))}
      />
      {people.rows.length === 0 ? (
        <EmptyState title="Tidak ada yang perlu dibetulkan di sini">
          Semua pegawai aktif dalam jangkauan Anda bersih dari cacat ini.
        </EmptyState>
      ) : (
        <>
          <p className="mb-6 max-w-prose">{DEFECT_REMEDIES[kind]}</p>
          <DefectTable kind={kind} employees={people.rows} />
        </>
      )}
      <Pagination
        previousHref={setelah ? paths.hr.defectsOf(kind) : undefined}
        nextHref={people.next ? paths.hr.defectsAfter(kind, people.next) : undefined}
      />
    </>
  );
}
