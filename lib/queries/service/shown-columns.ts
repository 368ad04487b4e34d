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
  unit: { select: { id: true, name: true, code: true } },
} as const satisfies Prisma.ServiceSelect;
