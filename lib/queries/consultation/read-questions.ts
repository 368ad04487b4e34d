import { digest } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import { type QuestionState, VOTE_PURPOSE, voterOf } from "@/lib/domain/consultation/question";
import type { Viewer } from "@/lib/permissions/viewer";
import { managedConsultationsWhere } from "./visible-consultations";

export interface ShownQuestion {
  readonly id: string;
  readonly text: string;
  readonly votes: number;
  /** By the minutes; null before them. */
  readonly answer: string | null;
  /** This device has voted for it. */
  readonly isVoted: boolean;
}

/** As many as a hall can speak about in a day; the queue of moderation keeps the rest out. */
const MOST = 200;

/** The questions that the public sees, those with most votes first. */
export async function shownQuestions(
  consultationId: string,
  deviceId: string | null,
  most = MOST,
): Promise<readonly ShownQuestion[]> {
  const deviceKey = deviceId === null ? "" : digest(voterOf(deviceId, consultationId), VOTE_PURPOSE);
  const rows = await db().consultationQuestion.findMany({
    where: { consultationId, state: "SHOWN" },
    orderBy: [{ votes: "desc" }, { id: "asc" }],
    take: most,
    select: {
      id: true,
      text: true,
      votes: true,
      answer: true,
      devices: { where: { deviceKey }, select: { deviceKey: true } },
    },
  });
  return rows.map(({ devices, ...row }) => ({ ...row, isVoted: devices.length > 0 }));
}

export interface ManagedQuestion {
  readonly id: string;
  readonly text: string;
  readonly votes: number;
  readonly state: QuestionState;
  readonly rejectReason: string | null;
  readonly answer: string | null;
  readonly askedAt: string;
}

/** All questions of a dialogue for who moderates them, what waits first; null for everybody else. */
export async function managedQuestions(
  viewer: Viewer,
  consultationId: string,
): Promise<readonly ManagedQuestion[] | null> {
  const where = managedConsultationsWhere(viewer);
  if (!where) return null;
  const rows = await db().consultationQuestion.findMany({
    where: { consultation: { AND: [{ id: consultationId }, where] } },
    orderBy: [{ state: "asc" }, { votes: "desc" }, { id: "asc" }],
    select: {
      id: true,
      text: true,
      votes: true,
      state: true,
      rejectReason: true,
      answer: true,
      askedAt: true,
    },
  });
  return rows.map(({ askedAt, ...row }) => ({ ...row, askedAt: askedAt.toISOString() }));
}

export interface OwnQuestion extends ManagedQuestion {
  readonly code: string;
  readonly consultation: { readonly id: string; readonly title: string };
}

/** A question for whoever showed its code and PIN. */
export async function ownQuestion(id: string): Promise<OwnQuestion | null> {
  const found = await db().consultationQuestion.findUnique({
    where: { id },
    select: {
      id: true,
      code: true,
      text: true,
      votes: true,
      state: true,
      rejectReason: true,
      answer: true,
      askedAt: true,
      consultation: { select: { id: true, title: true } },
    },
  });
  return found && { ...found, askedAt: found.askedAt.toISOString() };
}
