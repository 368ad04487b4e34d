import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TemplateForm } from "@/components/complaint/template-form";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { canSomewhere } from "@/lib/permissions/can";
import { listTemplates } from "@/lib/queries/complaint/list-templates";
import { saveTemplateAction } from "../actions";

export const metadata: Metadata = { title: "Templat jawaban" };

/** Ready-made answers for all units, kept by the coordinator. */
export default async function TemplatesPage() {
  const viewer = await requireViewer();
  if (!canSomewhere(viewer, "complaint.manageTemplates")) notFound();
  const templates = (await listTemplates(viewer)) ?? [];
  return (
    <>
      <PageHeader
        title="Templat jawaban"
        lead="Awal kalimat yang sama bagi semua unit; setiap jawaban tetap disesuaikan dengan laporannya."
        breadcrumb={[{ label: "Pengaduan warga", href: paths.hr.complaints }]}
      />
      <Section title="Templat yang ada">
        {templates.length === 0 ? (
          <EmptyState headingLevel="h3" title="Belum ada templat">
            Tambahkan templat pertama di bawah.
          </EmptyState>
        ) : (
          <ul className="border-t border-line">
            {templates.map((template) => (
              <li key={template.id} className="border-b border-line py-2">
                <Details summary={template.isActive ? template.title : `${template.title} (tidak dipakai)`}>
                  <TemplateForm key={template.version} action={saveTemplateAction} template={template} />
                </Details>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="Templat baru">
        <TemplateForm
          key={templates.length}
          action={saveTemplateAction}
          template={{ id: crypto.randomUUID(), version: 0, isActive: true }}
        />
      </Section>
    </>
  );
}
