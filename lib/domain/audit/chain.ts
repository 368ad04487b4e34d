type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One text for one value: keys sorted, no spaces. What a database gives back in another key order
 * still has the same digest.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value as { readonly [key: string]: Json })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${entries.join(",")}}`;
}

/** What links a seal to the one before it, in the order that is hashed. */
export const sealText = (previousHash: string, firstId: string, lastId: string, digestsHex: string): string =>
  [previousHash, firstId, lastId, digestsHex].join("\n");

/** The hash before the first seal. */
export const GENESIS = "0".repeat(64);
