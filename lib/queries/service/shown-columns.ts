import type { Prisma } from "@/lib/db/generated/client";

/** What a service's page shows to the public and to who manages it: the fourteen components of its standard with its name and unit. */
export const SHOWN_COLUMNS = {
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
  acceptsOnline: true,
  unit: { select: { id: true, name: true, code: true, path: true } },
} as const satisfies Prisma.ServiceSelect;

/** The same as it is read: null where a component is not filled. */
export interface ShownService {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
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
  readonly unitName: string;
}
