import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { EmployeeFilterForm } from "@/components/people/employee-filter-form";
import { EmployeeTable } from "@/components/people/employee-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireViewer } from "@/lib/auth/current-session";
import { EMPLOYMENT_KINDS } from "@/lib/domain/people/employment";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { seesDirectory } from "@/lib/permissions/directory";
import { listUnits } from "@/lib/queries/people/list-units";
import { searchEmployees } from "@/lib/queries/people/search-employees";
import { searchWords } from "@/lib/schemas/plain-text";
import { STATE_FILTERS } from "@/lib/text/people";
import { localToday } from "@/lib/time";
import { PeopleTabs } from "./people-tabs";

export const metadata: Metadata = { title: "Pegawai" };

const filterSchema = z.object({
  q: searchWords.catch(""),
  unit: z.uuid().optional().catch(undefined),
  status: z.enum(EMPLOYMENT_KINDS).optional().catch(undefined),
  keadaan: z.enum(STATE_FILTERS).catch("aktif"),
  setelah: z.string().max(300).optional().catch(undefined),
});
type Filter = z.output<typeof filterSchema>;

const STATE_OF = { aktif: "ACTIVE", "tidak-aktif": "INACTIVE", semua: undefined } as const;

/** The same list from another row on; what says nothing stays out of the address. */
function addressOf({ q, unit, status, keadaan }: Filter, setelah: string): string {
  const given = Object.entries({ q, unit, status, keadaan: keadaan === "aktif" ? "" : keadaan, setelah });
  return `${paths.hr.employees}?${new URLSearchParams(given.flatMap(([key, value]) => (value ? [[key, value]] : [])))}`;
}

/** Everybody within the viewer's reach, found by name, NIP or unit. */
export default async function EmployeesPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  if (!seesDirectory(viewer)) notFound();
  const filter = filterSchema.parse({ q: "", keadaan: "aktif", ...(await searchParams) });
  const { q, unit, status, keadaan, setelah } = filter;
  const [units, employees] = await Promise.all([
    listUnits(viewer),
    searchEmployees(viewer, localToday(), {
      q,
      unitId: unit,
      kind: status,
      state: STATE_OF[keadaan],
      after: setelah,
    }),
  ]);
  const isNarrowed = q !== "" || unit !== undefined || status !== undefined || keadaan !== "aktif";
  const add = canSomewhere(viewer, "people.edit") && (
    <LinkButton href={paths.hr.newEmployee}>Tambah pegawai</LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Pegawai"
        lead="Data, penempatan, dan pejabat penilai setiap pegawai dalam jangkauan Anda."
        actions={add}
      />
      <PeopleTabs viewer={viewer} current={paths.hr.employees} />
      <div className="mb-8">
        <EmployeeFilterForm value={{ q, unit, status, keadaan }} units={units ?? []} />
      </div>
      {employees.rows.length > 0 && (
        <EmployeeTable caption="Pegawai" employees={employees.rows} withState={keadaan !== "aktif"} />
      )}
      {employees.rows.length === 0 &&
        (isNarrowed ? (
          <EmptyState
            title="Tidak ada pegawai yang cocok"
            action={<LinkButton href={paths.hr.employees}>Lihat semua pegawai aktif</LinkButton>}
          >
            Coba satu bagian nama saja, atau longgarkan saringan. Pegawai yang sudah pensiun atau pindah ada
            di keaktifan “Tidak aktif”.
          </EmptyState>
        ) : (
          <EmptyState title="Belum ada pegawai" action={add}>
            Impor data SIASN, atau catat pegawai satu per satu.
          </EmptyState>
        ))}
      <Pagination
        previousHref={setelah ? addressOf(filter, "") : undefined}
        nextHref={employees.next ? addressOf(filter, employees.next) : undefined}
      />
    </>
  );
}
