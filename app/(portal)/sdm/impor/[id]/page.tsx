import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ImportBadge } from "@/components/imports/import-badge";
import { ImportNextStep } from "@/components/imports/import-next-step";
import { ImportRows } from "@/components/imports/import-rows";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { TabsNav } from "@/components/ui/tabs-nav";
import { requireViewer } from "@/lib/auth/current-session";
import { isBusy } from "@/lib/domain/imports/batch-lifecycle";
import { paths } from "@/lib/paths";
import { IMPORT_ROW_VIEWS, type ImportRowView, listImportRows } from "@/lib/queries/imports/list-import-rows";
import { type ImportBatchView, readImportBatch } from "@/lib/queries/imports/read-import-batch";
import { formatMoment, formatNumber } from "@/lib/text/format";
import { IMPORT_KIND_LABELS, IMPORT_VIEW_LABELS } from "@/lib/text/imports";
import { confirmImportAction, discardImportAction } from "../actions";

export const metadata: Metadata = { title: "Hasil pemeriksaan impor" };

const searchSchema = z.object({
  lihat: z.enum(IMPORT_ROW_VIEWS).optional().catch(undefined),
  setelah: z.coerce.number().int().min(0).max(1_000_000).catch(0).default(0),
});

const countOf = (batch: ImportBatchView, view: ImportRowView): number =>
  ({
    REFUSED: batch.refused,
    WARNED: batch.warned,
    NEW: batch.created,
    CHANGED: batch.changed,
    UNCHANGED: batch.unchanged,
  })[view];

type ImportPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** One import: what it would do or did, row by row, and the next step. */
export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const batch = await readImportBatch(viewer, id.data);
  if (!batch) notFound();
  const { lihat, setelah } = searchSchema.parse(await searchParams);
  const view = lihat ?? IMPORT_ROW_VIEWS.find((one) => countOf(batch, one) > 0) ?? "NEW";
  const rows = await listImportRows(viewer, { batchId: batch.id, view, after: setelah });
  if (!rows) notFound();
  const href = paths.hr.importBatch(batch.id);
  const hasRows = !isBusy(batch.state) && batch.state !== "FAILED" && batch.state !== "DISCARDED";
  return (
    <>
      <PageHeader
        title={<span className="wrap-anywhere">{batch.fileName}</span>}
        eyebrow={IMPORT_KIND_LABELS[batch.kind]}
        breadcrumb={[{ label: "Impor data", href: paths.hr.imports }]}
        meta={
          <>
            <ImportBadge state={batch.state} />
            <span className="text-ink-soft">Diunggah {formatMoment(batch.createdAt)}</span>
          </>
        }
      />
      <ImportNextStep batch={batch} confirm={confirmImportAction} discard={discardImportAction} />
      {hasRows && (
        <Section
          title={`${formatNumber(batch.created + batch.changed + batch.unchanged + batch.refused)} baris`}
        >
          <NewUnits names={batch.newUnits} />
          <TabsNav
            label="Baris menurut nasibnya"
            items={IMPORT_ROW_VIEWS.map((one) => ({
              href: `${href}?lihat=${one}`,
              label: IMPORT_VIEW_LABELS[one],
              count: countOf(batch, one),
              current: one === view,
            }))}
          />
          {rows.rows.length === 0 ? (
            <EmptyState title="Tidak ada baris di sini" headingLevel="h3">
              Pilih kelompok lain di atas.
            </EmptyState>
          ) : (
            <ImportRows caption={`Baris: ${IMPORT_VIEW_LABELS[view]}`} rows={rows.rows} />
          )}
          <Pagination
            previousHref={setelah > 0 ? `${href}?lihat=${view}` : undefined}
            nextHref={rows.next ? `${href}?lihat=${view}&setelah=${rows.next}` : undefined}
          />
        </Section>
      )}
    </>
  );
}

function NewUnits({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <div className="mb-6">
      <Details summary={`${formatNumber(names.length)} unit kerja baru`}>
        <ul className="list-disc space-y-1 pl-6 sm:columns-2">
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </Details>
    </div>
  );
}
