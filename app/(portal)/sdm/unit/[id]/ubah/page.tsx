import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { EditUnitForm } from "@/components/people/edit-unit-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { listUnits } from "@/lib/queries/people/list-units";
import { unitPage } from "@/lib/queries/people/unit-page";
import { editUnitAction } from "../../actions";

export const metadata: Metadata = { title: "Ubah unit" };

/** Renames a unit, or moves it with all below it. */
export default async function EditUnitPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const unit = id.success ? await unitPage(viewer, id.data) : null;
  const units = unit?.mayEdit ? await listUnits(viewer, "unit.edit") : null;
  if (!unit || !units) notFound();
  return (
    <>
      <PageHeader
        title="Ubah unit"
        lead="Unit di bawahnya ikut pindah. Hak akses kepala unit dan pengelola SDM mengikuti tempat yang baru."
        breadcrumb={[
          { label: "Unit kerja", href: paths.hr.units },
          { label: unit.name, href: paths.hr.unit(unit.id) },
        ]}
      />
      <EditUnitForm
        action={editUnitAction}
        unitId={unit.id}
        version={unit.version}
        name={unit.name}
        parentId={unit.parentId}
        parents={units.filter((one) => one.id !== unit.id && (one.isActive || one.id === unit.parentId))}
      />
    </>
  );
}
