import { AdoptionBadge } from "@/components/plan/adoption-badge";
import { AppLink } from "@/components/ui/app-link";
import { Table } from "@/components/ui/table";
import type { AdoptionState } from "@/lib/domain/plan/adoption";
import { paths } from "@/lib/paths";
import { TEAM_NEXT_STEPS } from "@/lib/text/plan";

type TeamMember = {
  readonly employeeId: string;
  readonly name: string;
  readonly positionTitle: string | null;
  readonly state: AdoptionState;
  readonly planId: string | null;
};

/** Everybody in the team: where the plan stands and what comes next. */
export function TeamMembers({ rows }: { readonly rows: readonly TeamMember[] }) {
  return (
    <Table
      caption="Anggota tim"
      hideCaption
      rows={rows}
      rowKey={({ employeeId }) => employeeId}
      columns={[
        {
          key: "name",
          header: "Pegawai",
          isRowHeader: true,
          cell: ({ name, planId }) =>
            planId ? (
              <AppLink href={paths.plan(planId)} className="link">
                {name}
              </AppLink>
            ) : (
              name
            ),
        },
        { key: "position", header: "Jabatan", cell: ({ positionTitle }) => positionTitle ?? "–" },
        { key: "state", header: "Keadaan", cell: ({ state }) => <AdoptionBadge state={state} /> },
        {
          key: "next",
          header: "Berikutnya",
          cell: ({ state, planId }) =>
            planId || state === "NONE" ? TEAM_NEXT_STEPS[state] : "Ditangani penilai sebelumnya.",
        },
      ]}
    />
  );
}
