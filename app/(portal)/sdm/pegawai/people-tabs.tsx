import { TabsNav } from "@/components/ui/tabs-nav";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/grants";
import type { Viewer } from "@/lib/permissions/viewer";

const TABS: readonly { readonly href: string; readonly label: string; readonly needs?: Permission }[] = [
  { href: paths.hr.employees, label: "Daftar" },
  { href: paths.hr.defects, label: "Cacat data", needs: "people.edit" },
  { href: paths.hr.appraiserReports, label: "Laporan data", needs: "appraiser.resolveReport" },
];

/** The three views of people, for those who keep their data; who only reads has the list alone. */
export function PeopleTabs({ viewer, current }: { readonly viewer: Viewer; readonly current: string }) {
  const items = TABS.filter(({ needs }) => !needs || canSomewhere(viewer, needs));
  if (items.length < 2) return null;
  return (
    <TabsNav
      label="Pandangan kepegawaian"
      items={items.map(({ href, label }) => ({ href, label, current: href === current }))}
    />
  );
}
