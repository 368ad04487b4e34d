import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Point, pointsOf } from "@/lib/domain/forum/components";
import { FORUM_CHOICES, type ForumChoice } from "@/lib/domain/forum/contribution";
import { groupsOf, kMeans, SMALLEST_GROUP, silhouetteOf } from "@/lib/domain/forum/grouping";
import {
  FEWEST_RATINGS,
  FEWEST_VOTERS,
  opinionsOf,
  ratingsOf,
  standingOut,
  type Vote,
} from "@/lib/domain/forum/opinion";

const STATEMENTS = ["s1", "s2", "s3", "s4", "s5", "s6"];

/** Votes of one person: "A" agree, "D" disagree, "P" pass, "." none, in the order of the statements. */
const CHOICES: Readonly<Record<string, ForumChoice>> = { A: "AGREE", D: "DISAGREE", P: "PASS" };
const votesOf = (voter: string, answers: string): Vote[] =>
  [...answers].flatMap((letter, index) => {
    const choice = CHOICES[letter];
    return choice ? [{ voter, statement: STATEMENTS[index] as string, choice }] : [];
  });
const crowd = (...given: readonly (readonly [number, string])[]): Vote[] =>
  given.flatMap(([n, answers], kind) =>
    Array.from({ length: n }, (_, index) => votesOf(`v${kind}-${index}`, answers)).flat(),
  );

const arbitraryVotes = fc
  .array(fc.array(fc.constantFrom("A", "D", "P", "."), { minLength: 6, maxLength: 6 }), {
    minLength: 0,
    maxLength: 45,
  })
  .map((people) => people.flatMap((answers, index) => votesOf(`v${index}`, answers.join(""))));

/** Two camps that agree on the third statement, with a little noise. */
const TOWN = crowd([12, "AAADDD"], [2, "AAADDP"], [2, "AAADD."], [10, "DDAAAA"], [2, "DDA.AA"]);

