import { db } from "@/lib/db/client";
import type { ComplaintTerm } from "@/lib/domain/complaint/complaint";
import type { ComplaintState } from "@/lib/domain/complaint/lifecycle";
import type { Answer } from "@/lib/domain/survey/elements";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { countDuration } from "@/lib/services/application/count-duration";
import { publishDurations } from "@/lib/services/application/publish-durations";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { recordResponse } from "@/lib/services/survey/record-response";
import { dateOf } from "@/lib/time";
import { contextOf } from "./people";
import { aResponse } from "./survey";

/** So many answers to a service, each element with this score; the figures are published then. */
export async function answered(slug: string, n: number, score: Answer = 3, at = "2026-06-15T03:00:00Z") {
  const ctx = contextOf(ANONYMOUS, at);
  for (let done = 0; done < n; done += 1) await recordResponse(ctx, aResponse(slug, { score }), "WEB");
  await publishFigures(ctx);
}

/** Applications of a service that were finished this year, some on time and some not; published where they are enough. */
export async function finishedApplications(
  serviceId: string,
  counts: readonly { readonly minutes: number; readonly n: number; readonly isOnTime: boolean }[],
  day = "2026-06-15",
) {
  for (const { minutes: elapsedMinutes, n, isOnTime } of counts) {
    for (let done = 0; done < n; done += 1)
      await db().$transaction((tx) => countDuration(tx, serviceId, day, { elapsedMinutes, isOnTime }));
  }
  await publishDurations(contextOf(ANONYMOUS, `${day}T03:00:00Z`));
}

interface GivenComplaint {
  readonly unitId: string;
  readonly answerDays?: number | null;
  readonly term?: ComplaintTerm;
  readonly state?: ComplaintState;
  readonly receivedOn?: string;
  readonly dueOn?: string;
  readonly isPaused?: boolean;
}

/** A complaint as the desk leaves it, a row alone; with its answer where it took some days to give one. */
export function aSettledComplaint(given: GivenComplaint) {
  const { unitId, answerDays = 3, term = "ORDINARY", receivedOn = "2026-03-02", isPaused = false } = given;
  const id = crypto.randomUUID();
  return db().complaint.create({
    data: {
      id,
      formKey: id,
      contentHash: id,
      code: id.slice(0, 12),
      pinHash: id,
      category: "COMPLAINT",
      title: "Lampu jalan padam",
      text: "Sudah seminggu.",
      isConfidential: false,
      isAboutOfficer: false,
      unitId,
      state: given.state ?? (answerDays === null ? "IN_PROGRESS" : "CLOSED"),
      term,
      receivedAt: new Date(`${receivedOn}T03:00:00Z`),
      clockFrom: dateOf(receivedOn),
      pausedOn: isPaused ? dateOf("2026-03-04") : null,
      dueOn: dateOf(given.dueOn ?? "2026-03-20"),
      answerDays,
      ...(answerDays === null
        ? {}
        : {
            answeredOn: dateOf("2026-03-10"),
            messages: {
              create: {
                id: crypto.randomUUID(),
                at: new Date(Date.parse("2026-03-10T03:00:00Z") + answerDays * 1000),
                party: "OFFICER" as const,
                isAnswer: true,
                text: "Sudah diganti.",
              },
            },
          }),
    },
  });
}

/** A line of somebody's ledger. */
export const aLearningRecord = (
  employeeId: string,
  jp: number,
  completedOn = "2026-04-10",
  state: "VERIFIED" | "REVOKED" = "VERIFIED",
) =>
  db().learningRecord.create({
    data: {
      employeeId,
      title: "Pelayanan prima",
      organiser: "BKPSDM",
      kind: "TECHNICAL",
      completedOn: dateOf(completedOn),
      jp,
      certificateCode: crypto.randomUUID(),
      state,
      createdAt: new Date(`${completedOn}T03:00:00Z`),
    },
  });
