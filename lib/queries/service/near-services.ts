import { db } from "@/lib/db/client";
import { searchWords } from "../people/search-words";

interface NearService {
  readonly slug: string;
  readonly name: string;
  readonly unitName: string;
}

const SHOWN = 4;
/** How alike words must be; one letter too few or two exchanged are still found. */
const LEAST_LIKENESS = 0.4;

/** Open services whose words resemble what somebody typed, the likest first: the way on where nothing matches exactly. */
export const nearServices = (search: string): Promise<readonly NearService[]> =>
  db().$queryRaw<NearService[]>`
    SELECT service.slug, service.name, unit.name AS "unitName"
    FROM service JOIN work_unit AS unit ON unit.id = service.unit_id
    WHERE service.is_active
      AND extensions.word_similarity(lower(${search}), service.search_text) >= ${LEAST_LIKENESS}::real
    ORDER BY extensions.word_similarity(lower(${search}), service.search_text) DESC, service.name, service.id
    LIMIT ${SHOWN}`;

interface FoundUnit {
  readonly code: string;
  readonly name: string;
}

/** Units that serve citizens and whose name holds every word, by name. */
export async function matchingUnits(search: string): Promise<readonly FoundUnit[]> {
  const words = searchWords(search);
  if (words.length === 0) return [];
  return db().workUnit.findMany({
    where: {
      isActive: true,
      services: { some: { isActive: true } },
      AND: words.map((word) => ({ name: { contains: word, mode: "insensitive" as const } })),
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: SHOWN,
    select: { code: true, name: true },
  });
}
