import type { Metadata } from "next";
import { z } from "zod";
import { AgreementList } from "@/components/consultation/agreement-list";
import { ConsultationCards } from "@/components/consultation/consultation-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabsNav } from "@/components/ui/tabs-nav";
import { paths } from "@/lib/paths";
import { listPublicConsultations } from "@/lib/queries/consultation/list-consultations";
import { openAgreements } from "@/lib/queries/consultation/read-minutes";
import { localToday } from "@/lib/time";
import { publicMetadata } from "../public-metadata";

export const dynamic = "force-dynamic";
export const generateMetadata = (): Metadata =>
  publicMetadata({
    title: "Dialog publik",
    description: "Jadwal pertemuan warga dengan unit pelayanan, dan kesepakatan yang diikuti sampai selesai.",
    path: paths.consultations,
    picture: "dialog",
  });

const filterSchema = z.object({
  waktu: z.enum(["lalu", "kesepakatan"]).optional().catch(undefined),
  setelah: z.string().max(80).optional().catch(undefined),
});
type Part = z.infer<typeof filterSchema>["waktu"];

/** Where citizens and units meet: what comes, what became of what is past, and what was agreed and is not done yet. */
export default async function ConsultationsPage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const { waktu, setelah } = filterSchema.parse(await searchParams);
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
        label="Bagian dialog publik"
        items={[
          { href: paths.consultations, label: "Akan datang", current: !waktu },
          { href: paths.consultationsPast, label: "Yang lalu", current: waktu === "lalu" },
          { href: paths.agreements, label: "Kesepakatan", current: waktu === "kesepakatan" },
        ]}
      />
      {waktu === "kesepakatan" ? (
        <Agreements after={setelah} />
      ) : (
        <Consultations isPast={waktu === "lalu"} after={setelah} />
      )}
    </>
  );
}

const nextHref = (waktu: Part, next: string | null) =>
  next
    ? `${paths.consultations}?${new URLSearchParams({ ...(waktu ? { waktu } : {}), setelah: next })}`
    : undefined;

type PartProps = { readonly after: string | undefined };

async function Consultations({ isPast, after }: PartProps & { readonly isPast: boolean }) {
  const when = isPast ? "past" : "coming";
  const { rows, next } = await listPublicConsultations({ now: new Date(), when, after });
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title={isPast ? "Belum ada dialog yang lalu" : "Belum ada dialog yang dijadwalkan"}>
          {isPast
            ? "Setelah dialog pertama berlangsung, hasilnya dapat dibaca di sini."
            : "Jadwal berikutnya tampil di sini. Langgani kalendernya agar tidak terlewat."}
        </EmptyState>
      ) : (
        <ConsultationCards rows={rows} />
      )}
      <Pagination nextHref={nextHref(isPast ? "lalu" : undefined, next)} />
    </>
  );
}

/** What was agreed in all dialogues and is not done yet, what is due longest first. */
async function Agreements({ after }: PartProps) {
  const { rows, next } = await openAgreements(after);
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title="Tidak ada kesepakatan yang terbuka">
          Kesepakatan dari setiap dialog tampil di sini sampai selesai.
        </EmptyState>
      ) : (
        <AgreementList
          agreements={rows}
          today={localToday()}
          consultationOf={({ consultation }) => consultation}
        />
      )}
      <Pagination nextHref={nextHref("kesepakatan", next)} />
    </>
  );
}
