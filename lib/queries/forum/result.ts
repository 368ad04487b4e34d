import { db } from "@/lib/db/client";
import {
  type NamedStatement,
  type OpinionGroup,
  type OpinionResult,
  ratingsOf,
  type StatementOpinion,
  standingOut,
} from "@/lib/domain/forum/opinion";

interface WithText {
  readonly text: string;
}

export interface ResultView {
  /** When it was made, ISO 8601, UTC. */
  readonly madeAt: string;
  /** People whose ratings are in it. */
  readonly voters: number;
  readonly groups: readonly OpinionGroup[];
  /** Those that most people rated, first; at most MOST_LISTED. */
  readonly statements: readonly (StatementOpinion & WithText)[];
  readonly agreed: readonly (NamedStatement & WithText)[];
  readonly disagreed: readonly (NamedStatement & WithText)[];
  readonly dividing: readonly (NamedStatement & WithText)[];
}

const MOST_LISTED = 50;

/**
 * What came of the ratings of a topic when its result was last made; null before. Statements that were taken off since are left out. Reads
 * no rating: it costs the same however many there are.
 */
export async function topicResult(topicId: string): Promise<ResultView | null> {
  const found = await db().forumResult.findUnique({ where: { topicId } });
  if (!found) return null;
  // Written by `makeResults` alone.
  const made = found.opinions as unknown as OpinionResult;
  const texts = new Map(
    (
      await db().forumContribution.findMany({
        where: { topicId, kind: "STATEMENT", state: "SHOWN" },
        select: { id: true, text: true },
      })
    ).map(({ id, text }) => [id, text]),
  );
  const withText = <One extends { readonly statement: string }>(list: readonly One[]) =>
    list.flatMap((one) => {
      const text = texts.get(one.statement);
      return text === undefined ? [] : [{ ...one, text }];
    });
  const statements = withText(made.statements);
  const named = standingOut({ ...made, statements });
  return {
    madeAt: found.madeAt.toISOString(),
    voters: made.voters,
    groups: made.groups,
    statements: statements.sort((a, b) => ratingsOf(b) - ratingsOf(a)).slice(0, MOST_LISTED),
    agreed: withText(named.agreed),
    disagreed: withText(named.disagreed),
    dividing: withText(named.dividing),
  };
}
