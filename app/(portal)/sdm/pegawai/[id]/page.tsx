import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AppraiserTable } from "@/components/people/appraiser-table";
import { EmployeeIdentity } from "@/components/people/employee-identity";
import { EmployeeStateBadge } from "@/components/people/employee-state-badge";
import { PlacementTable } from "@/components/people/placement-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { LinkList } from "@/components/ui/link-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { formatNip } from "@/lib/domain/people/nip";
import { paths } from "@/lib/paths";
import { can } from "@/lib/permissions/can";
import { seesDirectory } from "@/lib/permissions/directory";
import { employeePage } from "@/lib/queries/people/employee-page";
import type { EmployeeView } from "@/lib/queries/people/employee-view";
import { formatNumber } from "@/lib/text/format";
import { EMPLOYMENT_KIND_LABELS } from "@/lib/text/people";
import { EMPLOYEE_STEP_MESSAGES, type EmployeeStep } from "@/lib/text/people-steps";
import { localToday } from "@/lib/time";
import { EmployeeAccount } from "./employee-account";
import { EmployeeNotices } from "./employee-notices";

export const metadata: Metadata = { title: "Data pegawai" };

const STEPS = Object.keys(EMPLOYEE_STEP_MESSAGES) as [EmployeeStep, ...EmployeeStep[]];
const querySchema = z.object({ langkah: z.enum(STEPS).optional().catch(undefined) });

type EmployeePageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** One person: who they are, where they work and worked, who appraises them, their account, and what one may do. */
export default async function EmployeePage({ params, searchParams }: EmployeePageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah } = querySchema.parse(await searchParams);
  const today = localToday();
  const employee = id.success ? await employeePage(viewer, id.data, today) : null;
  if (!employee) notFound();
  return (
    <>
      <PageHeader
        eyebrow={<span className="figures">NIP {formatNip(employee.nip)}</span>}
        title={<span className="wrap-anywhere">{employee.name}</span>}
        breadcrumb={seesDirectory(viewer) ? [{ label: "Pegawai", href: paths.hr.employees }] : []}
        meta={
          <>
            <EmployeeStateBadge state={employee.state} />
            <span className="text-ink-soft">{EMPLOYMENT_KIND_LABELS[employee.kind]}</span>
            {employee.isSynthetic && <span className="text-ink-soft">Data peragaan</span>}
          </>
        }
        actions={<EmployeeActs employee={employee} />}
      />
      <EmployeeNotices employee={employee} step={langkah} viewer={viewer} />
      <Section title="Data pegawai">
        <EmployeeIdentity employee={employee} />
      </Section>
      <Section title="Penempatan">
        {employee.placements.length > 0 ? (
          <PlacementTable placements={employee.placements} today={today} />
        ) : (
          <EmptyState title="Belum ada penempatan" headingLevel="h3">
            Catat unit dan jabatannya lewat “Pindahkan”.
          </EmptyState>
        )}
      </Section>
      <Section title="Pejabat penilai" lead={appraisalLead(employee)}>
        {employee.appraisers.length > 0 ? (
          <AppraiserTable appraisers={employee.appraisers} today={today} isLinked={employee.may.edit} />
        ) : (
          <EmptyState title="Belum ada penilai" headingLevel="h3">
            {employee.isAppraisedOutside
              ? "Ia dinilai oleh pejabat di luar daftar pegawai, jadi tidak memerlukan penilai di sini."
              : "Tanpa penilai, SKP-nya tidak dapat disetujui."}
          </EmptyState>
        )}
      </Section>
      {can(viewer, "career.read", { ownerId: employee.id }) && (
        <Section title="Karier">
          <LinkList
            rows={[
              {
                key: "ratings",
                href: paths.hr.employeeRatings(employee.id),
                title: "Riwayat predikat",
                note: "Dari Bina dan dari e-Kinerja BKN",
              },
              {
                key: "credit",
                href: paths.hr.employeeCredit(employee.id),
                title: "Perkiraan angka kredit",
                note: "Dari predikat final, bagi jabatan fungsional",
              },
              {
                key: "asn",
                href: paths.hr.employeeAsnIndex(employee.id),
                title: "Simulasi IP ASN",
                note: "Dari pendidikan, JP, dan predikat yang tercatat",
              },
              ...(can(viewer, "talent.read", { ownerId: employee.id })
                ? [
                    {
                      key: "talent",
                      href: paths.hr.employeePotential(employee.id),
                      title: "Potensi dan kotak talenta",
                      note: "Dari hasil asesmen dan predikat final",
                    },
                  ]
                : []),
            ]}
          />
        </Section>
      )}
      <EmployeeAccount employee={employee} />
    </>
  );
}

function appraisalLead({ appraisees, isAppraisedOutside }: EmployeeView): string | undefined {
  const parts = [
    ...(isAppraisedOutside ? ["Dinilai pejabat di luar daftar pegawai."] : []),
    ...(appraisees > 0 ? [`Ia sendiri menilai ${formatNumber(appraisees)} pegawai.`] : []),
  ];
  return parts.length > 0 ? parts.join(" ") : undefined;
}

function EmployeeActs({ employee: { id, state, may } }: { readonly employee: EmployeeView }) {
  return (
    <>
      {may.edit && (
        <LinkButton href={paths.hr.editEmployee(id)} variant="secondary">
          Ubah data
        </LinkButton>
      )}
      {may.edit && state === "ACTIVE" && (
        <LinkButton href={paths.hr.moveEmployee(id)} variant="secondary">
          Pindahkan
        </LinkButton>
      )}
      {may.appoint && state === "ACTIVE" && (
        <LinkButton href={paths.hr.appointAppraiser(id)} variant="secondary">
          Atur penilai
        </LinkButton>
      )}
    </>
  );
}
