import type { ReactNode } from "react";
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

type TeamMembersProps = {
  readonly rows: readonly TeamMember[];
  /** How far the periodic evaluations of a plan got. */
  readonly evaluations: (planId: string) => ReactNode;
};

/** Everybody in the team: where the plan stands and what comes next. */
export function TeamMembers({ rows, evaluations }: TeamMembersProps) {
  return (
    <Table
      caption="Anggota tim"
      hideCaption
      layout="lines"
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
        {
          key: "position",
          header: "Jabatan",
          isPlain: true,
          cell: ({ positionTitle }) => positionTitle ?? "–",
        },
        {
          key: "state",
          header: "Keadaan",
          isBadge: true,
          cell: ({ state }) => <AdoptionBadge state={state} />,
        },
        {
          key: "evaluations",
          header: "Evaluasi periodik",
          cell: ({ state, planId }) => (planId && state === "AGREED" ? evaluations(planId) : "–"),
        },
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
