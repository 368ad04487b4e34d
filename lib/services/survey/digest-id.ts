/**
 * The UUID whose bits are the first of a digest (base64url): of version 8, which says so, or of version 4, which tells it from no
 * random one.
 */
export function idOfDigest(digest: string, version: 4 | 8): string {
  const hex = Buffer.from(digest, "base64url").toString("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `${version}${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
