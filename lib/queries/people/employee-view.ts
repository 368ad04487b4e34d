import type { AppraiserKind } from "@/lib/domain/people/appraiser-graph";
import type { EmployeeState, EmploymentKind, Sex } from "@/lib/domain/people/employment";
import type { NipWarning } from "@/lib/domain/people/nip-warnings";
import type { AccountObstacle } from "@/lib/permissions/giving";
import type { Permission } from "@/lib/permissions/grants";
import type { GrantedRole } from "@/lib/permissions/roles";

/** What one may do to a person from their page, with the grant behind it. */
export const EMPLOYEE_ACTS = {
  edit: "people.edit",
  appoint: "appraiser.appoint",
  reset: "account.reset",
} as const satisfies Record<string, Permission>;
type EmployeeAct = keyof typeof EMPLOYEE_ACTS;

/** What only HR and the person themselves read (docs/rules.md#who-reads-what). */
export interface PrivatePerson {
  readonly birthDate: string;
  readonly sex: Sex;
  readonly email: string | null;
  readonly phone: string | null;
  readonly maskedNik: string | null;
  readonly warnings: readonly NipWarning[];
}

export interface PlacementView {
  readonly id: string;
  readonly kind: AppraiserKind;
  readonly unitId: string;
  readonly unitName: string;
  readonly positionTitle: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

export interface AppraiserView {
  readonly id: string;
  readonly kind: AppraiserKind;
  readonly appraiserId: string;
  readonly name: string;
  readonly positionTitle: string | null;
  readonly isActive: boolean;
  readonly isCurrent: boolean;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

export interface EmployeeView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly nip: string;
  readonly kind: EmploymentKind;
  readonly golongan: string | null;
  readonly educationLevel: string | null;
  readonly appointedOn: string | null;
  readonly state: EmployeeState;
  readonly deactivatedOn: string | null;
  readonly unitName: string | null;
  readonly positionTitle: string | null;
  readonly isSynthetic: boolean;
  readonly isAppraisedOutside: boolean;
  readonly private: PrivatePerson | null;
  readonly placements: readonly PlacementView[];
  readonly appraisers: readonly AppraiserView[];
  /** How many people they appraise today. */
  readonly appraisees: number;
  readonly grants: readonly { readonly role: GrantedRole; readonly unitName: string | null }[];
  readonly account: {
    readonly version: number;
    readonly isOpened: boolean;
    readonly hasSecondFactor: boolean;
  } | null;
  /** Why the viewer, who looks after accounts, leaves this one alone; empty for who looks after none. */
  readonly resetObstacles: readonly AccountObstacle[];
  readonly openReportId: string | null;
  /** Deactivating stops at those whose roles the viewer could not give, resetting also at the viewer's own raters. */
  readonly may: Readonly<Record<EmployeeAct | "deactivate", boolean>>;
}
