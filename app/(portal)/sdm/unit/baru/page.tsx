import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CreateUnitForm } from "@/components/people/create-unit-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { listUnits } from "@/lib/queries/people/list-units";
import { createUnitAction } from "../actions";

export const metadata: Metadata = { title: "Tambah unit" };

const querySchema = z.object({ induk: z.uuid().optional().catch(undefined) });

/** Adds one unit to the tree. */
export default async function NewUnitPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { induk } = querySchema.parse(await searchParams);
  const units = await listUnits(viewer, "unit.edit");
  if (!units) notFound();
  return (
    <>
      <PageHeader
        title="Tambah unit"
        lead="Pakai nama yang sama dengan SIASN, supaya impor berikutnya mengenalinya."
        breadcrumb={[{ label: "Unit kerja", href: paths.hr.units }]}
      />
      <CreateUnitForm
        action={createUnitAction}
        id={randomUUID()}
        parentId={induk}
        parents={units.filter(({ isActive }) => isActive)}
      />
    </>
  );
}
