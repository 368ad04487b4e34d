/** A person's place in the picture of opinions. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

type Row = readonly (number | null)[];

/** Rounds of the power iteration, and the change below which it has come to rest. */
const MOST_ROUNDS = 1000;
const AT_REST = 1e-12;
/** Below this a direction holds nothing: everybody answered alike. */
const NOTHING = 1e-9;

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);

const scaled = (vector: readonly number[], by: number): number[] => vector.map((value) => value * by);

/** The same direction with length 1; null where there is none. */
function unit(vector: readonly number[]): number[] | null {
  const length = Math.sqrt(dot(vector, vector));
  return length < NOTHING ? null : scaled(vector, 1 / length);
}

/** Without what lies in the direction of `known`. */
const apart = (vector: readonly number[], known: readonly number[] | null): number[] => {
  if (!known) return [...vector];
  const along = dot(vector, known);
  return vector.map((value, index) => value - along * (known[index] as number));
};

const times = (matrix: readonly (readonly number[])[], vector: readonly number[]): number[] =>
  matrix.map((row) => dot(row, vector));

/** The largest entry is positive, the first of several: a direction and its opposite are the same component. */
function upright(vector: readonly number[]): readonly number[] {
  const largest = Math.max(...vector.map(Math.abs));
  const first = vector.find((value) => Math.abs(value) >= largest - NOTHING) as number;
  return first < 0 ? scaled(vector, -1) : vector;
}

/**
 * The direction in which the answers differ most, beside one that is known. The power iteration begins at a fixed vector
 * that no direction of answers is at right angles to (powers of e with different exponents); null where nothing is left.
 */
function component(
  covariance: readonly (readonly number[])[],
  known: readonly number[] | null,
): readonly number[] | null {
  let direction = unit(
    apart(
      covariance.map((_, index) => Math.exp(-index / covariance.length)),
      known,
    ),
  );
  for (let round = 0; direction && round < MOST_ROUNDS; round += 1) {
    const next = unit(apart(times(covariance, direction), known));
    const moved = next ? Math.abs(1 - Math.abs(dot(next, direction))) : 0;
    direction = next;
    if (moved < AT_REST) break;
  }
  return direction && upright(direction);
}

/** Each column's mean over those who answered it; 0 where nobody did. */
function meansOf(rows: readonly Row[], width: number): readonly number[] {
  return Array.from({ length: width }, (_, column) => {
    const answers = rows.map((row) => row[column]).filter((answer) => typeof answer === "number");
    return answers.length === 0 ? 0 : answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
  });
}

/** Differences from the means; who did not answer stands at the mean, which says nothing about them. */
const centred = (rows: readonly Row[], means: readonly number[]): readonly (readonly number[])[] =>
  rows.map((row) => row.map((answer, column) => (answer === null ? 0 : answer - (means[column] as number))));

const covarianceOf = (rows: readonly (readonly number[])[], width: number): readonly (readonly number[])[] =>
  Array.from({ length: width }, (_, a) =>
    Array.from({ length: width }, (_, b) =>
      rows.reduce((sum, row) => sum + (row[a] as number) * (row[b] as number), 0),
    ),
  );

/**
 * Where each row of answers (1 agree, −1 disagree, 0 pass, null none) lies on the first two principal components. Who
 * answered few statements would lie near the middle for that alone: their place is drawn out by √(all ÷ answered). Rows must have the same
 * length; the result depends on the rows and their order alone, and where everybody answered alike all lie at 0.
 */
export function pointsOf(rows: readonly Row[]): readonly Point[] {
  const width = rows[0]?.length ?? 0;
  const differences = centred(rows, meansOf(rows, width));
  const covariance = covarianceOf(differences, width);
  const first = component(covariance, null);
  const second = first && component(covariance, first);
  return rows.map((row, index) => {
    const answered = row.filter((answer) => answer !== null).length;
    // Who answered nothing differs from no mean: whatever it is stretched by, their place is the middle.
    const stretch = Math.sqrt(width / Math.max(answered, 1));
    const along = (direction: readonly number[] | null) =>
      direction ? dot(differences[index] as readonly number[], direction) * stretch : 0;
    return { x: along(first), y: along(second) };
  });
}
