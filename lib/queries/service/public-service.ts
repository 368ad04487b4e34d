import { db } from "@/lib/db/client";

export interface PublicService {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly unitName: string;
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
}

/** One service with the six components of its standard that must be public. */
export async function publicService(slug: string): Promise<PublicService | null> {
  const row = await db().service.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      description: true,
      requirements: true,
      procedure: true,
      standardMinutes: true,
      cost: true,
      product: true,
      complaints: true,
      openingHours: true,
      legalBasis: true,
      facilities: true,
      competence: true,
      internalControl: true,
      staffing: true,
      guarantee: true,
      safety: true,
      evaluation: true,
      isActive: true,
      unit: { select: { name: true } },
    },
  });
  if (!row) return null;
  const { unit, ...service } = row;
  return { ...service, unitName: unit.name };
}
