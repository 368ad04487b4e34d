import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { SUGGESTION_TOPICS, type SuggestionTopic } from "@/lib/domain/hearing/suggestion";
import type { PublishedResult } from "@/lib/domain/survey/publication";
import { type KeysetPage, keysetPage } from "../keyset";

const PAGE_SIZE = 5;

/** What a citizen wrote, as anybody may read it. */
export interface PublicSuggestion {
  readonly id: string;
  readonly topic: SuggestionTopic;
  readonly shownText: string;
}

interface PeriodResult extends Pick<PublishedResult, "counted"> {
  readonly period: { readonly id: string };
}

/** What comes after a suggestion: more about the same element, then the elements after it. From the start where it is gone. */
async function afterWhere(after: string | undefined): Promise<Prisma.SuggestionReadingWhereInput> {
  const last =
    after === undefined
      ? null
      : await db().suggestionReading.findUnique({ where: { id: after }, select: { id: true, topic: true } });
  if (!last) return {};
  const later = SUGGESTION_TOPICS.slice(SUGGESTION_TOPICS.indexOf(last.topic) + 1);
  return { OR: [{ topic: last.topic, id: { gt: last.id } }, { topic: { in: later } }] };
}

/**
 * The suggestions of one service that were read and may be shown, of the periods in which ten answers are published: under
 * ten a sentence leads to a person as a figure does. An element that too few answered hides the index, and no sentence. By the
 * element that they are about, and within it in a random order that stays, so a new one may stand anywhere; no day, no period, no
 * count. `results` are those of the service (`publicResults`).
 */
export async function publicSuggestions(
  serviceId: string,
  results: readonly PeriodResult[],
  after?: string,
): Promise<KeysetPage<PublicSuggestion>> {
  const periodIds = results.flatMap(({ counted, period }) => (counted === 0 ? [] : [period.id]));
  const rows = await db().suggestionReading.findMany({
    where: {
      serviceId,
      state: "SHOWN",
      periodId: { in: periodIds },
      response: { exclusionId: null },
      ...(await afterWhere(after)),
    },
    orderBy: [{ topic: "asc" }, { id: "asc" }],
    take: PAGE_SIZE + 1,
    select: { id: true, topic: true, shownText: true },
  });
  return keysetPage(
    rows.map(({ id, topic, shownText }) => ({ id, topic, shownText: shownText ?? "" })),
    PAGE_SIZE,
    ({ id }) => id,
  );
}
