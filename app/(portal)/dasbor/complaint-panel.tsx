import { LightBadge } from "@/components/complaint/complaint-badge";
import { AppLink } from "@/components/ui/app-link";
import { Card } from "@/components/ui/card";
import { LinkList } from "@/components/ui/link-list";
import { Stat } from "@/components/ui/stat";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { countComplaints, countRaised, listComplaints } from "@/lib/queries/complaint/list-complaints";
import { CATEGORY_TEXT, termText } from "@/lib/text/complaint";
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
      <div className="grid grid-cols-2 gap-x-4 gap-y-5">
        <Stat label="Menunggu verifikasi" value={formatNumber(counts.VERIFY)} />
        <Stat label="Ditangani" value={formatNumber(counts.WORK)} />
        <Stat label="Menunggu pelapor" value={formatNumber(counts.WAITING)} />
        <Stat label="Lewat tenggat" value={formatNumber(raised)} />
      </div>
      {rows.length > 0 && (
        <LinkList
          rows={rows.slice(0, SHOWN).map(({ id, title, category, unitName, term }) => ({
            key: id,
            href: paths.hr.complaint(id),
            title,
            note: [CATEGORY_TEXT[category], unitName, term && termText(term)].filter(Boolean).join(" · "),
            badge: term && <LightBadge light={term.light} isPaused={term.isPaused} />,
          }))}
        />
      )}
    </Card>
  );
}
