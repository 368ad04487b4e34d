import { db } from "@/lib/db/client";
import { SHOWN_COLUMNS } from "./shown-columns";

export interface PublicService {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitCode: string;
  readonly requirements: string;
  readonly procedure: string;
  readonly standardMinutes: number;
  readonly cost: string;
  readonly product: string;
  readonly complaints: string;
  readonly openingHours: string | null;
  readonly legalBasis: string | null;
  readonly facilities: string | null;
  readonly competence: string | null;
  readonly internalControl: string | null;
  readonly staffing: string | null;
  readonly guarantee: string | null;
  readonly safety: string | null;
  readonly evaluation: string | null;
  readonly isActive: boolean;
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
  return { ...service, unitId: unit.id, unitName: unit.name, unitCode: unit.code };
}
