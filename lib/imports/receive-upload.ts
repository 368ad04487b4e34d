import type { ImportKind } from "@/lib/domain/imports/batch-lifecycle";
import { can } from "@/lib/permissions/can";
import type { ServiceContext } from "@/lib/services/context";
import { notFound } from "@/lib/services/errors";
import { uploadImport } from "@/lib/services/imports/upload-import";
import { sealFile, sha256Of } from "./sealed-file";
import { guardWorkbook } from "./workbook-guard";

/**
 * Takes an uploaded workbook in: looked at first, so that a wrong file is refused at once, then sealed and queued. Of who
 * may not import, nothing is unpacked: looking at a file costs the server up to a fifth of a gigabyte.
 */
export async function receiveUpload(
  ctx: ServiceContext,
  upload: {
    readonly id: string;
    readonly kind: ImportKind;
    readonly fileName: string;
    readonly bytes: Buffer;
  },
): Promise<{ readonly batchId: string }> {
  const { id, kind, bytes } = upload;
  if (!can(ctx.viewer, "people.import", {})) throw notFound("import");
  await guardWorkbook(bytes);
  const fileName = upload.fileName.replace(/[\p{Cc}\p{Cf}]/gu, "").slice(0, 200) || "berkas.xlsx";
  return uploadImport(ctx, {
    id,
    kind,
    fileName,
    sha256: sha256Of(bytes),
    sealed: sealFile(bytes),
    inBackground: true,
  });
}
