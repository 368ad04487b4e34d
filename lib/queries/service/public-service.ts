import { db } from "@/lib/db/client";
import { SHOWN_COLUMNS, type ShownService } from "./shown-columns";

export interface PublicService extends ShownService {
  readonly unitId: string;
  readonly unitCode: string;
}

/** One service with its standard: six components must be public, the others are where they are filled. */
export async function publicService(slug: string): Promise<PublicService | null> {
  const row = await db().service.findUnique({
    where: { slug },
    select: SHOWN_COLUMNS,
  });
  if (!row) return null;
  const { unit, ...service } = row;
  return { ...service, unitId: unit.id, unitName: unit.name, unitCode: unit.code };
}
