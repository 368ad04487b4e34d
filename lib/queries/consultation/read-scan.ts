import { db } from "@/lib/db/client";
import type { Viewer } from "@/lib/permissions/viewer";
import { managedConsultationsWhere } from "./visible-consultations";

/** The signed minutes as whoever holds the dialogue sees them; null where none are kept. */
export interface ScanView {
  readonly fileId: string;
  readonly isPublic: boolean;
  readonly version: number;
}

/** The scan of a dialogue for who holds it; null without one, and for everybody else. */
export async function managedScan(viewer: Viewer, consultationId: string): Promise<ScanView | null> {
  const where = managedConsultationsWhere(viewer);
  if (!where) return null;
  return db().consultationScan.findFirst({
    where: { consultation: { AND: [{ id: consultationId }, where] } },
    select: { fileId: true, isPublic: true, version: true },
  });
}

/** Where the signed minutes lie that everybody may open; null where the unit has not chosen so. */
export async function publicScan(consultationId: string) {
  const scan = await db().consultationScan.findFirst({
    where: { consultationId, isPublic: true, consultation: { openedAt: { not: null } } },
    select: { file: { select: { key: true, mediaType: true } } },
  });
  return scan?.file ?? null;
}
