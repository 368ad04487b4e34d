/** The ids in a unit's path, from the root to the unit itself. */
export const unitIdsOf = (path: string): string[] => path.split("/").filter((id) => id !== "");
