import { RemedyBadge } from "@/components/hearing/remedy-badge";
import { Card } from "@/components/ui/card";
import { LinkList } from "@/components/ui/link-list";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { ownRemedies } from "@/lib/queries/hearing/remedies";
import { formatDayShort } from "@/lib/text/format";

type PanelProps = { readonly viewer: EmployeeViewer; readonly today: string };

/** What the viewer has to see to for citizens, the most urgent first; nothing where there is none. */
export async function RemedyPanel({ viewer, today }: PanelProps) {
  const rows = await ownRemedies(viewer, today);
  if (rows.length === 0) return null;
  return (
    <Card title="Perbaikan layanan Anda" headingLevel="h2">
      <LinkList
        rows={rows.map(({ id, deed, serviceName, dueOn, state, isLate }) => ({
          key: id,
          href: paths.hr.remedy(id),
          title: deed,
          note: `${serviceName}, sampai ${formatDayShort(dueOn)}`,
          badge: <RemedyBadge state={state} isLate={isLate} />,
        }))}
      />
    </Card>
  );
}
