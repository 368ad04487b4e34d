import { db } from "@/lib/db/client";
import type { SuggestionTopic } from "@/lib/domain/hearing/suggestion";
import type { PublishedResult } from "@/lib/domain/survey/publication";
import { type KeysetPage, keysetPage } from "../keyset";

const PAGE_SIZE = 5;

/** What a citizen wrote, as anybody may read it. */
export interface PublicSuggestion {
  readonly id: string;
  readonly topic: SuggestionTopic;
  readonly shownText: string;
}

interface PeriodResult extends Pick<PublishedResult, "index"> {
  readonly period: { readonly id: string };
}

/**
 * The suggestions of one service that were read and may be shown, of the periods whose figures are: under ten answers a
 * sentence leads to a person as a figure does. In a random order that stays, so a new one may stand anywhere; no day, no
 * period, no count. `results` are those of the service (`publicResults`).
 */
export async function publicSuggestions(
  serviceId: string,
  results: readonly PeriodResult[],
  after?: string,
): Promise<KeysetPage<PublicSuggestion>> {
  const periodIds = results.flatMap(({ index, period }) => (index === null ? [] : [period.id]));
  const rows = await db().suggestionReading.findMany({
    where: {
      serviceId,
      state: "SHOWN",
      periodId: { in: periodIds },
      response: { exclusionId: null },
      ...(after ? { id: { gt: after } } : {}),
    },
    orderBy: { id: "asc" },
    take: PAGE_SIZE + 1,
    select: { id: true, topic: true, shownText: true },
  });
  return keysetPage(
    rows.map(({ id, topic, shownText }) => ({ id, topic, shownText: shownText ?? "" })),
    PAGE_SIZE,
    ({ id }) => id,
  );
}
