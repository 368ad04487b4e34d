import { Prisma } from "./generated/client";

/**
 * Which of several assignments "a" of one person comes first: that of an acting official, then the younger one. The order of
 * `appraiserOn` (lib/domain/people/appraiser-graph.ts) for queries; tests/integration/people/appraiser-order.test.ts compares
 * the two.
 */
export const APPRAISER_ORDER = Prisma.sql`(a."kind" <> 'DEFINITIVE') DESC, a."starts_on" DESC, a."appraiser_id"`;
