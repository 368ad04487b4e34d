import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AccountStateBadge } from "@/components/access/account-state-badge";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { SecondLine } from "@/components/ui/second-line";
import { Table } from "@/components/ui/table";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/auth/current-session";
import { formatNip } from "@/lib/domain/people/nip";
import { paths } from "@/lib/paths";
import { listAccounts } from "@/lib/queries/access/list-accounts";
import { searchWords } from "@/lib/schemas/plain-text";
import { formatMoment } from "@/lib/text/format";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Akun pegawai" };

const querySchema = z.object({
  q: searchWords.catch(""),
  keadaan: z.literal("belum").optional().catch(undefined),
  setelah: z.string().max(200).optional().catch(undefined),
});

const address = (filter: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(filter).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return given.length > 0 ? `${paths.hr.accounts}?${new URLSearchParams(given)}` : paths.hr.accounts;
};

/** Who can sign in, who cannot yet, and the way to open an account anew. */
export default async function AccountsPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { q, keadaan, setelah } = querySchema.parse({ q: "", ...(await searchParams) });
  const today = localToday();
  const accounts = await listAccounts(viewer, today, {
    q,
    onlyUnopened: keadaan === "belum",
    after: setelah,
  });
  if (!accounts) notFound();
  return (
    <>
      <PageHeader
        title="Akun pegawai"
        lead="Siapa sudah dapat masuk, siapa belum, dan kata sandi yang perlu diatur ulang."
        breadcrumb={[{ label: "Dasbor", href: paths.dashboard }]}
        actions={<LinkButton href={paths.hr.openAccounts}>Buka akun baru</LinkButton>}
      />
      <TabsNav
        label="Keadaan akun"
        items={[
          { href: address({ q }), label: "Semua", current: keadaan === undefined },
          { href: address({ q, keadaan: "belum" }), label: "Belum dibuka", current: keadaan === "belum" },
        ]}
      />
      <div className="mb-8">
        <SearchField
          label="Cari nama atau NIP"
          action={paths.hr.accounts}
          defaultValue={q}
          keep={{ keadaan }}
        />
      </div>
      {accounts.rows.length === 0 ? (
        <EmptyState title={q ? "Tidak ada pegawai yang cocok" : "Semua akun sudah dibuka"}>
          {q
            ? "Periksa ejaan nama, atau ketik NIP lengkap."
            : "Pegawai baru muncul di sini setelah datanya diimpor atau dicatat."}
        </EmptyState>
      ) : (
        <Table
          caption="Akun pegawai"
          hideCaption
          layout="lines"
          rows={accounts.rows}
          rowKey={({ employeeId }) => employeeId}
          columns={[
            {
              key: "person",
              header: "Pegawai",
              isRowHeader: true,
              cell: ({ employeeId, name, nip }) => (
                <>
                  <AppLink href={paths.hr.account(employeeId)} className="link">
                    {name}
                  </AppLink>
                  <SecondLine>
                    <span className="whitespace-nowrap">{formatNip(nip)}</span>
                  </SecondLine>
                </>
              ),
            },
            {
              key: "unit",
              header: "Unit kerja",
              isPlain: true,
              cell: ({ unitName }) => unitName ?? "Belum tercatat",
            },
            {
              key: "state",
              header: "Akun",
              isBadge: true,
              cell: ({ state }) => <AccountStateBadge state={state} />,
            },
            {
              key: "seen",
              header: "Terakhir masuk",
              cell: ({ lastSeenAt }) => (lastSeenAt ? formatMoment(lastSeenAt) : "–"),
            },
          ]}
        />
      )}
      <Pagination nextHref={accounts.next ? address({ q, keadaan, setelah: accounts.next }) : undefined} />
    </>
  );
}
