import { digest, encrypt } from "@/lib/auth/cipher";
import { hashPassword } from "@/lib/auth/password-hash";
import type { Tx } from "@/lib/db/client";
import { holidaysIn } from "@/lib/db/holidays";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import { REPORTER_PURPOSE, VERIFICATION_DAYS } from "@/lib/domain/complaint/complaint";
import { isNamedIn } from "@/lib/domain/complaint/named-person";
import type { FileComplaintInput } from "@/lib/schemas/complaint";
import { roleHolders } from "@/lib/services/access/role-holders";
import type { ServiceContext } from "@/lib/services/context";
import { conflict, refusedBecause } from "@/lib/services/errors";
import type { FileInStorage } from "@/lib/services/file-in-storage";
import { mutate } from "@/lib/services/mutate";
import { holdUnit } from "@/lib/services/people/hold-unit";
import { dateOf } from "@/lib/time";
import { sentBefore } from "../sent-before";
import { trackingSecretOf } from "../tracking-secret";
import { countMove } from "./count-complaint";

export interface FiledComplaint {
  readonly code: string;
  readonly pin: string;
  readonly isRepeat: boolean;
}

function reporterCipherOf({ name, contact }: FileComplaintInput): string | null {
  if (name === undefined && contact === undefined) return null;
  return encrypt(JSON.stringify({ name: name ?? null, contact: contact ?? null }), REPORTER_PURPOSE);
}

/** The fingerprint of what was sent, keyed: a short text could be guessed from a plain one. */
function contentHashOf(input: FileComplaintInput, files: readonly FileInStorage[]): string {
  const { id: _, ...content } = input;
  return digest(JSON.stringify([content, files.map(({ sha256 }) => sha256)]), "complaint.content");
}

/**
 * Takes a citizen's complaint, aspiration or request, once for each form. Neither trail nor log tells who sent it; what
 * they wish to say about themselves is encrypted. Answers the code and the PIN with which they follow it.
 */
export async function fileComplaint(
  ctx: ServiceContext,
  input: FileComplaintInput,
  files: readonly FileInStorage[] = [],
): Promise<FiledComplaint> {
  const { formKey, code, pin } = trackingSecretOf(input.id);
  const contentHash = contentHashOf(input, files);
  const pinHash = await hashPassword(pin);
  return mutate<FiledComplaint>(ctx, async (tx) => {
    const repeated = { result: { code, pin, isRepeat: true }, audit: { notAudited: "repeat" } } as const;
    const before = () =>
      sentBefore("complaint", contentHash, () =>
        tx.complaint.findUnique({ where: { formKey }, select: { contentHash: true } }),
      );
    if (await before()) return repeated;
    if (input.unitId !== undefined) await requireOpenUnit(tx, input.unitId);

    const isHoliday = await holidaysIn(tx);
    const [complaint] = await tx.complaint.createManyAndReturn({
      data: [
        {
          formKey,
          contentHash,
          code,
          pinHash,
          category: input.category,
          title: input.title,
          text: input.text,
          reporterCipher: reporterCipherOf(input),
          isConfidential: input.isConfidential,
          isAboutOfficer: input.isAboutOfficer,
          namedUnitId: input.unitId ?? null,
          villageCode: input.villageCode ?? null,
          place: input.place ?? null,
          receivedAt: ctx.now,
          clockFrom: dateOf(ctx.today),
          dueOn: dateOf(addWorkingDays(ctx.today, VERIFICATION_DAYS, isHoliday)),
        },
      ],
      skipDuplicates: true,
    });
    // The same form was on its way twice and the other one was first.
    if (!complaint) {
      if (!(await before())) throw conflict("complaint");
      return repeated;
    }
    await attach(tx, complaint.id, files, ctx.now);
    await keepFromNamed(tx, complaint.id, input);
    await tx.complaintEvent.create({
      data: {
        complaintId: complaint.id,
        at: ctx.now,
        event: "file",
        state: complaint.state,
        party: "REPORTER",
      },
    });
    await countMove(tx, null, complaint);
    return { result: { code, pin, isRepeat: false }, audit: { notAudited: "anonymous" } };
  });
}

async function requireOpenUnit(tx: Tx, id: string): Promise<void> {
  const unit = await holdUnit(tx, id);
  if (!unit?.isActive) throw refusedBecause("complaint", ["UNIT_CLOSED"]);
}

/**
 * Whoever would handle it and is named in it does not see it: the coordinator, the inspectorate, a unit's head. Whether
 * it is really about them, somebody else decides when verifying.
 */
async function keepFromNamed(tx: Tx, complaintId: string, { title, text, place }: FileComplaintInput) {
  const words = [title, text, place].join("\n");
  const people = await roleHolders(tx, ["COMPLAINT_COORDINATOR", "INSPECTOR", "UNIT_HEAD"]);
  const named = people.filter(({ employee }) => isNamedIn(words, employee.name));
  const ids = new Set(named.map(({ employee }) => employee.id));
  await tx.complaintSubject.createMany({ data: [...ids].map((employeeId) => ({ complaintId, employeeId })) });
}

async function attach(
  tx: Tx,
  complaintId: string,
  files: readonly FileInStorage[],
  now: Date,
): Promise<void> {
  for (const file of files) {
    await tx.storedFile.create({
      data: { ...file, createdAt: now, complaint: { create: { complaintId } } },
    });
  }
}
