import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnitTree } from "@/components/people/unit-tree";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { listUnits } from "@/lib/queries/people/list-units";

export const metadata: Metadata = { title: "Unit kerja" };

/** The units within the viewer's reach, each under its parent. */
export default async function UnitsPage() {
  const viewer = await requireViewer();
  const units = await listUnits(viewer);
  if (!units) notFound();
  const add = canSomewhere(viewer, "unit.edit") && (
    <LinkButton href={paths.hr.newUnit}>Tambah unit</LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Unit kerja"
        lead="Susunan perangkat daerah. Jumlah pegawai dihitung tepat pada unit itu, tanpa unit di bawahnya."
        actions={add}
      />
      {units.length === 0 ? (
        <EmptyState title="Belum ada unit" action={add}>
          Unit terbentuk sendiri dari impor data SIASN, atau tambahkan satu per satu.
        </EmptyState>
      ) : (
        <UnitTree units={units} />
      )}
    </>
  );
}
