import { ComplaintTable } from "@/components/complaint/complaint-table";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { Stat } from "@/components/ui/stat";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { countComplaints, countRaised, listComplaints } from "@/lib/queries/complaint/list-complaints";
import { formatNumber } from "@/lib/text/format";

type PanelProps = { readonly viewer: EmployeeViewer; readonly today: string };

const SHOWN = 3;

/** What citizens wait for within the viewer's reach, the most urgent first. */
export async function ComplaintPanel({ viewer, today }: PanelProps) {
  const group = canSomewhere(viewer, "complaint.verify") ? "VERIFY" : "WORK";
  const [counts, raised, { rows }] = await Promise.all([
    countComplaints(viewer),
    countRaised(viewer),
    listComplaints(viewer, { group, today }),
  ]);
  return (
    <Card
      title="Pengaduan warga"
      headingLevel="h2"
      footer={
        <AppLink href={paths.hr.complaints} className="link inline-flex min-h-11 items-center">
          Semua pengaduan
        </AppLink>
      }
    >
      <div className="grid grid-cols-2 gap-6 lg:grid-cols-4">
        <Stat label="Menunggu verifikasi" value={formatNumber(counts.VERIFY)} />
        <Stat label="Ditangani" value={formatNumber(counts.WORK)} />
        <Stat label="Menunggu pelapor" value={formatNumber(counts.WAITING)} />
        <Stat label="Lewat tenggat" value={formatNumber(raised)} />
      </div>
      {rows.length > 0 && <ComplaintTable rows={rows.slice(0, SHOWN)} />}
    </Card>
  );
}