describe("the opinions on a topic", () => {
  it("are the same in whatever order the ratings come", () => {
    fc.assert(
      fc.property(
        arbitraryVotes.chain((votes) =>
          fc.tuple(
            fc.constant(votes),
            fc.shuffledSubarray(votes, { minLength: votes.length, maxLength: votes.length }),
          ),
        ),
        ([votes, shuffled]) => {
          expect(opinionsOf(shuffled)).toEqual(opinionsOf(votes));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("are the same whatever the people are called", () => {
    fc.assert(
      fc.property(arbitraryVotes, fc.array(fc.uuid(), { minLength: 45, maxLength: 45 }), (votes, names) => {
        const renamed = votes.map((vote) => ({
          ...vote,
          voter: `${names[Number(vote.voter.slice(1))]} ${vote.voter}`,
        }));
        expect(opinionsOf(renamed)).toEqual(opinionsOf(votes));
      }),
      { numRuns: 60 },
    );
  });

  it("never show fewer than five people, and add up", () => {
    fc.assert(
      fc.property(arbitraryVotes, (votes) => {
        const { groups, statements, voters } = opinionsOf(votes);
        for (const { n } of groups) expect(n).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        if (groups.length > 0) expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(voters);
        for (const { byGroup, ...total } of statements) {
          expect(ratingsOf(total)).toBeGreaterThanOrEqual(SMALLEST_GROUP);
          if (!byGroup) continue;
          for (const counts of byGroup) expect(ratingsOf(counts)).toBeGreaterThanOrEqual(SMALLEST_GROUP);
          const agree = byGroup.reduce((sum, counts) => sum + counts.agree, 0);
          expect(agree).toBe(total.agree);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("divide a town of two camps into these, the larger first", () => {
    const { groups, statements, voters } = opinionsOf(TOWN);
    expect(groups.map(({ n }) => n)).toEqual([16, 12]);
    expect(voters).toBe(28);
    expect(statements.find(({ statement }) => statement === "s1")).toMatchObject({
      agree: 16,
      disagree: 12,
      byGroup: [
        { agree: 16, disagree: 0 },
        { agree: 0, disagree: 12 },
      ],
    });
    expect(Math.sign(groups[0]?.x ?? 0)).toBe(-Math.sign(groups[1]?.x ?? 0));
  });

  it("name what all agree with by the smallest group's share, and what divides", () => {
    const { agreed, disagreed, dividing } = standingOut(opinionsOf(TOWN));
    expect(agreed).toEqual([{ statement: "s3", share: 1 }]);
    expect(disagreed).toEqual([]);
    expect(dividing[0]).toEqual({ statement: "s1", share: 1 });
    expect(dividing.map(({ statement }) => statement)).not.toContain("s3");
  });

  it("name by the whole where there are no groups", () => {
    const result = opinionsOf(crowd([6, "AD...."], [1, "DA...."]));
    expect(result.groups).toEqual([]);
    const { agreed, disagreed, dividing } = standingOut(result);
    expect(agreed).toEqual([{ statement: "s1", share: 6 / 7 }]);
    expect(disagreed).toEqual([{ statement: "s2", share: 6 / 7 }]);
    expect(dividing).toEqual([]);
  });

  it("put equal shares in the order of the statements", () => {
    const { agreed } = standingOut(opinionsOf(crowd([6, "AA...."])));
    expect(agreed.map(({ statement }) => statement)).toEqual(["s1", "s2"]);
  });

  it("have no groups with too few people, too few ratings, or where all answer alike", () => {
    const half = FEWEST_VOTERS / 2;
    expect(opinionsOf(crowd([half, "AAADDD"], [half - 1, "DDAAAA"])).groups).toEqual([]);
    expect(opinionsOf(crowd([half, "AAADDD"], [half, "DDAAAA"])).groups).toHaveLength(2);
    const short = "AAAD..".slice(0, FEWEST_RATINGS - 1);
    expect(opinionsOf(crowd([half, short], [half, "DDAA"])).groups).toEqual([]);
    expect(opinionsOf(crowd([30, "AADDPA"])).groups).toEqual([]);
    expect(opinionsOf([])).toEqual({ voters: 0, groups: [], statements: [] });
  });

  it("leave out of the figures who is in no group, so that nothing can be subtracted", () => {
    const { statements, voters } = opinionsOf([...TOWN, ...crowd([1, "D....."]).map(rename)]);
    expect(voters).toBe(28);
    expect(statements.find(({ statement }) => statement === "s1")).toMatchObject({ agree: 16, disagree: 12 });
  });

  it("hide the groups of a statement that fewer than five of one of them rated", () => {
    const { groups, statements } = opinionsOf(crowd([12, "AAADDD"], [8, "DDAAA."], [4, "DDAAAA"]));
    expect(groups).toHaveLength(2);
    expect(statements.find(({ statement }) => statement === "s6")).toEqual({
      statement: "s6",
      agree: 4,
      disagree: 12,
      pass: 0,
      byGroup: null,
    });
  });

  it("count the later of two ratings of one person", () => {
    const twice = [...crowd([6, "A....."]), { voter: "v0-0", statement: "s1", choice: "PASS" } as const];
    expect(opinionsOf(twice).statements).toMatchObject([{ agree: 5, disagree: 0, pass: 1 }]);
  });
});

const rename = (vote: Vote): Vote => ({ ...vote, voter: `new ${vote.voter}` });

describe("the principal components", () => {
  const arbitraryRows = fc.array(fc.tuple(...STATEMENTS.slice(0, 4).map(() => fc.constantFrom(1, -1, 0))), {
    minLength: 3,
    maxLength: 12,
  });
  const spread = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0);

  it("spread people as far as any direction does, by brute force over many", () => {
    fc.assert(
      fc.property(
        arbitraryRows,
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (rows, tried) => {
          const length = Math.sqrt(spread(tried));
          fc.pre(length > 0.1);
          const means = [0, 1, 2, 3].map(
            (column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length,
          );
          const along = rows.map((row) =>
            tried.reduce(
              (sum, part, column) => sum + (part / length) * ((row[column] ?? 0) - (means[column] ?? 0)),
              0,
            ),
          );
          const points = pointsOf(rows);
          // Not to the last digit: two directions that are nearly as good are told apart slowly.
          expect(spread(points.map(({ x }) => x))).toBeGreaterThanOrEqual(spread(along) * 0.999 - 1e-6);
          expect(spread(points.map(({ x }) => x))).toBeGreaterThanOrEqual(
            spread(points.map(({ y }) => y)) * 0.999 - 1e-6,
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it("of two statements are known in closed form", () => {
    const points = pointsOf([
      [1, 1],
      [-1, -1],
      [1, 1],
      [-1, -1],
    ]);
    expect(points.map(({ x }) => Math.round(x * 1e6) / 1e6)).toEqual(
      [1, -1, 1, -1].map((sign) => Math.round(sign * Math.SQRT2 * 1e6) / 1e6),
    );
    expect(points.map(({ y }) => Math.abs(y)).every((y) => y < 1e-6)).toBe(true);
  });

  it("put who answered little where they would lie with all answers like these, and who answered nothing in the middle", () => {
    const [all, part, none] = pointsOf([
      [1, 1, 1, 1],
      [1, null, null, null],
      [null, null, null, null],
      [-1, -1, -1, -1],
    ]);
    expect(part?.x).toBeGreaterThan((all?.x ?? 0) / 4);
    expect(none).toEqual({ x: 0, y: 0 });
    expect(pointsOf([])).toEqual([]);
  });

  it("take a column that nobody answered for nothing", () => {
    const rows = [
      [1, null],
      [-1, null],
    ];
    expect(pointsOf(rows).map(({ x }) => Math.abs(x) > 1)).toEqual([true, true]);
  });
});

describe("the groups", () => {
  const cloud = (x: number, y: number): readonly Point[] =>
    [0, 1, 2, 3, 4].map((n) => ({ x: x + n * 0.01, y: y + (n % 2) * 0.01 }));

  /** Every way to put so few points into k groups. */
  function best(points: readonly Point[], k: number): number {
    const cost = (groups: readonly number[]) =>
      Array.from({ length: k }, (_, group) => points.filter((_p, place) => groups[place] === group)).reduce(
        (sum, own) => {
          const x = own.reduce((total, point) => total + point.x, 0) / own.length;
          const y = own.reduce((total, point) => total + point.y, 0) / own.length;
          return sum + own.reduce((total, point) => total + (point.x - x) ** 2 + (point.y - y) ** 2, 0);
        },
        0,
      );
    const ways = points.reduce<number[][]>(
      (all) => all.flatMap((way) => Array.from({ length: k }, (_, group) => [...way, group])),
      [[]],
    );
    return Math.min(...ways.map(cost).filter((one) => !Number.isNaN(one)));
  }
  const costOf = (points: readonly Point[], groups: readonly number[]) =>
    [...new Set(groups)].reduce((sum, group) => {
      const own = points.filter((_, place) => groups[place] === group);
      const x = own.reduce((total, point) => total + point.x, 0) / own.length;
      const y = own.reduce((total, point) => total + point.y, 0) / own.length;
      return sum + own.reduce((total, point) => total + (point.x - x) ** 2 + (point.y - y) ** 2, 0);
    }, 0);

  it("of clouds that lie apart cost no more than the best of all divisions, tried one by one", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            x: fc.double({ min: 0, max: 1, noNaN: true }),
            y: fc.double({ min: 0, max: 1, noNaN: true }),
          }),
          { minLength: 6, maxLength: 9 },
        ),
        (near) => {
          const points = near.map(({ x, y }, place) => ({ x: x + (place % 2) * 10, y }));
          expect(costOf(points, kMeans(points, 2))).toBeCloseTo(best(points, 2), 9);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("are as many as lie apart, from two to five", () => {
    const places = [
      [0, 0],
      [9, 0],
      [0, 9],
      [9, 9],
      [20, 20],
    ] as const;
    for (const k of [2, 3, 4, 5]) {
      const points = places.slice(0, k).flatMap(([x, y]) => cloud(x, y));
      expect(new Set(groupsOf(points)).size).toBe(k);
    }
    expect(groupsOf(cloud(0, 0))).toBeNull();
    expect(groupsOf(Array.from({ length: 12 }, () => ({ x: 1, y: 1 })))).toBeNull();
    // Four far away are no group of their own.
    expect(groupsOf([...cloud(0, 0), ...cloud(0, 0), ...cloud(50, 0).slice(1)])).toBeNull();
  });

  it("are apart by the silhouette as its definition has it", () => {
    const line = [0, 1, 5, 6].map((x) => ({ x, y: 0 }));
    // a = 1; b = mean of 5 and 6 for the outer points, of 4 and 5 for the inner ones.
    expect(silhouetteOf(line, [0, 0, 1, 1])).toBeCloseTo((2 * (4.5 / 5.5) + 2 * (3.5 / 4.5)) / 4, 12);
    expect(silhouetteOf(line, [0, 1, 1, 1])).toBeLessThan(silhouetteOf(line, [0, 0, 1, 1]));
    expect(silhouetteOf(line, [0, 0, 0, 0])).toBe(0);
    expect(
      silhouetteOf(
        [...line, ...line].map(() => ({ x: 0, y: 0 })),
        [0, 0, 0, 0, 1, 1, 1, 1],
      ),
    ).toBe(0);
  });

  it("are told apart among many people by some of them", () => {
    const many = Array.from({ length: 5000 }, (_, n) => ({ x: (n % 2) * 10 + (n % 7) / 10, y: 0 }));
    const groups = many.map((_, n) => n % 2);
    const some = many.filter((_, n) => n % 3 === 0);
    expect(silhouetteOf(many, groups)).toBeCloseTo(
      silhouetteOf(
        some,
        some.map(({ x }) => Number(x > 5)),
      ),
      12,
    );
  });
});

describe("the choices", () => {
  it("are three", () => {
    expect(FORUM_CHOICES).toEqual(["AGREE", "DISAGREE", "PASS"]);
  });
});
