import path from "node:path";

/** The project's root folder. */
export const ROOT = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  "..",
);

/** What the portal keeps on disk when no database or storage is configured. */
export const DATA = path.join(ROOT, ".data");

/** A path inside the project. */
export const at = (...parts) => path.join(ROOT, ...parts);
