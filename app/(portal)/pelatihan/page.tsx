import type { Metadata } from "next";
import { z } from "zod";
import { TrainingList } from "@/components/training/training-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { listOpenTrainings, listOwnTrainings } from "@/lib/queries/training/list-trainings";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Pelatihan" };

const filterSchema = z.object({ setelah: z.string().max(60).optional().catch(undefined) });

/** Trainings one takes part in, and those open for sign-up. */
export default async function TrainingsPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { setelah } = filterSchema.parse(await searchParams);
  const [own, open] = await Promise.all([
    listOwnTrainings(viewer),
    listOpenTrainings(viewer, localToday(), { after: setelah }),
  ]);
  return (
    <>
      <PageHeader
        title="Pelatihan"
        lead="Daftar sendiri selama masih ada tempat. Jam pelajaran masuk ke catatan Anda setelah kehadiran dicatat."
        actions={
          <LinkButton href={paths.ownLedger} variant="secondary">
            Jam pelajaran saya
          </LinkButton>
        }
      />
      {own.length > 0 && (
        <Section title="Yang Anda ikuti">
          <TrainingList
            caption="Pelatihan yang Anda ikuti"
            rows={own}
            hrefOf={paths.training}
            shows="enrolment"
          />
        </Section>
      )}
      <Section title="Pendaftaran dibuka">
        {open.rows.length === 0 ? (
          <EmptyState title="Belum ada pelatihan yang dibuka" headingLevel="h3">
            BKPSDM mengumumkan pelatihan berikutnya di halaman ini.
          </EmptyState>
        ) : (
          <TrainingList
            caption="Pendaftaran dibuka"
            rows={open.rows}
            hrefOf={paths.training}
            shows="enrolment"
          />
        )}
        <Pagination
          nextHref={open.next ? `${paths.trainings}?setelah=${encodeURIComponent(open.next)}` : undefined}
        />
      </Section>
    </>
  );
}
