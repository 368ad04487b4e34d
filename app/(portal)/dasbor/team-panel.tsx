import { DistributionFigure } from "@/components/appraisal/distribution-figure";
import { EmptyState } from "@/components/ui/empty-state";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { teamDistribution } from "@/lib/queries/appraisal/team-distribution";
import { formatNumber } from "@/lib/text/format";

/** How the viewer's own ratings of the newest period are spread; nothing to show before the first. */
export async function TeamPanel({ viewer }: { readonly viewer: EmployeeViewer }) {
  const team = await teamDistribution(viewer);
  if (!team) {
    return (
      <EmptyState title="Belum ada nilai yang Anda berikan">
        Sebaran nilai tim tampil di sini setelah penilaian pertama Anda.
      </EmptyState>
    );
  }
  return (
    <DistributionFigure
      title="Sebaran nilai tim saya"
      lead={`${team.periodName}, ${formatNumber(team.total)} pegawai dinilai.`}
      counts={team.counts}
      total={team.total}
    />
  );
}
