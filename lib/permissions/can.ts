import { GRANTS, NEVER_ABOUT_SELF, type Permission, type Reach } from "./grants";
import type { Viewer } from "./viewer";

/** What `can` must know of a record. Leave out what the record does not have. */
export interface RecordFacts {
  /** The employee it is about. */
  readonly ownerId?: string | null;
  readonly appraiserId?: string | null;
  /** Where several may be it at once: who is in office and who acts for them. */
  readonly appraiserIds?: readonly string[];
  readonly superiorId?: string | null;
  readonly unitPath?: string | null;
}

/** A reach made concrete for one viewer. */
export type ViewerReach =
  | { readonly kind: "own" | "team" | "superior"; readonly employeeId: string }
  | { readonly kind: "unit" | "workplace"; readonly path: string }
  | { readonly kind: "all" };

/** Every way in which the viewer holds the permission; empty when they do not. Lists build their scope of it. */
export function reachesOf(viewer: Viewer, permission: Permission): readonly ViewerReach[] {
  if (viewer.kind === "system") return [{ kind: "all" }];
  if (viewer.kind === "anonymous") return [];
  return viewer.roles.flatMap((held): ViewerReach[] => {
    const grants: Readonly<Partial<Record<Permission, Reach>>> = GRANTS[held.role];
    const reach = grants[permission];
    if (!reach) return [];
    if (reach === "all") return [{ kind: "all" }];
    if (reach === "unit" || reach === "workplace")
      return held.unitPath ? [{ kind: reach, path: held.unitPath }] : [];
    return [{ kind: reach, employeeId: viewer.employeeId }];
  });
}

function covers(reach: ViewerReach, record: RecordFacts): boolean {
  switch (reach.kind) {
    case "all":
      return true;
    case "unit":
      return record.unitPath?.startsWith(reach.path) ?? false;
    case "workplace":
      return record.unitPath ? reach.path.startsWith(record.unitPath) : false;
    case "own":
      return record.ownerId === reach.employeeId;
    case "team":
      return (
        record.appraiserId === reach.employeeId || (record.appraiserIds?.includes(reach.employeeId) ?? false)
      );
    case "superior":
      return record.superiorId === reach.employeeId;
  }
}

/** May this viewer do this to this record? The only question that services and buttons ask. */
export function can(viewer: Viewer, permission: Permission, record: RecordFacts): boolean {
  const isAboutSelf = viewer.kind === "employee" && record.ownerId === viewer.employeeId;
  if (isAboutSelf && NEVER_ABOUT_SELF.has(permission)) return false;
  return reachesOf(viewer, permission).some((reach) => covers(reach, record));
}

/** Holds the permission for at least something: what the menu asks. */
export const canSomewhere = (viewer: Viewer, permission: Permission): boolean =>
  reachesOf(viewer, permission).length > 0;
