/** Ordered: browsers and systems that also carry the name of another one come first. */
const BROWSERS = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["SamsungBrowser/", "Samsung Internet"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

const SYSTEMS = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS X", "Mac"],
  ["Linux", "Linux"],
] as const;

const nameIn = (userAgent: string, names: readonly (readonly [string, string])[]): string | undefined =>
  names.find(([mark]) => userAgent.includes(mark))?.[1];

/** "Chrome di Android": what a person recognises of a device. */
export function deviceText(userAgent: string | null): string {
  const browser = nameIn(userAgent ?? "", BROWSERS) ?? "Peramban lain";
  const system = nameIn(userAgent ?? "", SYSTEMS);
  return system ? `${browser} di ${system}` : browser;
}
