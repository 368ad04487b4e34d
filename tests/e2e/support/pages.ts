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
export const pageAt = (path: string): string | null =>
  PAGES.find(({ matches }) => matches.test(path))?.pattern ?? null;

/** The pattern of the file or answer at this path; null when there is none. */
export const routeAt = (path: string): string | null =>
  ROUTES.find(({ matches }) => matches.test(path))?.pattern ?? null;

/** The pattern of every page. */
export const EVERY_PAGE: readonly string[] = PAGES.map(({ pattern }) => pattern);
