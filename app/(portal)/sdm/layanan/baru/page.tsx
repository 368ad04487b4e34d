import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CreateServiceForm } from "@/components/service/create-service-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { unitsForServices } from "@/lib/queries/service/managed-service";
import { draftKey } from "../../../draft-key";
import { createServiceAction } from "../actions";

export const metadata: Metadata = { title: "Tambah layanan" };

export default async function NewServicePage() {
  const viewer = await requireViewer();
  const units = await unitsForServices(viewer);
  if (units.length === 0) notFound();
  return (
    <>
      <PageHeader
        title="Tambah layanan"
        lead="Langsung tampil di daftar layanan, dan surveinya langsung dapat diisi."
        breadcrumb={[{ label: "Kelola layanan", href: paths.hr.services }]}
      />
      <CreateServiceForm
        action={createServiceAction}
        id={randomUUID()}
        units={units}
        draftKey={draftKey(viewer, "layanan", "baru")}
      />
    </>
  );
}
