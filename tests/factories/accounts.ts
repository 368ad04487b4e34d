import { Secret, TOTP } from "otpauth";
import { hashPassword } from "@/lib/auth/password-hash";
import { db } from "@/lib/db/client";
import { ANONYMOUS, type EmployeeViewer } from "@/lib/permissions/viewer";
import { secondFactorState } from "@/lib/queries/access/second-factor-state";
import { beginSecondFactor } from "@/lib/services/access/begin-second-factor";
import { confirmSecondFactor } from "@/lib/services/access/confirm-second-factor";
import { signIn } from "@/lib/services/access/sign-in";
import { anEmployee, contextOf, viewerOf } from "./people";

export const PASSWORD = "Pantai-Pasar-Bawah-9";
export const NEW_PASSWORD = "Ombak-Tinggi-Bulan-Mei-7";

const NOON = new Date("2026-06-15T05:00:00Z").getTime();
const STEP_MS = 30_000;
/** A moment so many half minutes after noon: each has a code of its own. */
export const halfMinute = (steps: number): string => new Date(NOON + steps * STEP_MS).toISOString();

/** Somebody who has chosen a password; theirs is the same for all. */
export async function aPersonWithPassword() {
  const person = await anEmployee();
  const passwordHash = await hashPassword(PASSWORD);
  await db().account.update({ where: { employeeId: person.id }, data: { passwordHash } });
  return person;
}

/** The viewer of a new session of this person. */
export async function signedIn(person: Parameters<typeof viewerOf>[0]): Promise<EmployeeViewer> {
  const visitor = contextOf(ANONYMOUS, halfMinute(0));
  const { sessionId } = await signIn(visitor, { nip: person.nip, password: PASSWORD });
  return { ...viewerOf(person), sessionId };
}
export const aSignedInPerson = async () => signedIn(await aPersonWithPassword());

/** Pairs an authenticator and gives the codes that it would show. */
export async function paired(viewer: EmployeeViewer): Promise<(steps: number) => string> {
  await beginSecondFactor(contextOf(viewer, halfMinute(0)));
  const state = await secondFactorState(viewer);
  if (state.kind !== "pairing") throw new Error(`expected pairing, found ${state.kind}`);
  const totp = new TOTP({ secret: Secret.fromBase32(state.secret), digits: 6, period: 30 });
  return (steps) => totp.generate({ timestamp: NOON + steps * STEP_MS });
}

/** The same, with the second factor on: the code of the first half minute is spent. */
export async function withSecondFactor(viewer: EmployeeViewer) {
  const codeAt = await paired(viewer);
  const first = { code: codeAt(0) };
  const { recoveryCodes } = await confirmSecondFactor(contextOf(viewer, halfMinute(0)), first);
  return { codeAt, recoveryCodes };
}
