import type { Viewer } from "./viewer";

/**
 * Konseling is between the two people only: no grant opens it, not to HR, not to an administrator, not to an inspector,
 * and not to the server itself. So this asks who one is, never which roles one holds.
 */
export const isCounsellingParty = (
  viewer: Viewer,
  counselling: { readonly employeeId: string; readonly counsellorId: string },
): boolean =>
  viewer.kind === "employee" &&
  (viewer.employeeId === counselling.employeeId || viewer.employeeId === counselling.counsellorId);
