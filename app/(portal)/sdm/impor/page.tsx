import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ImportBadge } from "@/components/imports/import-badge";
import { UploadForm } from "@/components/imports/upload-form";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { IMPORT_KINDS } from "@/lib/domain/imports/batch-lifecycle";
import { MAX_WORKBOOK_BYTES } from "@/lib/imports/workbook-guard";
import { paths } from "@/lib/paths";
import { type ImportListRow, listImports } from "@/lib/queries/imports/list-imports";
import { formatMoment } from "@/lib/text/format";
import { IMPORT_KIND_LABELS, importCountsText, importFailureText } from "@/lib/text/imports";

export const metadata: Metadata = { title: "Impor data" };

const searchSchema = z.object({
  galat: z
    .string()
    .regex(/^[A-Z_]{1,40}$/)
    .optional()
    .catch(undefined),
  jenis: z.enum(IMPORT_KINDS).catch("ROSTER").default("ROSTER"),
  sebelum: z.string().max(80).optional().catch(undefined),
});

/** Uploading a roster or a list of appraisers, and every import so far. */
export default async function ImportsPage({ searchParams }: { readonly searchParams: Promise<object> }) {
  const viewer = await requireViewer();
  const { galat, jenis, sebelum } = searchSchema.parse(await searchParams);
  const imports = await listImports(viewer, sebelum);
  if (!imports) notFound();
  return (
    <>
      <PageHeader
        title="Impor data"
        lead="Unggah ekspor SIASN, daftar penilai, predikat dari e-Kinerja, atau formulir survei yang diisi di kertas. Bina memeriksanya dulu dan menunjukkan akibat tiap baris; tidak ada yang berubah sebelum Anda setuju."
        breadcrumb={[{ label: "Dasbor", href: paths.dashboard }]}
      />
      <Section title="Unggah berkas" id="unggah">
        <UploadForm
          id={randomUUID()}
          kind={jenis}
          address={paths.hr.uploadImport}
          maxBytes={MAX_WORKBOOK_BYTES}
          tooLarge={importFailureText("FILE_TOO_LARGE", null)}
          error={galat ? importFailureText(galat, null) : undefined}
        />
      </Section>
      <Section title="Impor sebelumnya">
        {imports.rows.length === 0 ? (
          <EmptyState title="Belum ada impor" headingLevel="h3">
            Mulai dari data pegawai: unduh “Data Utama” dari SIASN, lalu unggah di atas. Setelah itu unggah
            daftar pejabat penilainya.
          </EmptyState>
        ) : (
          <ImportTable rows={imports.rows} />
        )}
        <Pagination
          nextHref={
            imports.next ? `${paths.hr.imports}?sebelum=${encodeURIComponent(imports.next)}` : undefined
          }
        />
      </Section>
    </>
  );
}

function ImportTable({ rows }: { readonly rows: readonly ImportListRow[] }) {
  return (
    <Table
      caption="Impor, terbaru dahulu"
      hideCaption
      layout="lines"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "file",
          header: "Berkas",
          isRowHeader: true,
          cell: ({ id, fileName }) => (
            <AppLink href={paths.hr.importBatch(id)} className="link wrap-anywhere">
              {fileName}
            </AppLink>
          ),
        },
        {
          key: "kind",
          header: "Isi",
          isPlain: true,
          isOwnLine: true,
          cell: ({ kind }) => IMPORT_KIND_LABELS[kind],
        },
        {
          key: "state",
          header: "Keadaan",
          isBadge: true,
          cell: ({ state }) => <ImportBadge state={state} />,
        },
        { key: "rows", header: "Baris", isPlain: true, cell: importCountsText },
        { key: "at", header: "Diunggah", isPlain: true, cell: ({ createdAt }) => formatMoment(createdAt) },
        { key: "by", header: "Oleh", cell: ({ createdBy }) => createdBy ?? "Baris perintah" },
      ]}
    />
  );
}
