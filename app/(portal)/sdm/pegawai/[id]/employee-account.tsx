import { ResetByHrForm } from "@/components/access/reset-by-hr-form";
import { ResetObstacles } from "@/components/access/reset-obstacles";
import { ButtonForm } from "@/components/form/button-form";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import type { EmployeeView } from "@/lib/queries/people/employee-view";
import { ROLE_NAMES } from "@/lib/text/access";
import { resetByHrAction } from "../../akun/actions";
import { reactivateEmployeeAction } from "../actions";

/** Whether somebody has signed in yet, which roles they hold, and how they get in again or out. */
export function EmployeeAccount({ employee }: { readonly employee: EmployeeView }) {
  const { id, name, version, state, account, grants, may, resetObstacles } = employee;
  if (!employee.private) return null;
  const roles = grants.map(({ role, unitName }) =>
    unitName ? `${ROLE_NAMES[role]}, ${unitName}` : ROLE_NAMES[role],
  );
  return (
    <>
      <Section title="Akun">
        <div className="space-y-6">
          <DescriptionList
            items={[
              { term: "Kata sandi", description: account?.isOpened ? "Sudah ada" : "Belum pernah dibuat" },
              {
                term: "Verifikasi dua langkah",
                description: account?.hasSecondFactor ? "Menyala" : "Belum dipasang",
              },
              {
                term: "Peran tambahan",
                description: roles.length > 0 ? <RoleList roles={roles} /> : "Tidak ada",
              },
            ]}
          />
          {may.reset && state === "ACTIVE" && (
            <ResetByHrForm
              action={resetByHrAction}
              employeeId={id}
              version={account?.version ?? 0}
              name={name}
              hasSecondFactor={account?.hasSecondFactor === true}
            />
          )}
          {resetObstacles.length > 0 && state === "ACTIVE" && <ResetObstacles obstacles={resetObstacles} />}
        </div>
      </Section>
      {state === "ACTIVE" && may.deactivate && (
        <Section
          title="Masa tugas"
          lead="Untuk yang pensiun, pindah ke pemerintah daerah lain, atau berhenti. Riwayatnya tetap tersimpan."
        >
          <LinkButton href={paths.hr.deactivateEmployee(id)} variant="secondary">
            Nonaktifkan pegawai
          </LinkButton>
        </Section>
      )}
      {state === "INACTIVE" && may.edit && (
        <Section
          title="Masa tugas"
          lead="Bila ia bertugas kembali. Penempatan terakhirnya berlaku lagi; peran dan pendaftaran pelatihannya tidak."
        >
          <ButtonForm action={reactivateEmployeeAction} fields={{ employeeId: id, version: String(version) }}>
            Aktifkan kembali
          </ButtonForm>
        </Section>
      )}
    </>
  );
}

function RoleList({ roles }: { readonly roles: readonly string[] }) {
  return (
    <ul>
      {roles.map((role) => (
        <li key={role}>{role}</li>
      ))}
    </ul>
  );
}
