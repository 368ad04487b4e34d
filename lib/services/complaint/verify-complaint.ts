import type { Tx } from "@/lib/db/client";
import { dueDay } from "@/lib/domain/complaint/clock";
import { EXTENSION_DAYS, termDays } from "@/lib/domain/complaint/complaint";
import type { VerifyComplaintInput } from "@/lib/schemas/complaint-desk";
import type { ServiceContext } from "@/lib/services/context";
import { refusedBecause } from "@/lib/services/errors";
import { dateOf } from "@/lib/time";
import { clockOf, type LoadedComplaint } from "./load-complaint";
import { stepComplaint } from "./step-complaint";

/**
 * The coordinator takes it up: how long the answer may take, whom it is about, and which words others may read. What
 * the citizen wrote stays as it was. Whoever is named as its subject is kept from it from then on.
 */
export const verifyComplaint = (ctx: ServiceContext, input: VerifyComplaintInput) => {
  const isAboutOfficer =
    input.isAboutOfficer || input.subjectIds.length > 0 || input.subjectNip !== undefined;
  return stepComplaint(ctx, "verify", { ...input, isAboutOfficer }, async ({ tx, complaint, isHoliday }) => {
    const { term } = input;
    if (term === "PUBLIC_INFORMATION") await requireNamed(tx, complaint.id);
    // Verified anew after somebody stepped back: an extension that was given stays with a request.
    const extendedDays = Math.min(complaint.extendedDays, EXTENSION_DAYS[term]);
    const subjects = await keepSubjects(tx, ctx, complaint, input);
    const isAbout = complaint.isAboutOfficer || isAboutOfficer;
    return {
      data: {
        term,
        extendedDays,
        isAboutOfficer: isAbout,
        publicTitle: input.publicTitle ?? null,
        moderatedText: input.moderatedText ?? null,
        dueOn: dateOf(dueDay(clockOf(complaint), termDays({ term, extendedDays }), isHoliday)),
        escalation: 0,
      },
      after: { term, isAboutOfficer: isAbout, subjects, isModerated: input.moderatedText !== undefined },
    };
  });
};

/** The law on public information is for who says who they are (UU 14/2008 Pasal 22); others are answered sooner. */
async function requireNamed(tx: Tx, id: string): Promise<void> {
  const named = await tx.complaint.count({ where: { id, reporterCipher: { not: null } } });
  if (named === 0) throw refusedBecause("complaint", ["COMPLAINT_REQUESTER_UNKNOWN"]);
}

/** Of those whose names were read in it the confirmed ones stay; one more may be named by NIP. Answers how many. */
async function keepSubjects(
  tx: Tx,
  ctx: ServiceContext,
  { id: complaintId, subjects }: LoadedComplaint,
  { subjectIds, subjectNip }: VerifyComplaintInput,
): Promise<number> {
  const confirmed = subjects.map(({ employeeId }) => employeeId).filter((id) => subjectIds.includes(id));
  const added = await subjectByNip(tx, ctx, subjectNip);
  const kept = [...new Set([...confirmed, ...added])];
  await tx.complaintSubject.deleteMany({ where: { complaintId, employeeId: { notIn: kept } } });
  await tx.complaintSubject.createMany({
    data: kept.map((employeeId) => ({ complaintId, employeeId })),
    skipDuplicates: true,
  });
  return kept.length;
}

async function subjectByNip(
  tx: Tx,
  { viewer }: ServiceContext,
  nip: string | undefined,
): Promise<readonly string[]> {
  if (nip === undefined) return [];
  const employee = await tx.employee.findUnique({ where: { nip }, select: { id: true } });
  if (!employee) throw refusedBecause("complaint", ["EMPLOYEE_UNKNOWN"]);
  if (viewer.kind === "employee" && viewer.employeeId === employee.id)
    throw refusedBecause("complaint", ["COMPLAINT_ABOUT_SELF"]);
  return [employee.id];
}
