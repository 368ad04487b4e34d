import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ConsultationTable } from "@/components/consultation/consultation-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { listManagedConsultations } from "@/lib/queries/consultation/list-consultations";

export const metadata: Metadata = { title: "Kelola dialog publik" };

const filterSchema = z.object({ setelah: z.string().max(80).optional().catch(undefined) });

/** The public dialogues of the viewer's units. */
export default async function ManagedConsultationsPage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  const { setelah } = filterSchema.parse(await searchParams);
  const consultations = await listManagedConsultations(viewer, { after: setelah });
  if (!consultations) notFound();
  const { rows, next } = consultations;
  const add = <LinkButton href={paths.hr.newConsultation}>Jadwalkan dialog</LinkButton>;
  return (
    <>
      <PageHeader
        title="Kelola dialog publik"
        lead="Forum Konsultasi Publik dari rencana sampai tindak lanjut; setiap unit paling sedikit sekali setahun."
        actions={add}
      />
      {rows.length === 0 ? (
        <EmptyState title="Belum ada dialog publik" action={add}>
          Dialog yang dijadwalkan tampil di sini, yang terbaru dahulu.
        </EmptyState>
      ) : (
        <ConsultationTable rows={rows} />
      )}
      <Pagination
        nextHref={next ? `${paths.hr.consultations}?${new URLSearchParams({ setelah: next })}` : undefined}
      />
    </>
  );
}
