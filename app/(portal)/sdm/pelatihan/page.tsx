import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { TrainingList } from "@/components/training/training-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/auth/current-session";
import { TRAINING_STATES } from "@/lib/domain/training/lifecycle";
import { paths } from "@/lib/paths";
import { listManagedTrainings } from "@/lib/queries/training/list-trainings";
import { TRAINING_STATE_LABELS } from "@/lib/text/training";

export const metadata: Metadata = { title: "Kelola pelatihan" };

const filterSchema = z.object({
  keadaan: z.enum(TRAINING_STATES).optional().catch(undefined),
  setelah: z.string().max(60).optional().catch(undefined),
});

/** All trainings, for those who schedule them. */
export default async function ManagedTrainingsPage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  const { keadaan, setelah } = filterSchema.parse(await searchParams);
  const trainings = await listManagedTrainings(viewer, { state: keadaan, after: setelah });
  if (!trainings) notFound();
  const query = new URLSearchParams({ ...(keadaan ? { keadaan } : {}), setelah: trainings.next ?? "" });
  return (
    <>
      <PageHeader
        title="Kelola pelatihan"
        lead="Jadwalkan pelatihan, buka pendaftaran, catat kehadiran, lalu selesaikan agar JP peserta tercatat."
        actions={<LinkButton href={paths.hr.newTraining}>Jadwalkan pelatihan</LinkButton>}
      />
      <TabsNav
        label="Keadaan pelatihan"
        items={[
          { href: paths.hr.trainings, label: "Semua", current: !keadaan },
          ...TRAINING_STATES.map((state) => ({
            href: `${paths.hr.trainings}?keadaan=${state}`,
            label: TRAINING_STATE_LABELS[state],
            current: keadaan === state,
          })),
        ]}
      />
      {trainings.rows.length === 0 ? (
        <EmptyState
          title="Belum ada pelatihan di sini"
          action={<LinkButton href={paths.hr.newTraining}>Jadwalkan pelatihan</LinkButton>}
        >
          Pelatihan yang dijadwalkan tampil di sini, yang terbaru dahulu.
        </EmptyState>
      ) : (
        <TrainingList caption="Pelatihan" rows={trainings.rows} hrefOf={paths.hr.training} shows="state" />
      )}
      <Pagination nextHref={trainings.next ? `${paths.hr.trainings}?${query}` : undefined} />
    </>
  );
}
