import type { Metadata } from "next";
import { cx } from "@/components/ui/cx";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { canSomewhere } from "@/lib/permissions/can";
import { formatDay } from "@/lib/text/format";
import { localDayOf } from "@/lib/time";
import { DASHBOARD_PANELS } from "./panels";

export const metadata: Metadata = { title: "Dasbor" };

export default async function DashboardPage() {
  const viewer = await requireViewer();
  const today = localDayOf(new Date());
  const panels = DASHBOARD_PANELS.filter(({ needs }) => !needs || canSomewhere(viewer, needs));
  return (
    <>
      <PageHeader eyebrow={formatDay(today)} title={viewer.name} />
      <div className="grid gap-6 xl:grid-cols-2">
        {panels.map(({ key, width, Panel }) => (
          <div key={key} className={cx("min-w-0 empty:hidden", width === "full" && "xl:col-span-2")}>
            <Panel viewer={viewer} today={today} />
          </div>
        ))}
      </div>
    </>
  );
}
