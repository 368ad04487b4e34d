import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { WaitingEntriesForm } from "@/components/progress/waiting-entries-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { NextWaiting } from "@/components/waiting/next-waiting";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { listWaitingEntries } from "@/lib/queries/progress/waiting-entries";
import { nextWaiting } from "@/lib/queries/waiting/next-waiting";
import { QUEUE_PAGE } from "@/lib/schemas/progress";
import { localToday } from "@/lib/time";
import { acceptEntriesAction } from "./actions";

export const metadata: Metadata = { title: "Catatan yang menunggu" };

const querySchema = z.object({ setelah: z.string().max(80).optional().catch(undefined) });

/** Entries of the team that nobody has answered yet, to accept many at once or to open one by one. */
export default async function WaitingEntriesPage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  if (!canSomewhere(viewer, "progress.review")) notFound();
  const { setelah: after } = querySchema.parse(await searchParams);
  const today = localToday();
  const [{ rows, next }, waiting] = await Promise.all([
    listWaitingEntries(viewer, today, { after, take: QUEUE_PAGE }),
    nextWaiting(viewer, "entry", null, today),
  ]);
  return (
    <>
      <PageHeader
        title="Catatan yang menunggu"
        lead="Catatan realisasi tim Anda yang belum ditanggapi, yang paling lama menunggu di atas. Catatan tetap dihitung, diterima atau belum."
        breadcrumb={[{ label: "Tim saya", href: paths.team }]}
      />
      {waiting && (
        <div className="mb-8">
          <NextWaiting next={waiting} />
        </div>
      )}
      {/* Also without a row: it says how many were accepted when the last of them are gone. */}
      <WaitingEntriesForm action={acceptEntriesAction} entries={rows} />
      {rows.length === 0 && (
        <EmptyState title="Tidak ada catatan yang menunggu">
          Catatan baru dari anggota tim muncul di sini, begitu juga yang sudah mereka perbaiki.
        </EmptyState>
      )}
      <Pagination nextHref={next ? paths.waitingEntriesAfter(next) : undefined}>
        {after && rows.length > 0 ? "Yang lebih lama menunggu ada di halaman pertama." : undefined}
      </Pagination>
    </>
  );
}
