import { type Point, pointsOf } from "./components";
import type { ForumChoice } from "./contribution";
import { groupsOf, SMALLEST_GROUP } from "./grouping";

/** From how many people on groups are looked for, and how many statements a person must have rated to count for them. */
export const FEWEST_VOTERS = 20;
export const FEWEST_RATINGS = 5;

/** A result moves when so many people have rated since: whoever reads it twice sees nobody alone. */
export const RESULT_STEP = 5;

/** One rating. `voter` and `statement` are any texts that tell them apart. */
export interface Vote {
  readonly voter: string;
  readonly statement: string;
  readonly choice: ForumChoice;
}

/** How many rated a statement so. */
export interface ChoiceCounts {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

/** A group as the picture shows it: how many people, and the middle of their places. The largest group is the first. */
export interface OpinionGroup {
  readonly n: number;
  readonly x: number;
  readonly y: number;
}

export interface StatementOpinion extends ChoiceCounts {
  readonly statement: string;
  /** In the order of the groups; null where there are none, or fewer than SMALLEST_GROUP of one of them rated it. */
  readonly byGroup: readonly ChoiceCounts[] | null;
}

/**
 * What the public is shown of all ratings of a topic. Where there are groups the figures are of the people in them alone: else
 * subtracting the groups from the total would leave the few who are in none.
 */
export interface OpinionResult {
  /** People whose ratings are in the figures. */
  readonly voters: number;
  readonly groups: readonly OpinionGroup[];
  /** Statements that at least SMALLEST_GROUP people rated, by their id. */
  readonly statements: readonly StatementOpinion[];
}

const VALUES = { AGREE: 1, DISAGREE: -1, PASS: 0 } as const satisfies Record<ForumChoice, number>;

type Row = readonly (number | null)[];

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A letter for an answer, so that rows have an order that no name and no arrival has a part in. */
const LETTERS: Readonly<Record<string, string>> = { "1": "d", "-1": "b", "0": "c", null: "a" };
const keyOf = (row: Row): string => row.map((answer) => LETTERS[String(answer)]).join("");

/** One row of answers a person, in the order of the answers themselves; columns by the statements' ids. */
function matrixOf(votes: readonly Vote[]): {
  readonly statements: readonly string[];
  readonly rows: readonly Row[];
} {
  const statements = [...new Set(votes.map(({ statement }) => statement))].sort(byText);
  const places = new Map(statements.map((statement, index) => [statement, index]));
  const rows = new Map<string, (number | null)[]>();
  for (const { voter, statement, choice } of votes) {
    const row = rows.get(voter) ?? statements.map(() => null);
    row[places.get(statement) as number] = VALUES[choice];
    rows.set(voter, row);
  }
  return { statements, rows: [...rows.values()].sort((a, b) => byText(keyOf(a), keyOf(b))) };
}

const answersOf = (row: Row): number => row.filter((answer) => answer !== null).length;

function countsOf(rows: readonly Row[], column: number): ChoiceCounts {
  const count = (value: number) => rows.filter((row) => row[column] === value).length;
  return { agree: count(VALUES.AGREE), disagree: count(VALUES.DISAGREE), pass: count(VALUES.PASS) };
}

/** How many rated it in all. */
export const ratingsOf = ({ agree, disagree, pass }: ChoiceCounts): number => agree + disagree + pass;

function divided(
  rows: readonly Row[],
): readonly { readonly group: OpinionGroup; readonly rows: readonly Row[] }[] {
  if (rows.length < FEWEST_VOTERS) return [];
  const points = pointsOf(rows);
  const groups = groupsOf(points);
  if (!groups) return [];
  const middle = (own: readonly Point[], axis: "x" | "y") =>
    own.reduce((sum, point) => sum + point[axis], 0) / own.length;
  return [...new Set(groups)]
    .map((number) => {
      const isOwn = (_: unknown, place: number) => groups[place] === number;
      const own = points.filter(isOwn);
      const group = { n: own.length, x: middle(own, "x"), y: middle(own, "y") };
      return { group, rows: rows.filter(isOwn) };
    })
    .sort((a, b) => b.group.n - a.group.n);
}

/**
 * The groups of opinion in the ratings of one topic, and what each statement found among them. The same whatever order the
 * ratings come in and whatever the people are called. A person counts once for each statement: of two ratings the later stands.
 */
export function opinionsOf(votes: readonly Vote[]): OpinionResult {
  const { statements, rows } = matrixOf(votes);
  const groups = divided(rows.filter((row) => answersOf(row) >= FEWEST_RATINGS));
  const counted = groups.length > 0 ? groups.flatMap((group) => group.rows) : rows;
  return {
    voters: counted.length,
    groups: groups.map(({ group }) => group),
    statements: statements.flatMap((statement, column) => {
      const counts = countsOf(counted, column);
      if (ratingsOf(counts) < SMALLEST_GROUP) return [];
      const inGroups = groups.map((group) => countsOf(group.rows, column));
      const isShown = inGroups.length > 0 && inGroups.every((one) => ratingsOf(one) >= SMALLEST_GROUP);
      return [{ statement, ...counts, byGroup: isShown ? inGroups : null }];
    }),
  };
}

/** From which share in the smallest of the groups' shares on all are said to agree, and from which gap on they are divided. */
const COMMON_SHARE = 0.6;
const DIVIDING_GAP = 0.4;
const MOST_NAMED = 5;

const shareOf = (counts: ChoiceCounts, of: "agree" | "disagree"): number => counts[of] / ratingsOf(counts);

export interface NamedStatement {
  readonly statement: string;
  /** Common: the smallest share among the groups. Dividing: the distance between the largest and the smallest. 0 to 1. */
  readonly share: number;
}

const highest = (named: readonly NamedStatement[], from: number): readonly NamedStatement[] =>
  named
    .filter(({ share }) => share >= from)
    .sort((a, b) => b.share - a.share || byText(a.statement, b.statement))
    .slice(0, MOST_NAMED);

/** The statements that every group agrees with, or none does, the surest first, and those that divide the groups most. */
export function standingOut({ statements }: OpinionResult): {
  readonly agreed: readonly NamedStatement[];
  readonly disagreed: readonly NamedStatement[];
  readonly dividing: readonly NamedStatement[];
} {
  const smallest = (of: "agree" | "disagree") =>
    statements.map((one) => ({
      statement: one.statement,
      share: Math.min(...(one.byGroup ?? [one]).map((counts) => shareOf(counts, of))),
    }));
  const gaps = statements.map(({ statement, byGroup }) => {
    const shares = (byGroup ?? []).map((counts) => shareOf(counts, "agree"));
    return { statement, share: shares.length === 0 ? 0 : Math.max(...shares) - Math.min(...shares) };
  });
  return {
    agreed: highest(smallest("agree"), COMMON_SHARE),
    disagreed: highest(smallest("disagree"), COMMON_SHARE),
    dividing: highest(gaps, DIVIDING_GAP),
  };
}
