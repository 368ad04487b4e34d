import { Prisma } from "@/lib/db/generated/client";
import { ELEMENTS, type ElementCode } from "@/lib/domain/survey/elements";
import { MIN_PUBLISHED_RESPONSES } from "@/lib/domain/survey/index-score";
import { pairsOf } from "@/lib/domain/survey/moments";
import { OPEN_DAYS, PUBLICATION_STEP } from "@/lib/domain/survey/publication";
import { MAX_RESPONSE_AGE_DAYS } from "@/lib/domain/survey/response";

/** Days after its end from which the breakdown of a period may be read (`breakdownOpensOn`). */
const BREAKDOWN_OPENS_AFTER = MAX_RESPONSE_AGE_DAYS + 1;

const PAIR = (element: ElementCode) => [`${element}_sum`, `${element}_n`];
const ELEMENT_COLUMNS = ELEMENTS.flatMap(PAIR);
export const COLUMNS = ["n", ...ELEMENT_COLUMNS];
export const NAMES = Prisma.raw(COLUMNS.join(", "));
const SUMS_NAMED = Prisma.raw(COLUMNS.map((column) => `sum(total.${column}) AS ${column}`).join(", "));
/** The columns of a row that is there already, taken from the new one. */
export const replaced = (columns: readonly string[]) =>
  Prisma.raw(columns.map((column) => `${column} = EXCLUDED.${column}`).join(", "));

/** Each element's columns: the new sums, or those that are shown (0 where none are) while the element is behind. */
export const sumsOrShown = (fresh: string, shown: string | null) =>
  Prisma.raw(
    ELEMENTS.flatMap((element) =>
      PAIR(element).map((column) => {
        const kept = shown === null ? "0" : `COALESCE(${shown}.${column}, 0)`;
        return `CASE WHEN '${element}' = ANY(fresh.behind) THEN ${kept} ELSE ${fresh}.${column} END AS ${column}`;
      }),
    ).join(", "),
  );
/** The same of a publication, whose elements that are behind stay as they are. */
export const REPLACED_UNLESS_BEHIND = Prisma.raw(
  ELEMENTS.flatMap((element) =>
    PAIR(element).map(
      (column) =>
        `${column} = CASE WHEN '${element}' = ANY(EXCLUDED.behind) THEN kept.${column} ELSE EXCLUDED.${column} END`,
    ),
  ).join(", "),
);

/**
 * The elements that do not move with the rest: what is shown of them and what counts may differ by fewer than five people
 * who answered them. The numbers of these tell it, whoever they are, by what one is more than the other; and where everybody
 * answered the element, in what is shown and in what counts, it differs as all answers do, which is a step.
 */
const BEHIND = Prisma.raw(
  `array_remove(ARRAY[${ELEMENTS.map(
    (element) => `CASE
      WHEN abs(counted.${element}_n - COALESCE(shown.${element}_n, 0)) >= ${PUBLICATION_STEP} THEN NULL
      WHEN counted.${element}_n = counted.n AND shown.${element}_n = shown.n AND '${element}' <> ALL(shown.behind) THEN NULL
      ELSE '${element}' END`,
  ).join(", ")}], NULL)`,
);

/** Whether a cell of the breakdown differs from what is shown, by so few people that it must not be told. */
const DIFFERS_BY_FEW = Prisma.raw(
  [
    `((${COLUMNS.map((column) => `cells.${column}`).join(", ")}) IS DISTINCT FROM (${COLUMNS.map((column) => `shown.${column}`).join(", ")})
      AND abs(cells.n - COALESCE(shown.n, 0)) < ${PUBLICATION_STEP})`,
    ...ELEMENTS.map(
      (
        element,
      ) => `((cells.${element}_sum, cells.${element}_n) IS DISTINCT FROM (COALESCE(shown.${element}_sum, 0), COALESCE(shown.${element}_n, 0))
      AND abs(cells.${element}_n - COALESCE(shown.${element}_n, 0)) < ${PUBLICATION_STEP})`,
    ),
  ].join(" OR "),
);

/** Which two elements the product at each place of the moments is about (lib/domain/survey/moments.ts). */
const PAIRS_OF_MOMENTS = pairsOf([...ELEMENTS, ...ELEMENTS]);
/** Rows of the two elements of each place. */
export const MOMENT_PLACES = Prisma.raw(
  `unnest(${[0, 1].map((side) => `ARRAY['${PAIRS_OF_MOMENTS.map((pair) => pair[side]).join("', '")}']`).join(", ")})
    WITH ORDINALITY AS about (one, other, place)`,
);

