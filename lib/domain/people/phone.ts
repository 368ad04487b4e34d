const MOBILE = /^(?:\+62|62|0)(8[1-9]\d{7,10})$/;
const LANDLINE_SUBSCRIBER = /^\d{5,7}$/;

/**
 * The one written form, `+62…`, or null when it is no number one can call (docs/rules.md#phone).
 * Landlines are accepted only within the area codes that the local government has set, for example "0739".
 */
export function normalisePhone(raw: string, landlineAreaCodes: readonly string[] = []): string | null {
  const text = raw.replace(/[\s().\-‐–]/g, "").replace(/^['’]/, "");
  const mobile = MOBILE.exec(text)?.[1];
  if (mobile !== undefined) return `+62${mobile}`;

  const areaCode = landlineAreaCodes.find((code) => text.startsWith(code));
  if (areaCode === undefined || !LANDLINE_SUBSCRIBER.test(text.slice(areaCode.length))) return null;
  return `+62${text.slice(1)}`;
}
