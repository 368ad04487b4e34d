import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ManagedServiceList } from "@/components/service/managed-service-list";
import { DraftClear } from "@/components/ui/draft-clear";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { listManagedServices } from "@/lib/queries/service/list-managed-services";
import { searchWords } from "@/lib/schemas/plain-text";
import { draftKey } from "../../draft-key";

export const metadata: Metadata = { title: "Kelola layanan" };

const filterSchema = z.object({
  q: searchWords.catch(""),
  setelah: z.uuid().optional().catch(undefined),
  tersimpan: z
    .union([z.uuid(), z.literal("baru")])
    .optional()
    .catch(undefined),
});

/** The services that HR or a unit's head looks after. */
export default async function ManagedServicesPage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  const { q, setelah, tersimpan } = filterSchema.parse({ q: "", ...(await searchParams) });
  const services = await listManagedServices(viewer, { search: q, after: setelah });
  if (!services) notFound();
  const next = services.next && `${paths.hr.services}?${new URLSearchParams({ q, setelah: services.next })}`;
  const add = canSomewhere(viewer, "service.manage") && (
    <LinkButton href={paths.hr.newService}>Tambah layanan</LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Kelola layanan"
        lead="Standar pelayanan yang dibaca warga, dan poster survei untuk setiap loket."
        actions={add}
      />
      {tersimpan && (
        <div className="mb-8">
          <DraftClear storageKey={draftKey(viewer, "layanan", tersimpan)} />
          <FormMessage outcome="success">Layanan tersimpan.</FormMessage>
        </div>
      )}
      <div className="mb-8">
        <SearchField label="Cari layanan atau unit" action={paths.hr.services} defaultValue={q} />
      </div>
      {services.rows.length === 0 ? (
        <EmptyState
          title={q ? "Tidak ada layanan yang cocok" : "Belum ada layanan"}
          action={q ? <LinkButton href={paths.hr.services}>Lihat semua layanan</LinkButton> : add}
        >
          {q
            ? "Coba satu kata saja."
            : "Tambahkan layanan agar warga dapat membaca standarnya dan menilainya."}
        </EmptyState>
      ) : (
        <ManagedServiceList services={services.rows} />
      )}
      <Pagination nextHref={next ?? undefined} />
    </>
  );
}
