import { ButtonForm } from "@/components/form/button-form";
import { ImportProgress } from "@/components/imports/import-progress";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import type { FormAction } from "@/lib/actions/action-state";
import { type ImportState, isBusy } from "@/lib/domain/imports/batch-lifecycle";
import { paths } from "@/lib/paths";
import { formatMoment, formatNumber } from "@/lib/text/format";
import { importFailureText } from "@/lib/text/imports";

type Batch = {
  readonly id: string;
  readonly version: number;
  readonly state: ImportState;
  readonly rowsDone: number;
  readonly rowsTotal: number;
  readonly created: number;
  readonly changed: number;
  readonly refused: number;
  readonly failure: string | null;
  readonly failureDetail: string | null;
  readonly appliedAt: string | null;
  readonly undoneAt: string | null;
};

type ImportNextStepProps = {
  readonly batch: Batch;
  readonly confirm: FormAction;
  readonly discard: FormAction;
};

/** Where an import stands and what one can do now. */
export function ImportNextStep({ batch, confirm, discard }: ImportNextStepProps) {
  if (isBusy(batch.state)) {
    const { state, rowsDone, rowsTotal } = batch;
    return (
      <ImportProgress state={state} done={rowsDone} total={rowsTotal} href={paths.hr.importBatch(batch.id)} />
    );
  }
  const fields = { batchId: batch.id, version: String(batch.version) };
  const failure = batch.failure && importFailureText(batch.failure, batch.failureDetail);
  return (
    <div className="space-y-6">
      {failure && <Alert tone={batch.state === "FAILED" ? "danger" : "warning"} title={failure} />}
      <Standing batch={batch} />
      <div className="flex flex-wrap gap-4">
        {batch.state === "PLANNED" && batch.created + batch.changed > 0 && (
          <ButtonForm action={confirm} fields={fields} variant="primary">
            Terapkan {formatNumber(batch.created + batch.changed)} baris
          </ButtonForm>
        )}
        {batch.refused > 0 && batch.state !== "DISCARDED" && (
          <LinkButton href={paths.hr.refusedRows(batch.id)} variant="secondary" download>
            Unduh baris yang ditolak
          </LinkButton>
        )}
        {batch.state === "APPLIED" && (
          <LinkButton href={paths.hr.undoImport(batch.id)} variant="secondary">
            Batalkan impor ini
          </LinkButton>
        )}
        {batch.state === "FAILED" && (
          <LinkButton href={paths.hr.imports} variant="primary">
            Unggah berkas lain
          </LinkButton>
        )}
        {(batch.state === "PLANNED" || batch.state === "FAILED") && (
          <ButtonForm action={discard} fields={fields} variant="secondary">
            Buang
          </ButtonForm>
        )}
      </div>
    </div>
  );
}

function Standing({ batch }: { readonly batch: Batch }) {
  const { state, created, changed, refused } = batch;
  if (state === "PLANNED" && created + changed === 0) {
    return (
      <Alert tone="info" title="Tidak ada yang perlu diterapkan">
        Semua baris yang dapat diterima sudah sama dengan data di Bina. Impor ini boleh dibuang.
      </Alert>
    );
  }
  if (state === "PLANNED") {
    return (
      <Alert tone="info" title="Belum ada yang berubah">
        Periksa baris di bawah, lalu terapkan. Baris yang ditolak tidak menghalangi yang lain: unduh,
        perbaiki, lalu unggah lagi.
      </Alert>
    );
  }
  if (state === "APPLIED" && batch.appliedAt) {
    return (
      <Alert tone="success" title={`Diterapkan ${formatMoment(batch.appliedAt)}`}>
        {formatNumber(created)} baris baru dan {formatNumber(changed)} baris berubah sudah ditulis
        {refused > 0 ? `; ${formatNumber(refused)} baris ditolak.` : "."}
      </Alert>
    );
  }
  if (state === "UNDONE" && batch.undoneAt) {
    return (
      <Alert tone="info" title={`Dibatalkan ${formatMoment(batch.undoneAt)}`}>
        Keadaan sebelum impor ini sudah dikembalikan.
      </Alert>
    );
  }
  if (state === "DISCARDED") {
    return (
      <Alert tone="info" title="Dibuang">
        Berkas dan baris-barisnya sudah dihapus. Tidak ada data pegawai yang berubah.
      </Alert>
    );
  }
  return null;
}
