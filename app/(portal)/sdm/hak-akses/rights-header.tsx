import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TabsNav } from "@/components/ui/tabs-nav";
import { paths } from "@/lib/paths";
import { rolesGivenBy } from "@/lib/permissions/giving";
import type { EmployeeViewer } from "@/lib/permissions/viewer";

const VIEWS = [
  { href: paths.hr.rights, label: "Pemegang peran" },
  { href: paths.hr.rightsTable, label: "Tabel hak" },
  { href: paths.hr.rightsHistory, label: "Riwayat" },
] as const;

type RightsHeaderProps = { readonly viewer: EmployeeViewer; readonly current: string };

/** What the three views of the rights have in common. */
export function RightsHeader({ viewer, current }: RightsHeaderProps) {
  return (
    <>
      <PageHeader
        title="Hak akses"
        lead="Siapa boleh melakukan apa di Bina, dan siapa yang memberinya."
        breadcrumb={[{ label: "Dasbor", href: paths.dashboard }]}
        actions={
          rolesGivenBy(viewer).length > 0 && <LinkButton href={paths.hr.giveRight}>Beri peran</LinkButton>
        }
      />
      <TabsNav label="Hak akses" items={VIEWS.map((view) => ({ ...view, current: view.href === current }))} />
    </>
  );
}
