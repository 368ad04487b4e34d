import type { Metadata } from "next";
import { cx } from "@/components/ui/cx";
import { PageHeader } from "@/components/ui/page-header";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { formatDay } from "@/lib/text/format";
import { localToday } from "@/lib/time";
import { DASHBOARD_PANELS, DASHBOARD_PARTS, type DashboardPart } from "./panels";

export const metadata: Metadata = { title: "Dasbor" };

const PART_LABELS: Readonly<Record<DashboardPart, string>> = {
  saya: "Saya",
  tim: "Tim saya",
  unit: "Unit kerja",
};

type SearchParams = Promise<{ bagian?: string | string[] }>;

export default async function DashboardPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer();
  const { bagian } = await searchParams;
  const today = localToday();
  const panelsOf = (part: DashboardPart) =>
    DASHBOARD_PANELS[part].filter(({ needs }) => !needs || canSomewhere(viewer, needs));
  const parts = DASHBOARD_PARTS.filter((part) => panelsOf(part).length > 0);
  const current = parts.find((part) => part === bagian) ?? "saya";
  return (
    <>
      <PageHeader eyebrow={formatDay(today)} title={viewer.name} />
      {parts.length > 1 && (
        <TabsNav
          label="Bagian dasbor"
          items={parts.map((part) => ({
            href: part === "saya" ? paths.dashboard : paths.dashboardPart(part),
            label: PART_LABELS[part],
            current: part === current,
          }))}
        />
      )}
      {/* Columns and not a grid: cards of unlike height would leave holes beside one another. */}
      <div className="gap-6 xl:columns-2">
        {panelsOf(current).map(({ key, width, Panel }) => (
          <div
            key={key}
            className={cx(
              "min-w-0 break-inside-avoid pb-6 empty:hidden",
              width === "full" && "xl:[column-span:all]",
            )}
          >
            <Panel viewer={viewer} today={today} />
          </div>
        ))}
      </div>
    </>
  );
}
