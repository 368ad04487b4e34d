import type { Tx } from "@/lib/db/client";
import { decideScan } from "@/lib/domain/consultation/scan";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { KeepScanInput, ShowScanInput } from "@/lib/schemas/consultation-minutes";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import type { FileInStorage } from "../file-in-storage";
import { mutate } from "../mutate";
import { lockConsultation } from "./load-consultation";

type Context = ServiceContext<EmployeeViewer>;

/** The dialogue under its lock with the scan that was seen, for who holds it; CONFLICT when another one is there by now. */
async function scanOf(
  tx: Tx,
  { viewer }: Context,
  { id, seen }: { readonly id: string; readonly seen: number },
) {
  await lockConsultation(tx, id);
  const { unit, state, scan } = await tx.consultation.findUniqueOrThrow({
    where: { id },
    select: {
      state: true,
      unit: { select: { path: true } },
      scan: { include: { file: { select: { sha256: true } } } },
    },
  });
  if (!can(viewer, "consultation.edit", { unitPath: unit.path })) throw notFound("consultation");
  if ((scan?.version ?? 0) !== seen) throw conflict("consultation");
  return { state, scan };
}

/**
 * Keeps the minutes as both sides signed them, in the place of a scan that was kept before. Whether the public may open it
 * is chosen with it: names and signatures are personal data.
 */
export function keepScan(ctx: Context, input: KeepScanInput, file: FileInStorage): Promise<void> {
  return mutate(ctx, async (tx) => {
    const { id, isPublic } = input;
    const { state, scan } = await scanOf(tx, ctx, input);
    const decision = decideScan(state);
    if (!decision.ok) throw refusedBecause("consultation", decision.reasons);
    if (scan) {
      await tx.consultationScan.delete({ where: { consultationId: id } });
      await tx.storedFile.delete({ where: { id: scan.fileId } });
    }
    await tx.storedFile.create({
      data: {
        ...file,
        createdAt: ctx.now,
        createdById: ctx.viewer.employeeId,
        scan: { create: { consultationId: id, isPublic, version: input.seen + 1 } },
      },
    });
    return {
      result: undefined,
      audit: {
        action: "consultation.keepScan",
        subject: { type: "consultation", id },
        ...(scan ? { before: { sha256: scan.file.sha256, isPublic: scan.isPublic } } : {}),
        after: { sha256: file.sha256, mediaType: file.mediaType, isPublic },
      },
    };
  });
}

/** Lets the public open the signed minutes, or no longer. */
export function showScan(ctx: Context, input: ShowScanInput): Promise<void> {
  return mutate(ctx, async (tx) => {
    const { id, isPublic } = input;
    const { scan } = await scanOf(tx, ctx, input);
    if (!scan) throw notFound("consultation");
    await tx.consultationScan.update({
      where: { consultationId: id },
      data: { isPublic, version: { increment: 1 } },
    });
    return {
      result: undefined,
      audit: {
        action: "consultation.showScan",
        subject: { type: "consultation", id },
        before: { isPublic: scan.isPublic },
        after: { isPublic },
      },
    };
  });
}
