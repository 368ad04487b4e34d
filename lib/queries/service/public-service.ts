import { db } from "@/lib/db/client";
import { staffedAmong } from "@/lib/db/counter-staff";
import { SHOWN_COLUMNS, type ShownService } from "./shown-columns";

export interface PublicService extends ShownService {
  readonly unitId: string;
  readonly unitCode: string;
  /** The service takes applications without coming, and somebody in service is there to handle them. */
  readonly acceptsOnline: boolean;
}

/** One service with its standard: six components must be public, the others are where they are filled. */
export async function publicService(slug: string): Promise<PublicService | null> {
  const row = await db().service.findUnique({
    where: { slug },
    select: SHOWN_COLUMNS,
  });
  if (!row) return null;
  const { unit, ...service } = row;
  const acceptsOnline = service.acceptsOnline && (await staffedAmong(db(), [unit.path])).size > 0;
  return { ...service, acceptsOnline, unitId: unit.id, unitName: unit.name, unitCode: unit.code };
}
