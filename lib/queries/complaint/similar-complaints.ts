import { db } from "@/lib/db/client";
import type { ComplaintState } from "@/lib/domain/complaint/lifecycle";

export interface SimilarComplaint {
  readonly title: string;
  readonly state: ComplaintState;
}

const SHOWN = 3;
/** So many titles are looked through, however many there are: what is older was hardly the same matter. */
const NEWEST = 500;

/**
 * Titles of the same unit, among its newest, that resemble what somebody types, by trigrams. Only titles that the coordinator
 * wrote for everybody: what is confidential, about an officer or not moderated has none.
 */
export const similarComplaints = (unitId: string, title: string): Promise<readonly SimilarComplaint[]> =>
  db().$queryRaw<SimilarComplaint[]>`
    SELECT public_title AS "title", state::text AS "state"
    FROM (
      SELECT id, public_title, state FROM complaint
      WHERE public_title IS NOT NULL AND unit_id = ${unitId}::uuid
      ORDER BY received_at DESC, id DESC
      LIMIT ${NEWEST}
    ) AS newest
    WHERE lower(public_title) OPERATOR(extensions.%) lower(${title})
    ORDER BY extensions.similarity(lower(public_title), lower(${title})) DESC, id DESC
    LIMIT ${SHOWN}`;
