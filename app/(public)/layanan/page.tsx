import type { Metadata } from "next";
import { z } from "zod";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { paths } from "@/lib/paths";
import { listPublicServices } from "@/lib/queries/service/list-public-services";
import { workingTimeText } from "@/lib/text/service";

export const metadata: Metadata = { title: "Layanan" };

const filterSchema = z.object({
  q: z.string().trim().max(100).catch(""),
  setelah: z.uuid().optional().catch(undefined),
});

/** Every open service, by name, with a search over service and unit. */
export default async function ServicesPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const { q, setelah } = filterSchema.parse({ q: "", ...(await searchParams) });
  const services = await listPublicServices({ search: q, after: setelah });
  const next = services.next && `${paths.services}?${new URLSearchParams({ q, setelah: services.next })}`;
  return (
    <>
      <PageHeader
        title="Layanan"
        lead="Syarat, alur, biaya, dan lama setiap layanan, beserta penilaian warga."
      />
      <div className="mb-8">
        <SearchField
          label="Cari layanan atau unit"
          action={paths.services}
          defaultValue={q}
          placeholder="Misalnya: akta kelahiran"
        />
      </div>
      {services.rows.length === 0 ? (
        <EmptyState
          title={q ? "Tidak ada layanan yang cocok" : "Belum ada layanan"}
          action={q ? <LinkButton href={paths.services}>Lihat semua layanan</LinkButton> : undefined}
        >
          {q
            ? "Coba satu kata saja, misalnya nama surat yang Anda perlukan."
            : "Daftar layanan sedang disiapkan oleh unit-unit pelayanan."}
        </EmptyState>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {services.rows.map((service) => (
            <li key={service.id} className="grid">
              <Card
                title={service.name}
                headingLevel="h2"
                href={paths.service(service.slug)}
                footer={
                  <p className="text-sm text-ink-soft">
                    {workingTimeText(service.standardMinutes)} · {service.cost}
                  </p>
                }
              >
                <p className="relative z-1 text-sm">
                  <AppLink href={paths.unit(service.unitCode)} className="link inline-block py-1">
                    {service.unitName}
                  </AppLink>
                </p>
                <p>{service.description}</p>
              </Card>
            </li>
          ))}
        </ul>
      )}
      <Pagination nextHref={next ?? undefined} />
    </>
  );
}
