import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CreateEmployeeForm } from "@/components/people/create-employee-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { placeChoices } from "@/lib/queries/people/place-choices";
import { draftKey } from "../../../draft-key";
import { createEmployeeAction } from "../actions";

export const metadata: Metadata = { title: "Tambah pegawai" };

/** Enters one person by hand. */
export default async function NewEmployeePage() {
  const viewer = await requireViewer();
  const choices = await placeChoices(viewer);
  if (!choices) notFound();
  return (
    <>
      <PageHeader
        title="Tambah pegawai"
        lead="Untuk satu orang. Banyak pegawai sekaligus lebih mudah lewat impor data SIASN."
        breadcrumb={[{ label: "Pegawai", href: paths.hr.employees }]}
      />
      <CreateEmployeeForm
        action={createEmployeeAction}
        id={randomUUID()}
        draftKey={draftKey(viewer, "pegawai", "baru")}
        {...choices}
      />
    </>
  );
}
