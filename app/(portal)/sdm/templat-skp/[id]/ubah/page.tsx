import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { TemplateForm } from "@/components/plan/template-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { readPlanTemplate } from "@/lib/queries/plan/plan-templates";
import { sourceOptions } from "@/lib/text/measured";
import { ALL_UNITS } from "@/lib/text/plan";
import { draftKey } from "../../../../draft-key";
import { saveTemplateAction } from "../../actions";

export const metadata: Metadata = { title: "Ubah templat SKP" };

/** The whole template as one form. */
export default async function EditPlanTemplatePage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const template = id.success ? await readPlanTemplate(viewer, id.data) : null;
  if (!template?.mayEdit) notFound();
  return (
    <>
      <PageHeader
        eyebrow={template.unit ?? ALL_UNITS}
        title={`Ubah templat ${template.name}`}
        lead={template.position}
        breadcrumb={[
          { label: "Templat SKP", href: paths.hr.planTemplates },
          { label: template.name, href: paths.hr.planTemplate(template.id) },
        ]}
      />
      <TemplateForm
        key={template.version}
        action={saveTemplateAction}
        template={template}
        format={template.format}
        scope={{ unitId: template.unitId }}
        sourceOptions={sourceOptions({ services: [], units: [] })}
        draftKey={draftKey(viewer, "templat-skp", template.id)}
      />
    </>
  );
}
