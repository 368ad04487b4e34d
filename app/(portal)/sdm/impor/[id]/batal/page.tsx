import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { ButtonForm } from "@/components/form/button-form";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { PUBLICATION_STEP } from "@/lib/domain/survey/publication";
import { paths } from "@/lib/paths";
import { type ImportBatchView, readImportBatch } from "@/lib/queries/imports/read-import-batch";
import { explainUndo } from "@/lib/services/imports/explain-undo";
import { formatNumber } from "@/lib/text/format";
import { importFailureText } from "@/lib/text/imports";
import { localToday } from "@/lib/time";
import { undoImportAction } from "../../actions";

export const metadata: Metadata = { title: "Batalkan impor" };

/** Says what taking an import back means, or why it cannot be taken back any more, before it is done. */
export default async function UndoImportPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) notFound();
  const batch = await readImportBatch(viewer, id.data);
  if (!batch) notFound();
  const href = paths.hr.importBatch(batch.id);
  if (batch.state !== "APPLIED") redirect(href);
  const obstacles = await explainUndo(viewer, batch.id, localToday());
  return (
    <>
      <PageHeader
        title="Batalkan impor"
        lead={<span className="wrap-anywhere">{batch.fileName}</span>}
        breadcrumb={[
          { label: "Impor data", href: paths.hr.imports },
          { label: "Hasil impor", href },
        ]}
      />
      {obstacles.length > 0 ? (
        <Alert tone="warning" title="Impor ini tidak dapat dibatalkan lagi">
          <ul className="list-disc space-y-2 pl-5">
            {obstacles.map(({ obstacle, names }) => (
              <li key={obstacle}>
                {importFailureText(obstacle, null)}{" "}
                <span className="text-ink-soft">Antara lain: {names.join("; ")}.</span>
              </li>
            ))}
          </ul>
        </Alert>
      ) : (
        <Alert tone="warning" title="Keadaan sebelum impor akan dikembalikan">
          {effectOf(batch)}
        </Alert>
      )}
      <div className="mt-6 flex flex-wrap gap-4">
        {obstacles.length === 0 && (
          <ButtonForm
            action={undoImportAction}
            fields={{ batchId: batch.id, version: String(batch.version) }}
            variant="danger"
          >
            Ya, batalkan impor
          </ButtonForm>
        )}
        <LinkButton href={href} variant="secondary">
          Kembali
        </LinkButton>
      </div>
    </>
  );
}

function effectOf({ kind, created, changed }: ImportBatchView): string {
  const [added, altered] = [formatNumber(created), formatNumber(changed)];
  switch (kind) {
    case "ROSTER":
      return `${added} pegawai baru dihapus bersama akunnya, dan ${altered} pegawai kembali ke data sebelumnya. Unit dan jabatan yang dibuat impor ini ikut dihapus bila tidak dipakai.`;
    case "SUPERVISORS":
      return `${added} penetapan penilai dihapus, dan ${altered} kembali seperti sebelumnya.`;
    case "RATINGS":
      return `${added} predikat dari e-Kinerja dihapus, dan ${altered} kembali seperti sebelumnya. Penilaian di Bina tidak berubah.`;
    case "SURVEY":
      return `${added} formulir survei keluar dari hitungan dan dihapus. Nilai yang tampil mengikuti bila paling sedikit ${PUBLICATION_STEP} jawaban berubah.`;
  }
}
