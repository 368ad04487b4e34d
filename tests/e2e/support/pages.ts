import { globSync } from "node:fs";

/** One address of the app folder: its pattern with the brackets of its parameters, and what matches it. */
interface Address {
  readonly pattern: string;
  readonly matches: RegExp;
}

function addressesOf(file: "page.tsx" | "route.ts"): readonly Address[] {
  return globSync(`app/**/${file}`)
    .map((found) => {
      const pattern = `/${found
        .split("/")
        .slice(1, -1)
        .filter((part) => !/^\(.*\)$/.test(part))
        .join("/")}`;
      return { pattern, matches: new RegExp(`^${pattern.replace(/\[[^\]]+\]/g, "[^/]+")}/?$`) };
    })
    .sort((a, b) => parameters(a) - parameters(b));
}

const parameters = ({ pattern }: Address): number => pattern.split("[").length;

const PAGES = addressesOf("page.tsx");
const ROUTES = addressesOf("route.ts");

/** The pattern of the page at this path, such as `/skp/[id]`; null when it is no page. */
export function pageAt(path: string): string | null {
  const page = PAGES.find(({ matches }) => matches.test(path));
  const file = ROUTES.find(({ matches }) => matches.test(path));
  // As the framework chooses: a file whose name stands goes before a page with any name in its place.
  return page && !(file && parameters(file) < parameters(page)) ? page.pattern : null;
}

/** The pattern of the file or answer at this path; null when there is none. */
export const routeAt = (path: string): string | null =>
  ROUTES.find(({ matches }) => matches.test(path))?.pattern ?? null;

/** The pattern of every page. */
export const EVERY_PAGE: readonly string[] = PAGES.map(({ pattern }) => pattern);
