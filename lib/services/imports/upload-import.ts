import { can } from "@/lib/permissions/can";
import type { UploadImportInput } from "@/lib/schemas/imports";
import type { ServiceContext } from "../context";
import { enqueue } from "../enqueue";
import { conflict, notFound } from "../errors";
import { mutate } from "../mutate";

/** Keeps an uploaded file, sealed, and asks for its plan. The same id again is the same form sent twice. */
export function uploadImport(ctx: ServiceContext, input: UploadImportInput): Promise<{ batchId: string }> {
  return mutate(ctx, async (tx) => {
    if (!can(ctx.viewer, "people.import", {})) throw notFound("import");
    const result = { batchId: input.id };
    const created = await tx.importBatch.createMany({
      data: {
        id: input.id,
        kind: input.kind,
        fileName: input.fileName,
        fileSha256: input.sha256,
        createdById: ctx.viewer.kind === "employee" ? ctx.viewer.employeeId : null,
        createdAt: ctx.now,
      },
      skipDuplicates: true,
    });
    // The form came before, or is on its way twice and the other one was first.
    if (created.count === 0) {
      const before = await tx.importBatch.findUnique({ where: { id: input.id } });
      if (before?.fileSha256 !== input.sha256) throw conflict("import");
      return { result, audit: { notAudited: "repeat" } };
    }
    await tx.importFile.create({ data: { batchId: input.id, sealed: input.sealed } });
    if (input.inBackground) await enqueue(tx, "import.run", { batchId: input.id });
    return {
      result,
      audit: {
        action: "import.upload",
        subject: { type: "import", id: input.id },
        after: { kind: input.kind, fileName: input.fileName, sha256: input.sha256 },
      },
    };
  });
}
