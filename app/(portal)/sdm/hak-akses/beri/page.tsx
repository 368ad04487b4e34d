import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { GiveGrantForm } from "@/components/access/give-grant-form";
import { Alert } from "@/components/ui/alert";
import { AppLink } from "@/components/ui/app-link";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SearchField } from "@/components/ui/search-field";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { formatNip } from "@/lib/domain/people/nip";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { isGuarded, rolesGivenBy } from "@/lib/permissions/giving";
import type { GrantedRole } from "@/lib/permissions/roles";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type GrantCandidate, grantCandidates } from "@/lib/queries/access/grant-candidates";
import { unitChoices } from "@/lib/queries/access/unit-choices";
import { searchWords } from "@/lib/schemas/plain-text";
import { ACCESS_REFUSALS, ROLE_NAMES, roleOptions } from "@/lib/text/access";
import { localToday } from "@/lib/time";
import { giveGrantAction } from "../actions";
import { Person } from "../grant-cells";

export const metadata: Metadata = { title: "Beri peran" };

const querySchema = z.object({
  q: searchWords.catch(""),
  pegawai: z.uuid().optional().catch(undefined),
});

const rolesOf = ({ roles }: GrantCandidate): string =>
  roles
    .map(({ role, unitName }) => [ROLE_NAMES[role as GrantedRole], unitName].filter(Boolean).join(" "))
    .join("; ") || "Tidak ada";

/** Finds a person, then gives them a role. */
export default async function GiveRightPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { q, pegawai } = querySchema.parse({ q: "", ...(await searchParams) });
  const today = localToday();
  const found = pegawai || q ? await grantCandidates(viewer, today, pegawai ? { id: pegawai } : { q }) : [];
  if (!found || rolesGivenBy(viewer).length === 0) notFound();
  const chosen = pegawai ? found[0] : undefined;
  if (pegawai && !chosen) notFound();
  return (
    <>
      <PageHeader
        title="Beri peran"
        lead="Peran menambah hak, dan berlaku begitu orangnya masuk lagi. Peran untuk Anda sendiri diberikan oleh orang lain."
        breadcrumb={[{ label: "Hak akses", href: paths.hr.rights }]}
      />
      {chosen ? <Chosen viewer={viewer} person={chosen} /> : <Search q={q} found={found} />}
    </>
  );
}

async function Chosen({
  viewer,
  person,
}: {
  readonly viewer: EmployeeViewer;
  readonly person: GrantCandidate;
}) {
  const units = await unitChoices(viewer);
  const roles = rolesGivenBy(viewer).filter((role) => person.hasOpenedAccount || !isGuarded(role));
  return (
    <div className="space-y-8">
      <DescriptionList
        items={[
          { term: "Nama", description: person.name },
          { term: "NIP", description: <span className="figures">{formatNip(person.nip)}</span> },
          { term: "Jabatan", description: person.positionTitle ?? "Belum tercatat" },
          { term: "Unit kerja", description: person.unitName ?? "Belum tercatat" },
          { term: "Peran sekarang", description: rolesOf(person) },
        ]}
      />
      <Alert tone="info">
        <p>
          Selain Kepala unit, pemegang peran wajib memasang verifikasi dua langkah saat masuk, dan akunnya
          tidak lagi dibuka orang lain.
        </p>
        {!person.hasOpenedAccount && <p>{ACCESS_REFUSALS.PASSWORD_NOT_CHOSEN}</p>}
        {canSomewhere(viewer, "account.reset") && (
          <p>
            Peran lainnya diberikan oleh administrator: yang membuka akun pegawai tidak memberi peran yang
            membuka banyak data.
          </p>
        )}
      </Alert>
      <GiveGrantForm action={giveGrantAction} nip={person.nip} roles={roleOptions(roles)} units={units} />
      <AppLink href={paths.hr.giveRight} className="link inline-flex min-h-11 items-center">
        Pilih pegawai lain
      </AppLink>
    </div>
  );
}

function Search({ q, found }: { readonly q: string; readonly found: readonly GrantCandidate[] }) {
  return (
    <div className="space-y-8">
      <SearchField
        label="Cari pegawai"
        hint="Nama atau NIP pegawai yang akan diberi peran"
        action={paths.hr.giveRight}
        defaultValue={q}
      />
      {q && found.length === 0 && (
        <EmptyState title="Tidak ada pegawai yang cocok">
          Periksa ejaan nama, atau ketik NIP lengkap. Pegawai yang sudah tidak aktif tidak dapat diberi peran.
        </EmptyState>
      )}
      {found.length > 0 && (
        <Table
          caption="Pegawai yang cocok, paling banyak 20"
          rows={found}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "person",
              header: "Pegawai",
              isRowHeader: true,
              cell: ({ unitName, ...person }) => <Person {...person} workUnitName={unitName} />,
            },
            { key: "roles", header: "Peran sekarang", cell: rolesOf },
            {
              key: "choose",
              header: "Tindakan",
              cell: ({ id, name }) => (
                <AppLink href={paths.hr.giveRightTo(id)} className="link inline-flex min-h-11 items-center">
                  Pilih<span className="sr-only"> {name}</span>
                </AppLink>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
