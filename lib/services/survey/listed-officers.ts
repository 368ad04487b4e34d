import type { Tx } from "@/lib/db/client";
import { inOffice } from "@/lib/db/in-office";
import { acceptListing, type OfficerListing } from "@/lib/domain/survey/serving-officer";
import { refusedBecause } from "@/lib/services/errors";
import { dateOf, dayOf } from "@/lib/time";

interface ListingRow {
  readonly employeeId: string;
  readonly label: string;
  readonly servesFrom: Date;
  readonly servesUntil: Date | null;
}

export const listingOf = ({ employeeId, label, servesFrom, servesUntil }: ListingRow): OfficerListing => ({
  employeeId,
  label,
  servesFrom: dayOf(servesFrom),
  servesUntil: servesUntil && dayOf(servesUntil),
});

/** The days of a listing as the database holds them. */
export const listingDays = ({ servesFrom, servesUntil }: OfficerListing) => ({
  servesFrom: dateOf(servesFrom),
  servesUntil: servesUntil === null ? null : dateOf(servesUntil),
});

/** One change of a service's list at a time: who looks for a free label sees what the one before has taken. */
export const lockOfficers = (tx: Tx, serviceId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('serving_officer'), hashtext(${serviceId}))`;

/** Throws REFUSED with every reason why somebody cannot be listed so. The list is locked. */
export async function requireListing(
  tx: Tx,
  { id, serviceId, unitPath }: { readonly id: string; readonly serviceId: string; readonly unitPath: string },
  listing: OfficerListing,
  today: string,
): Promise<void> {
  const others = await tx.servingOfficer.findMany({ where: { serviceId, id: { not: id } } });
  const officials = await inOffice(tx, [listing.employeeId], unitPath, today);
  const decision = acceptListing(listing, others.map(listingOf), officials.has(listing.employeeId));
  if (!decision.ok) throw refusedBecause("serving officer", decision.reasons);
}
