import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { LinkList } from "@/components/ui/link-list";
import { DEFECT_KINDS } from "@/lib/domain/people/defect";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { countDefects } from "@/lib/queries/people/defects";
import { countOpenReports } from "@/lib/queries/people/open-reports";
import { formatNumber } from "@/lib/text/format";
import { DEFECT_LABELS } from "@/lib/text/people";

type PanelProps = { readonly viewer: EmployeeViewer; readonly today: string };

/** What is wrong with the data of the people one keeps, and who says that theirs are. */
export async function DefectsPanel({ viewer, today }: PanelProps) {
  const [counts, reports] = await Promise.all([countDefects(viewer, today), countOpenReports(viewer, today)]);
  if (!counts) return null;
  const found = [
    ...(reports > 0
      ? [{ href: paths.hr.appraiserReports, label: "Laporan data keliru", count: reports }]
      : []),
    ...DEFECT_KINDS.flatMap((kind) =>
      counts[kind] > 0
        ? [{ href: paths.hr.defectsOf(kind), label: DEFECT_LABELS[kind], count: counts[kind] }]
        : [],
    ),
  ];
  return (
    <Card title="Cacat data pegawai" headingLevel="h2">
      {found.length === 0 ? (
        <p className="text-ink-soft">
          Setiap pegawai aktif punya penempatan dan penilai yang berlaku. Tidak ada laporan yang menunggu.
        </p>
      ) : (
        <LinkList
          rows={found.map(({ href, label, count }) => ({
            key: href,
            href,
            title: label,
            aside: <span className="text-base font-semibold text-ink">{formatNumber(count)}</span>,
          }))}
        />
      )}
      <div>
        <LinkButton href={paths.hr.employees} variant="secondary">
          Buka daftar pegawai
        </LinkButton>
      </div>
    </Card>
  );
}
