import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { RevokeGrantForm } from "@/components/access/revoke-grant-form";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { SECOND_FACTOR_ROLES } from "@/lib/permissions/roles";
import { headlessUnits } from "@/lib/queries/access/headless-units";
import { type GrantRow, listGrants } from "@/lib/queries/access/list-grants";
import { searchWords } from "@/lib/schemas/plain-text";
import { ROLE_NAMES } from "@/lib/text/access";
import { formatMoment } from "@/lib/text/format";
import { revokeGrantAction } from "./actions";
import { Person, RoleCell } from "./grant-cells";
import { HeadlessAlert } from "./headless-alert";
import { RightsHeader } from "./rights-header";

export const metadata: Metadata = { title: "Hak akses" };

const DONE = {
  beri: "Peran diberikan. Sesinya diakhiri; peran berlaku begitu ia masuk lagi.",
  cabut: "Peran dicabut. Sesinya sudah diakhiri.",
} as const;

const querySchema = z.object({
  q: searchWords.catch(""),
  sebelum: z.uuid().optional().catch(undefined),
  langkah: z.enum(["beri", "cabut"]).optional().catch(undefined),
});

function SecondFactor({ role, hasSecondFactor }: GrantRow) {
  if (hasSecondFactor) return "Menyala";
  return SECOND_FACTOR_ROLES.some((one) => one === role) ? "Wajib dipasang saat masuk" : "Belum dipasang";
}

/** Who holds a role that is given by hand, and for which unit. */
export default async function RightsPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { q, sebelum, langkah } = querySchema.parse({ q: "", ...(await searchParams) });
  const grants = await listGrants(viewer, { q, before: sebelum });
  if (!grants) notFound();
  const headless = q || sebelum ? null : await headlessUnits(viewer);
  const next = grants.next && `${paths.hr.rights}?${new URLSearchParams({ q, sebelum: grants.next })}`;
  return (
    <>
      <RightsHeader viewer={viewer} current={paths.hr.rights} />
      {langkah && (
        <div className="mb-8">
          <Alert tone="success">{DONE[langkah]}</Alert>
        </div>
      )}
      {headless && headless.count > 0 && <HeadlessAlert viewer={viewer} units={headless} />}
      <div className="mb-8">
        <SearchField label="Cari nama atau NIP" action={paths.hr.rights} defaultValue={q} />
      </div>
      {grants.rows.length === 0 ? (
        <EmptyState title={q ? "Tidak ada pemegang peran yang cocok" : "Belum ada peran yang diberikan"}>
          {q
            ? "Pegawai tanpa peran tambahan tidak muncul di sini. Periksa ejaan nama, atau ketik NIP lengkap."
            : "Setiap pegawai dan penilai sudah punya haknya sendiri. Peran lain diberikan dari halaman ini."}
        </EmptyState>
      ) : (
        <Table
          caption="Pemegang peran"
          hideCaption
          rows={grants.rows}
          rowKey={({ id }) => id}
          columns={[
            { key: "person", header: "Pegawai", isRowHeader: true, cell: (row) => <Person {...row} /> },
            { key: "role", header: "Peran", cell: (row) => <RoleCell {...row} /> },
            { key: "since", header: "Sejak", cell: (row) => formatMoment(row.grantedAt) },
            { key: "by", header: "Oleh", cell: (row) => row.grantedBy ?? "Sistem" },
            { key: "factor", header: "Dua langkah", cell: (row) => <SecondFactor {...row} /> },
            {
              key: "revoke",
              header: "Tindakan",
              cell: (row) =>
                row.mayRevoke ? (
                  <RevokeGrantForm
                    action={revokeGrantAction}
                    grantId={row.id}
                    name={row.name}
                    role={ROLE_NAMES[row.role]}
                  />
                ) : (
                  "–"
                ),
            },
          ]}
        />
      )}
      <Pagination nextHref={next ?? undefined} />
    </>
  );
}
