import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { ImportKind } from "@/lib/domain/imports/batch-lifecycle";
import { readImport } from "@/lib/imports/read-import";
import { sealFile, sha256Of } from "@/lib/imports/sealed-file";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { applyImport } from "@/lib/services/imports/apply-import";
import { beginReading } from "@/lib/services/imports/begin-reading";
import { confirmImport } from "@/lib/services/imports/confirm-import";
import { planImport } from "@/lib/services/imports/plan-import";
import { uploadImport } from "@/lib/services/imports/upload-import";
import { addressNotice } from "@/lib/text/people-letters";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";

export const TODAY = "2026-11-24T03:00:00Z";

/** Somebody of HR, at the day of the samples. */
export async function hrContext(): Promise<ServiceContext<EmployeeViewer>> {
  return contextOf(viewerOf(await anEmployee(), [{ role: "HR" }]), TODAY);
}

const silent = () => {};

/** Uploads a workbook, without a job. */
export async function upload(
  ctx: ServiceContext,
  bytes: Buffer,
  kind: ImportKind = "ROSTER",
): Promise<string> {
  const id = randomUUID();
  const sealed = sealFile(bytes);
  const fileName = "uji.xlsx";
  await uploadImport(ctx, { id, kind, fileName, sha256: sha256Of(bytes), sealed, inBackground: false });
  return id;
}

export const batchOf = (id: string) => db().importBatch.findUniqueOrThrow({ where: { id } });

/** Uploads and plans; gives the batch as it waits for a yes. */
export async function planned(ctx: ServiceContext, bytes: Buffer, kind: ImportKind = "ROSTER") {
  const id = await upload(ctx, bytes, kind);
  await beginReading(ctx, id);
  await planImport(ctx, id, await readImport(kind, bytes, ctx.today), silent);
  return batchOf(id);
}

/** Uploads, plans, says yes. */
export async function confirmed(ctx: ServiceContext, bytes: Buffer, kind: ImportKind = "ROSTER") {
  const { id, version } = await planned(ctx, bytes, kind);
  await confirmImport(ctx, { batchId: id, version }, "byCaller");
  return batchOf(id);
}

/** All the way: what the file says is written. */
export async function applied(ctx: ServiceContext, bytes: Buffer, kind: ImportKind = "ROSTER") {
  const { id } = await confirmed(ctx, bytes, kind);
  await applyImport(ctx, id, silent, addressNotice);
  return batchOf(id);
}

/** Everything that an import may touch, but for the versions, which only count on. */
export async function peopleState(): Promise<string> {
  const [row] = await db().$queryRaw<{ state: string }[]>`
    SELECT jsonb_build_array(
      (SELECT jsonb_agg(to_jsonb(e) - 'version' ORDER BY e."id") FROM "employee" e),
      (SELECT jsonb_agg(to_jsonb(p) ORDER BY p."id") FROM "placement" p),
      (SELECT jsonb_agg(to_jsonb(a) ORDER BY a."id") FROM "appraiser_assignment" a),
      (SELECT jsonb_agg(to_jsonb(c) ORDER BY c."id") FROM "account" c),
      (SELECT jsonb_agg(to_jsonb(u) ORDER BY u."id") FROM "work_unit" u),
      (SELECT jsonb_agg(to_jsonb(o) ORDER BY o."id") FROM "position" o))::text AS "state"`;
  return row?.state ?? "";
}
