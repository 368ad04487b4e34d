import type { Point } from "./components";

/** Groups that are tried, and the fewest people that make one: a smaller one would show who is in it. */
const FEWEST_GROUPS = 2;
const MOST_GROUPS = 5;
export const SMALLEST_GROUP = 5;
const MOST_ROUNDS = 100;
/** The silhouette compares everybody with everybody: beyond this many people it looks at so many of them. */
const MOST_COMPARED = 2000;

const squared = (a: Point, b: Point): number => (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
const distance = (a: Point, b: Point): number => Math.sqrt(squared(a, b));

const meanOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/** The place in the list of the centre that is nearest; the first of several. */
function nearest(point: Point, centres: readonly Point[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  centres.forEach((centre, index) => {
    const away = squared(point, centre);
    if (away < least) [best, least] = [index, away];
  });
  return best;
}

/** The first point, then again and again the one that is farthest from all that are chosen: no chance in it. */
function firstCentres(points: readonly Point[], k: number): readonly Point[] {
  const centres = points.slice(0, 1);
  while (centres.length < k) {
    let farthest = points[0] as Point;
    let most = -1;
    for (const point of points) {
      const away = Math.min(...centres.map((centre) => squared(point, centre)));
      if (away > most) [farthest, most] = [point, away];
    }
    centres.push(farthest);
  }
  return centres;
}

/** For each point the number of its group, 0 to k − 1, by Lloyd's k-means from fixed first centres. Needs a point. */
export function kMeans(points: readonly Point[], k: number): readonly number[] {
  let centres = firstCentres(points, k);
  let groups = points.map((point) => nearest(point, centres));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    centres = centres.map((centre, index) => {
      const own = points.filter((_, place) => groups[place] === index);
      return own.length === 0 ? centre : meanOf(own);
    });
    const next = points.map((point) => nearest(point, centres));
    if (next.every((group, place) => group === groups[place])) break;
    groups = next;
  }
  return groups;
}

/** Every so-maniest place of the list, at most MOST_COMPARED of them. */
function comparedPlaces(n: number): readonly number[] {
  const step = Math.ceil(n / MOST_COMPARED);
  return Array.from({ length: Math.ceil(n / step) }, (_, index) => index * step);
}

/**
 * How well the groups are apart: the mean over all points of (b − a) ÷ max(a, b), where a is the mean distance to the others of the
 * own group and b that to the nearest other group; −1 to 1, and 0 for a point that is alone in its group (Rousseeuw 1987).
 */
export function silhouetteOf(points: readonly Point[], groups: readonly number[]): number {
  const places = comparedPlaces(points.length);
  const scores = places.map((place) => {
    const sums = new Map<number, { sum: number; n: number }>();
    for (const other of places) {
      if (other === place) continue;
      const group = groups[other] as number;
      const { sum, n } = sums.get(group) ?? { sum: 0, n: 0 };
      sums.set(group, { sum: sum + distance(points[place] as Point, points[other] as Point), n: n + 1 });
    }
    const own = sums.get(groups[place] as number);
    sums.delete(groups[place] as number);
    if (!own || sums.size === 0) return 0;
    const a = own.sum / own.n;
    const b = Math.min(...[...sums.values()].map(({ sum, n }) => sum / n));
    const larger = Math.max(a, b);
    return larger === 0 ? 0 : (b - a) / larger;
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

const sizesOf = (groups: readonly number[], k: number): readonly number[] =>
  Array.from({ length: k }, (_, index) => groups.filter((group) => group === index).length);

/**
 * The division into two to five groups that are farthest apart, each of at least SMALLEST_GROUP people; null where there is none, or
 * where none is apart at all. Of equals the one with fewer groups. Depends on the points and their order alone.
 */
export function groupsOf(points: readonly Point[]): readonly number[] | null {
  let best: readonly number[] | null = null;
  let highest = 0;
  for (let k = FEWEST_GROUPS; k <= MOST_GROUPS && k * SMALLEST_GROUP <= points.length; k += 1) {
    const groups = kMeans(points, k);
    if (sizesOf(groups, k).some((n) => n < SMALLEST_GROUP)) continue;
    const score = silhouetteOf(points, groups);
    if (score > highest) [best, highest] = [groups, score];
  }
  return best;
}
