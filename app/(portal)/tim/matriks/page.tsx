import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { LedResults, RoleMatrix } from "@/components/plan/role-matrix";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { currentPeriod } from "@/lib/queries/period/current-period";
import { roleMatrix } from "@/lib/queries/plan/role-matrix";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Matriks peran hasil" };

const querySchema = z.object({ setelah: z.string().max(200).optional().catch(undefined) });

/** Who of the team works for which of the head's results: docs/rules.md#plan, "matriks peran hasil". */
export default async function RoleMatrixPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  if (!canSomewhere(viewer, "plan.agree")) notFound();
  const { setelah: after } = querySchema.parse(await searchParams);
  const today = localToday();
  const period = await currentPeriod(today);
  const matrix = period && (await roleMatrix(viewer, today, { periodId: period.id, after }));
  return (
    <>
      <PageHeader
        title="Matriks peran hasil"
        eyebrow={period?.name}
        lead="Hasil kerja Anda dan siapa di tim yang mengerjakannya, menurut rujukan di SKP masing-masing."
        breadcrumb={[{ label: "Tim saya", href: paths.team }]}
      />
      {!matrix?.planId ? (
        <EmptyState title="Belum ada hasil kerja yang dapat dirujuk">
          Matriks tersusun sendiri setelah SKP Anda disetujui: anggota tim lalu memilih hasil kerja Anda yang
          mereka dukung.
        </EmptyState>
      ) : (
        <>
          <Section title="Hasil kerja Anda">
            <LedResults led={matrix.led} />
          </Section>
          <Section title="Peran anggota tim">
            {matrix.rows.length === 0 ? (
              <EmptyState title="Belum ada anggota tim" headingLevel="h3">
                Anggota tim muncul di sini setelah Anda tercatat sebagai penilai mereka.
              </EmptyState>
            ) : (
              <RoleMatrix led={matrix.led} rows={matrix.rows} />
            )}
            <Pagination nextHref={matrix.next ? paths.roleMatrixAfter(matrix.next) : undefined} />
          </Section>
        </>
      )}
    </>
  );
}
