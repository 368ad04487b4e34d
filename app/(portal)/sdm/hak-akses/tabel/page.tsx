import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { GRANTS, NEVER_ABOUT_SELF, type Permission, REACHES, type Reach } from "@/lib/permissions/grants";
import { ROLES, type Role } from "@/lib/permissions/roles";
import { ROLE_NAMES, ROLE_PURPOSES } from "@/lib/text/access";
import { PERMISSION_AREAS, PERMISSION_LABELS, REACH_LABELS } from "@/lib/text/permissions";
import { RightsHeader } from "../rights-header";

export const metadata: Metadata = { title: "Tabel hak" };

function ReachCell({ role, permission }: { readonly role: Role; readonly permission: Permission }) {
  const grants: Readonly<Partial<Record<Permission, Reach>>> = GRANTS[role];
  const reach = grants[permission];
  return reach ? (
    <span className="font-semibold">{REACH_LABELS[reach].short}</span>
  ) : (
    <span className="text-ink-soft">–</span>
  );
}

type RightsTableProps = { readonly name: string; readonly permissions: readonly Permission[] };

const RightsTable = ({ name, permissions }: RightsTableProps) => (
  <Table
    caption={`Hak setiap peran: ${name}`}
    hideCaption
    layout="scroll"
    rows={permissions}
    rowKey={(permission) => permission}
    columns={[
      {
        key: "permission",
        header: "Hak",
        isRowHeader: true,
        cell: (permission) => (
          <span className="block min-w-44 md:min-w-72">
            {PERMISSION_LABELS[permission]}
            {NEVER_ABOUT_SELF.has(permission) && (
              <>
                <span aria-hidden="true"> *</span>
                <VisuallyHidden>, tidak pernah tentang diri sendiri</VisuallyHidden>
              </>
            )}
          </span>
        ),
      },
      ...ROLES.map((role) => ({
        key: role,
        header: ROLE_NAMES[role],
        cell: (permission: Permission) => <ReachCell role={role} permission={permission} />,
      })),
    ]}
  />
);

/** The table that decides everything, in words: what a role may do, and how far. */
export default async function RightsTablePage() {
  const viewer = await requireViewer();
  if (!canSomewhere(viewer, "grant.read")) notFound();
  return (
    <>
      <RightsHeader viewer={viewer} current={paths.hr.rightsTable} />
      <Section
        title="Apa yang boleh dilakukan setiap peran"
        lead="Tabel ini bukan salinan: menu, tombol, dan setiap tindakan di Bina membacanya. Hak dari beberapa peran saling menambah; yang bertanda * tidak pernah berlaku tentang diri sendiri. Tanda – berarti tidak boleh."
      >
        <div className="space-y-2">
          {PERMISSION_AREAS.map(({ name, permissions }) => (
            <Details key={name} summary={`${name} (${permissions.length})`}>
              <RightsTable name={name} permissions={permissions} />
            </Details>
          ))}
        </div>
      </Section>
      <Section title="Jangkauan" lead="Seberapa jauh sebuah hak berlaku.">
        <DescriptionList
          items={REACHES.map((reach) => ({
            term: REACH_LABELS[reach].short,
            description: REACH_LABELS[reach].meaning,
          }))}
        />
      </Section>
      <Section title="Peran">
        <DescriptionList
          items={ROLES.map((role) => ({ term: ROLE_NAMES[role], description: ROLE_PURPOSES[role] }))}
        />
      </Section>
    </>
  );
}
