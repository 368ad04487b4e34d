import type { Metadata } from "next";
import { z } from "zod";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkList } from "@/components/ui/link-list";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { paths } from "@/lib/paths";
import { listPublicServices } from "@/lib/queries/service/list-public-services";
import { matchingUnits, nearServices } from "@/lib/queries/service/near-services";
import { searchWords } from "@/lib/schemas/plain-text";
import { workingTimeText } from "@/lib/text/service";
import { publicMetadata } from "../public-metadata";

export const generateMetadata = (): Metadata =>
  publicMetadata({
    title: "Layanan",
    description: "Syarat, alur, biaya, dan lama setiap layanan, beserta penilaian warga.",
    path: paths.services,
    picture: "layanan",
  });

const filterSchema = z.object({
  q: searchWords.catch(""),
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
          hint="Nama layanan, surat yang dihasilkan, atau unit yang melayani."
          action={paths.services}
          defaultValue={q}
          placeholder="Misalnya: akta kelahiran"
        />
      </div>
      {q && !setelah && <Units search={q} />}
      {services.rows.length === 0 && q ? (
        <NothingFound search={q} />
      ) : services.rows.length === 0 ? (
        <EmptyState title="Belum ada layanan">
          Daftar layanan sedang disiapkan oleh unit-unit pelayanan.
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

/** Units of that name, which have a page of their own. */
async function Units({ search }: { readonly search: string }) {
  const units = await matchingUnits(search);
  if (units.length === 0) return null;
  return (
    <div className="mb-8">
      <h2 className="mb-2 text-lg">Unit</h2>
      <LinkList rows={units.map(({ code, name }) => ({ key: code, href: paths.unit(code), title: name }))} />
    </div>
  );
}

/** What resembles the words, and whom to ask when that is not it either. */
async function NothingFound({ search }: { readonly search: string }) {
  const near = await nearServices(search);
  return (
    <div className="space-y-8">
      <EmptyState
        title={`Tidak ada layanan yang cocok dengan “${search}”`}
        action={
          <>
            <LinkButton href={paths.services}>Lihat semua layanan</LinkButton>
            <LinkButton href={paths.complaint} variant="secondary">
              Tanyakan kepada petugas
            </LinkButton>
          </>
        }
      >
        Coba satu kata saja, misalnya nama surat yang Anda perlukan.
      </EmptyState>
      {near.length > 0 && (
        <div>
          <h2 className="mb-2 text-lg">Mungkin yang Anda cari</h2>
          <LinkList
            rows={near.map(({ slug, name, unitName }) => ({
              key: slug,
              href: paths.service(slug),
              title: name,
              note: unitName,
            }))}
          />
        </div>
      )}
    </div>
  );
}
