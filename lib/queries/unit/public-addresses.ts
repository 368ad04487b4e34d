import { db } from "@/lib/db/client";

/** Enough for any government; a sitemap holds fifty thousand. */
const MOST = 10_000;

/** What stands in the addresses of the public pages that there are many of. */
export interface PublicAddresses {
  readonly services: readonly string[];
  readonly units: readonly string[];
  readonly consultations: readonly string[];
  readonly topics: readonly string[];
}

/**
 * The open services, the units that serve citizens or did so, the dialogues that the public reads, and the topics of the forum that
 * were not withdrawn.
 */
export async function publicAddresses(): Promise<PublicAddresses> {
  const [services, units, consultations, topics] = await Promise.all([
    db().service.findMany({
      where: { isActive: true },
      orderBy: { slug: "asc" },
      take: MOST,
      select: { slug: true },
    }),
    db().workUnit.findMany({
      where: { isActive: true, services: { some: {} } },
      orderBy: { code: "asc" },
      take: MOST,
      select: { code: true },
    }),
    db().consultation.findMany({
      where: { openedAt: { not: null } },
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
      take: MOST,
      select: { id: true },
    }),
    db().forumTopic.findMany({
      where: { withdrawReason: null },
      orderBy: [{ closesOn: "desc" }, { id: "desc" }],
      take: MOST,
      select: { id: true },
    }),
  ]);
  return {
    services: services.map(({ slug }) => slug),
    units: units.map(({ code }) => code),
    consultations: consultations.map(({ id }) => id),
    topics: topics.map(({ id }) => id),
  };
}
