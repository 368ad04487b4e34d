import { GRANTS, type Permission, type Reach } from "./grants";
import { GRANTED_ROLES, type GrantedRole } from "./roles";

/** The roles given by hand whose permission goes exactly this far, in the order of the list of roles. */
export const rolesWith = (permission: Permission, reach: Reach): readonly GrantedRole[] =>
  GRANTED_ROLES.filter((role) => {
    const grants: Readonly<Partial<Record<Permission, Reach>>> = GRANTS[role];
    return grants[permission] === reach;
  });