/**
 * Services and periods whose figures may move: enough answers to be shown at all, and enough that differ between what is
 * shown and what counts. Those are the answers that came since, those that were taken away with the import that brought
 * them (`withdrawForms`), and those of each exclusion that the figures do not show as it is now; an excluded answer that
 * may itself have come since is neither in the one nor in the other, so it counts for none.
 */
export const dueSql = (today: string) => Prisma.sql`
  SELECT counted.service_id, counted.period_id, counted.n + COALESCE(left_out.n, 0) AS received
  FROM (
    SELECT total.service_id, total.period_id, sum(total.n) AS n
    FROM survey_total AS total
    JOIN survey_period AS period ON period.id = total.period_id
      AND period.starts_on <= ${today}::date AND period.ends_on > ${today}::date - ${OPEN_DAYS}::int
    GROUP BY total.service_id, total.period_id
  ) AS counted
  CROSS JOIN LATERAL (
    SELECT sum(n) FILTER (WHERE is_active) AS n, sum(n) FILTER (WHERE is_active <> is_shown) AS moved,
      sum(perhaps_new) FILTER (WHERE is_active AND NOT is_shown) AS perhaps_new
    FROM survey_exclusion AS exclusion
    WHERE exclusion.service_id = counted.service_id AND exclusion.period_id = counted.period_id
  ) AS left_out
  LEFT JOIN survey_publication AS shown USING (service_id, period_id)
  WHERE CASE
    WHEN shown.n IS NULL THEN counted.n >= ${MIN_PUBLISHED_RESPONSES}::int
    ELSE counted.n + COALESCE(left_out.n, 0) - shown.received + shown.withdrawn
      + COALESCE(left_out.moved, 0)
      - 2 * COALESCE(left_out.perhaps_new, 0) >= ${PUBLICATION_STEP}::int
  END`;

/** What counts of that which is due, and which elements of it are behind. */
export const FRESH = Prisma.sql`
  counted AS (
    SELECT total.service_id, total.period_id, due.received, ${SUMS_NAMED}
    FROM survey_total AS total JOIN due USING (service_id, period_id)
    GROUP BY total.service_id, total.period_id, due.received
  ), fresh AS (
    SELECT counted.*, ${BEHIND} AS behind
    FROM counted LEFT JOIN survey_publication AS shown
      ON shown.service_id = counted.service_id AND shown.period_id = counted.period_id
  )`;

/**
 * The breakdown of what is due, and which of them stays as it is: once a period's breakdown may be read, it moves only where
 * each group of it, and in it each element, changes by a step at least, or not at all
 * (docs/decisions/0029-breakdowns-and-reports.md).
 */
export const cellsSql = (today: string) => Prisma.sql`
  counted_cells AS (
    SELECT total.service_id, total.period_id, total.dimension, total.value, ${SUMS_NAMED}
    FROM survey_breakdown AS total JOIN due USING (service_id, period_id)
    GROUP BY total.service_id, total.period_id, total.dimension, total.value
  ), cells AS (
    SELECT cell.service_id, cell.period_id, cell.dimension, cell.value, cell.n, ${sumsOrShown("cell", "shown")}
    FROM counted_cells AS cell
    JOIN fresh ON fresh.service_id = cell.service_id AND fresh.period_id = cell.period_id
    LEFT JOIN survey_breakdown_publication AS shown
      ON shown.service_id = cell.service_id AND shown.period_id = cell.period_id
      AND shown.dimension = cell.dimension AND shown.value = cell.value
  ), held AS (
    SELECT DISTINCT cells.service_id, cells.period_id
    FROM cells
    JOIN survey_period AS period ON period.id = cells.period_id
      AND period.ends_on + ${BREAKDOWN_OPENS_AFTER}::int <= ${today}::date
    LEFT JOIN survey_breakdown_publication AS shown USING (service_id, period_id, dimension, value)
    WHERE (cells.n > 0 OR shown.n > 0) AND (${DIFFERS_BY_FEW})
      AND EXISTS (
        SELECT FROM survey_breakdown_publication AS any_shown
        WHERE any_shown.service_id = cells.service_id AND any_shown.period_id = cells.period_id
      )
  )`;
