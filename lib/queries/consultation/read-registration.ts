import { decrypt } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import type { ConsultationState } from "@/lib/domain/consultation/lifecycle";
import {
  PARTICIPANT_PURPOSE,
  type ParticipantGroup,
  type RegistrationState,
} from "@/lib/domain/consultation/registration";
import { type KeptPerson, keptOf } from "@/lib/domain/privacy/kept-person";
import type { Viewer } from "@/lib/permissions/viewer";
import { type KeysetPage, keysetPage } from "../keyset";
import { managedConsultationsWhere } from "./visible-consultations";

export interface OwnRegistration {
  readonly id: string;
  readonly code: string;
  readonly state: RegistrationState;
  readonly group: ParticipantGroup;
  /** Until when the mail address must answer; null where none was left, or it has. */
  readonly confirmBy: string | null;
  /** How many wait before this one; null for who does not wait. */
  readonly before: number | null;
  /** What of name and contact is still kept; null once they were forgotten. */
  readonly kept: KeptPerson | null;
  readonly consultation: {
    readonly id: string;
    readonly title: string;
    readonly place: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly state: ConsultationState;
  };
}

/** A registration for whoever showed its code and PIN. Their name is not shown again: the device may be another's. */
export async function ownRegistration(id: string): Promise<OwnRegistration | null> {
  const found = await db().consultationRegistration.findUnique({
    where: { id },
    select: {
      id: true,
      code: true,
      state: true,
      group: true,
      registeredAt: true,
      participant: { select: { personCipher: true } },
      confirmBy: true,
      consultation: {
        select: { id: true, title: true, place: true, startsAt: true, endsAt: true, state: true },
      },
    },
  });
  if (!found) return null;
  const { registeredAt, confirmBy, participant, consultation, ...registration } = found;
  const before =
    registration.state === "WAITING"
      ? await db().consultationRegistration.count({
          where: {
            consultationId: consultation.id,
            state: "WAITING",
            OR: [{ registeredAt: { lt: registeredAt } }, { registeredAt, id: { lt: id } }],
          },
        })
      : null;
  return {
    ...registration,
    confirmBy: registration.state === "WITHDRAWN" ? null : (confirmBy?.toISOString() ?? null),
    before,
    kept: keptOf(personOf(participant?.personCipher)),
    consultation: {
      ...consultation,
      startsAt: consultation.startsAt.toISOString(),
      endsAt: consultation.endsAt.toISOString(),
    },
  };
}

export interface ParticipantRow {
  readonly id: string;
  readonly code: string;
  readonly state: RegistrationState;
  readonly group: ParticipantGroup;
  readonly isPresent: boolean;
  /** The mail address has answered, or there is none. */
  readonly isConfirmed: boolean;
  /** Null once personal data were deleted. */
  readonly name: string | null;
  readonly contact: string | null;
}

const PAGE = 50;

/**
 * Who comes to a dialogue and who waits, in the order of signing up, for who holds it; null for everybody else.
 * @param after the registration after which the page begins
 */
export async function listParticipants(
  viewer: Viewer,
  consultationId: string,
  after?: string,
): Promise<KeysetPage<ParticipantRow> | null> {
  const where = managedConsultationsWhere(viewer);
  if (!where) return null;
  const rows = await db().consultationRegistration.findMany({
    where: { consultation: { AND: [{ id: consultationId }, where] }, state: { not: "WITHDRAWN" } },
    orderBy: [{ registeredAt: "asc" }, { id: "asc" }],
    ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
    take: PAGE + 1,
    select: {
      id: true,
      code: true,
      state: true,
      group: true,
      checkedInAt: true,
      confirmBy: true,
      participant: { select: { personCipher: true } },
    },
  });
  const shown = rows.map(({ participant, checkedInAt, confirmBy, ...row }) => ({
    ...row,
    isPresent: checkedInAt !== null,
    isConfirmed: confirmBy === null,
    ...personOf(participant?.personCipher),
  }));
  return keysetPage(shown, PAGE, ({ id }) => id);
}

interface Person {
  readonly name: string | null;
  readonly contact: string | null;
}

const personOf = (cipher: string | undefined): Person =>
  cipher === undefined
    ? { name: null, contact: null }
    : (JSON.parse(decrypt(cipher, PARTICIPANT_PURPOSE)) as Person);
