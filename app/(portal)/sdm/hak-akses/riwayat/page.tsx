import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { SecondLine } from "@/components/ui/second-line";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { listGrants } from "@/lib/queries/access/list-grants";
import { searchWords } from "@/lib/schemas/plain-text";
import { formatMoment } from "@/lib/text/format";
import { Person, RoleCell } from "../grant-cells";
import { RightsHeader } from "../rights-header";

export const metadata: Metadata = { title: "Riwayat hak akses" };

const querySchema = z.object({
  q: searchWords.catch(""),
  sebelum: z.uuid().optional().catch(undefined),
});

interface DeedProps {
  readonly at: string | null;
  readonly by: string | null;
}

function Deed({ at, by }: DeedProps) {
  if (!at) return "Masih berlaku";
  return (
    <>
      <span className="block">{formatMoment(at)}</span>
      <SecondLine>oleh {by ?? "sistem"}</SecondLine>
    </>
  );
}

/** Every role that was ever given: when and by whom, and when and by whom it was taken back. */
export default async function RightsHistoryPage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  const { q, sebelum } = querySchema.parse({ q: "", ...(await searchParams) });
  const grants = await listGrants(viewer, { q, before: sebelum, withRevoked: true });
  if (!grants) notFound();
  const next = grants.next && `${paths.hr.rightsHistory}?${new URLSearchParams({ q, sebelum: grants.next })}`;
  return (
    <>
      <RightsHeader viewer={viewer} current={paths.hr.rightsHistory} />
      <div className="mb-8">
        <SearchField label="Cari nama atau NIP" action={paths.hr.rightsHistory} defaultValue={q} />
      </div>
      {grants.rows.length === 0 ? (
        <EmptyState title={q ? "Tidak ada riwayat yang cocok" : "Belum ada riwayat"}>
          Riwayat bertambah setiap kali peran diberikan atau dicabut.
        </EmptyState>
      ) : (
        <Table
          caption="Riwayat peran, terbaru dahulu"
          hideCaption
          layout="lines"
          rows={grants.rows}
          rowKey={({ id }) => id}
          columns={[
            { key: "person", header: "Pegawai", isRowHeader: true, cell: (row) => <Person {...row} /> },
            {
              key: "role",
              header: "Peran",
              isPlain: true,
              isOwnLine: true,
              cell: (row) => <RoleCell {...row} />,
            },
            {
              key: "given",
              header: "Diberikan",
              cell: (row) => <Deed at={row.grantedAt} by={row.grantedBy} />,
            },
            {
              key: "revoked",
              header: "Dicabut",
              cell: (row) => <Deed at={row.revokedAt} by={row.revokedBy} />,
            },
          ]}
        />
      )}
      <Pagination nextHref={next ?? undefined} />
    </>
  );
}
