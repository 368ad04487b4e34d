import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RegisterForm } from "@/components/application/register-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { counterServices } from "@/lib/queries/application/counter-services";
import { registerApplicationAction } from "../actions";

export const metadata: Metadata = { title: "Daftarkan permohonan" };

export default async function NewApplicationPage() {
  const viewer = await requireViewer();
  const services = await counterServices(viewer, "application.handle");
  if (services.length === 0) notFound();
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="Daftarkan permohonan"
          lead="Pemohon mendapat kode dan PIN untuk melacak berkasnya sendiri."
          breadcrumb={[{ label: "Permohonan layanan", href: paths.applications }]}
        />
      </div>
      <RegisterForm
        action={registerApplicationAction}
        formId={randomUUID()}
        services={services.map(({ id, name, unitName }) => ({ value: id, label: `${name}, ${unitName}` }))}
      />
    </>
  );
}
