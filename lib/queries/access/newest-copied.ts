/**
 * More rows of one kind than anybody has: a whole life of entries. What lies beyond is left out of a copy of one's own data, the oldest
 * first, and the copy says that its list is not whole.
 */
export const MOST_COPIED = 10_000;
export const NEWEST = { take: MOST_COPIED } as const;
export const LAST = "desc" as const;
