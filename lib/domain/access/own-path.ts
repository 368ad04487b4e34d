const MAX_LENGTH = 500;
const BASE = "https://bina.invalid";
/** Where one is never sent after signing in: machines' addresses and the sign-in itself. */
const NEVER = /^\/(api|masuk|_next)(\/|$)/;

/** No backslash (browsers read it as a slash), no blank, no control character. */
const hasOnlyPlainCharacters = (text: string): boolean => /^[!-[\]-~]+$/.test(text);

/**
 * The address to continue at after signing in, if it is a page of ours; anything else is null, so that a link to the
 * sign-in page cannot send a person to a foreign site.
 */
export function ownPath(wanted: unknown): string | null {
  if (typeof wanted !== "string" || wanted.length > MAX_LENGTH) return null;
  if (!wanted.startsWith("/") || !hasOnlyPlainCharacters(wanted) || !URL.canParse(wanted, BASE)) return null;
  const url = new URL(wanted, BASE);
  const path = url.pathname + url.search + url.hash;
  const isOwn = url.origin === BASE && !url.pathname.startsWith("//") && !NEVER.test(url.pathname);
  return isOwn ? path : null;
}
