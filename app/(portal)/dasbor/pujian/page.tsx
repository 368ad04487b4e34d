import type { Metadata } from "next";
import { z } from "zod";
import { SuggestionList } from "@/components/hearing/suggestion-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { unitPraise } from "@/lib/queries/hearing/unit-praise";

export const metadata: Metadata = { title: "Pujian warga" };

const querySchema = z.object({ setelah: z.uuid().optional().catch(undefined) });

/** What citizens praise about the services of one's own unit. */
export default async function PraisePage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { setelah } = querySchema.parse(await searchParams);
  const { rows, next } = await unitPraise(viewer, { after: setelah });
  return (
    <>
      <PageHeader
        title="Pujian warga"
        lead="Ditulis warga dalam survei untuk layanan unit Anda. Namanya disamarkan: pujian ini milik semua yang melayani."
        breadcrumb={[{ label: "Dasbor", href: paths.dashboard }]}
      />
      {rows.length === 0 ? (
        <EmptyState title="Belum ada pujian">
          Pujian yang ditulis warga dalam survei tampil di sini setelah diperiksa.
        </EmptyState>
      ) : (
        <>
          <SuggestionList
            items={rows.map(({ id, shownText, serviceName }) => ({
              key: id,
              text: shownText,
              note: serviceName,
            }))}
          />
          <Pagination nextHref={next ? paths.praiseFrom(next) : undefined} />
        </>
      )}
    </>
  );
}
