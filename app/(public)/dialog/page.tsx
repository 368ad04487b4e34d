import type { Metadata } from "next";
import { z } from "zod";
import { ConsultationCards } from "@/components/consultation/consultation-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";
import { paths } from "@/lib/paths";
import { listPublicConsultations } from "@/lib/queries/consultation/list-consultations";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Dialog publik" };

const filterSchema = z.object({
  waktu: z.enum(["lalu"]).optional().catch(undefined),
  setelah: z.string().max(80).optional().catch(undefined),
});

/** Where citizens and units meet: what comes, and what became of what is past. */
export default async function ConsultationsPage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const { waktu, setelah } = filterSchema.parse(await searchParams);
  const isPast = waktu === "lalu";
  const { rows, next } = await listPublicConsultations({
    now: new Date(),
    when: isPast ? "past" : "coming",
    after: setelah,
  });
  const query = new URLSearchParams({ ...(isPast ? { waktu: "lalu" } : {}), setelah: next ?? "" });
  return (
    <>
      <PageHeader
        title="Dialog publik"
        lead="Pertemuan warga dengan unit pelayanan. Yang disepakati di sana diikuti di sini sampai selesai."
        actions={
          <>
            <LinkButton href={paths.consultationTicket} variant="secondary">
              Lihat dengan kode
            </LinkButton>
            <LinkButton href={paths.consultationsCalendar} variant="secondary" download>
              Kalender (.ics)
            </LinkButton>
          </>
        }
      />
      <TabsNav
        label="Waktu dialog"
        items={[
          { href: paths.consultations, label: "Akan datang", current: !isPast },
          { href: paths.consultationsPast, label: "Yang lalu", current: isPast },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={isPast ? "Belum ada dialog yang lalu" : "Belum ada dialog yang dijadwalkan"}>
          {isPast
            ? "Setelah dialog pertama berlangsung, hasilnya dapat dibaca di sini."
            : "Jadwal berikutnya tampil di sini. Langgani kalendernya agar tidak terlewat."}
        </EmptyState>
      ) : (
        <ConsultationCards rows={rows} />
      )}
      <Pagination nextHref={next ? `${paths.consultations}?${query}` : undefined} />
    </>
  );
}
