import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { unitOptions } from "@/components/people/unit-options";
import { TemplateForm } from "@/components/plan/template-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkList } from "@/components/ui/link-list";
import { PageHeader } from "@/components/ui/page-header";
import { SearchField } from "@/components/ui/search-field";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type TemplatePlace, templatePlace, templatePositions } from "@/lib/queries/plan/plan-templates";
import { searchWords } from "@/lib/schemas/plain-text";
import { sourceOptions } from "@/lib/text/measured";
import { POSITION_KIND_LABELS } from "@/lib/text/people";
import { draftKey } from "../../../draft-key";
import { saveTemplateAction } from "../actions";

export const metadata: Metadata = { title: "Buat templat SKP" };

const querySchema = z.object({
  jabatan: z.uuid().optional().catch(undefined),
  q: searchWords.optional().catch(undefined),
});

/** First the position of which the template is, then the form for it. */
export default async function NewPlanTemplatePage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  const { jabatan, q } = querySchema.parse(await searchParams);
  if (!jabatan) return <ChoosePosition viewer={viewer} words={q ?? ""} />;
  const place = await templatePlace(viewer, jabatan);
  if (!place) notFound();
  return <WriteTemplate viewer={viewer} place={place} />;
}

async function ChoosePosition({
  viewer,
  words,
}: {
  readonly viewer: EmployeeViewer;
  readonly words: string;
}) {
  const positions = await templatePositions(viewer, words);
  if (!positions) notFound();
  return (
    <>
      <PageHeader
        title="Buat templat SKP"
        lead="Pilih jabatan yang akan mendapat templat."
        breadcrumb={[{ label: "Templat SKP", href: paths.hr.planTemplates }]}
      />
      <div className="mb-6">
        <SearchField
          label="Cari jabatan"
          hint="Sebagian nama jabatan sudah cukup."
          action={paths.hr.newPlanTemplate}
          defaultValue={words}
        />
      </div>
      {positions.length === 0 ? (
        <EmptyState title="Tidak ada jabatan yang cocok">
          Hanya jabatan yang dipegang pegawai dalam lingkup Anda yang dapat dipilih.
        </EmptyState>
      ) : (
        <LinkList
          rows={positions.map(({ id, title, kind }) => ({
            key: id,
            href: paths.hr.newPlanTemplateFor(id),
            title,
            note: POSITION_KIND_LABELS[kind],
          }))}
        />
      )}
    </>
  );
}

function WriteTemplate({
  viewer,
  place,
}: {
  readonly viewer: EmployeeViewer;
  readonly place: TemplatePlace;
}) {
  const { position, format, units, forAll } = place;
  return (
    <>
      <PageHeader
        title={`Templat untuk ${position.title}`}
        lead="Tulis yang lazim bagi jabatan ini. Hasil kerja pimpinan dan ekspektasi khusus tidak ikut: keduanya milik tiap SKP."
        breadcrumb={[
          { label: "Templat SKP", href: paths.hr.planTemplates },
          { label: "Buat templat SKP", href: paths.hr.newPlanTemplate },
        ]}
      />
      <TemplateForm
        action={saveTemplateAction}
        template={{
          id: randomUUID(),
          version: 0,
          positionId: position.id,
          name: position.title,
          isActive: true,
          document: null,
        }}
        format={format}
        scope={{ units: unitOptions(units), forAll }}
        sourceOptions={sourceOptions({ services: [], units: [] })}
        draftKey={draftKey(viewer, "templat-skp", "baru")}
      />
    </>
  );
}
