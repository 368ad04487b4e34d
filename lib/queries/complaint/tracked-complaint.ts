import { db } from "@/lib/db/client";
import { holidaysIn } from "@/lib/db/holidays";
import type {
  ComplaintCategory,
  ComplaintParty,
  ComplaintTerm,
  RejectionGround,
} from "@/lib/domain/complaint/complaint";
import { REJECTION_GROUNDS } from "@/lib/domain/complaint/complaint";
import { type ComplaintState, isFinal, reopenUntil, replyUntil } from "@/lib/domain/complaint/lifecycle";
import { type KeptPerson, keptOf } from "@/lib/domain/privacy/kept-person";
import { dayOf } from "@/lib/time";
import { CLOCK_COLUMNS, type TermView, termReader } from "./complaint-clock";
import { reporterOf } from "./reporter";
import { villageName } from "./villages";

export interface TrackedStep {
  readonly id: string;
  readonly at: string;
  readonly event: string;
  readonly note: string | null;
}
export interface TrackedMessage {
  readonly id: string;
  readonly at: string;
  readonly party: ComplaintParty;
  readonly isAnswer: boolean;
  readonly text: string;
}

/** One complaint as its reporter sees it: no officer's name, no other's words. */
export interface TrackedComplaint {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly category: ComplaintCategory;
  readonly title: string;
  readonly text: string;
  readonly village: string | null;
  readonly place: string | null;
  readonly unitName: string | null;
  readonly isAboutOfficer: boolean;
  readonly isConfidential: boolean;
  /** What is known of whoever sent it; null without a name and a contact. */
  readonly kept: KeptPerson | null;
  readonly state: ComplaintState;
  readonly ground: RejectionGround | null;
  readonly laporNumber: string | null;
  readonly receivedAt: string;
  readonly term: TermView | null;
  readonly termKind: ComplaintTerm | null;
  /** Working days by which the term was made longer. */
  readonly extendedDays: number;
  /** Without a reply until this day it counts as accepted. */
  readonly replyUntil: string | null;
  readonly mayWrite: boolean;
  readonly mayReopen: boolean;
  readonly asksSolved: boolean;
  readonly isSolved: boolean | null;
  readonly attachments: readonly string[];
  readonly steps: readonly TrackedStep[];
  readonly messages: readonly TrackedMessage[];
}

/** Notes of these steps are between officers. */
const INTERNAL_NOTES = ["assign"];

/** The complaint whose code and PIN were shown. */
export async function trackedComplaint(id: string, today: string): Promise<TrackedComplaint | null> {
  const row = await db().complaint.findUnique({
    where: { id },
    select: {
      ...CLOCK_COLUMNS,
      id: true,
      version: true,
      code: true,
      category: true,
      title: true,
      text: true,
      villageCode: true,
      place: true,
      isAboutOfficer: true,
      isConfidential: true,
      reporterCipher: true,
      ground: true,
      laporNumber: true,
      receivedAt: true,
      answeredOn: true,
      askedSolvedOn: true,
      isSolved: true,
      unit: { select: { name: true } },
      attachments: { select: { file: { select: { name: true } } }, orderBy: { fileId: "asc" } },
      events: { select: { id: true, at: true, event: true, note: true }, orderBy: { id: "asc" } },
      messages: {
        select: { id: true, at: true, party: true, isAnswer: true, text: true },
        orderBy: [{ at: "asc" }, { id: "asc" }],
      },
    },
  });
  if (!row) return null;
  const termOf = await termReader(today);
  const answeredOn = row.answeredOn && dayOf(row.answeredOn);
  const isAnswered = row.state === "ANSWERED" || row.state === "CLOSED";
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    category: row.category,
    title: row.title,
    text: row.text,
    village: await villageName(row.villageCode),
    place: row.place,
    unitName: row.unit?.name ?? null,
    isAboutOfficer: row.isAboutOfficer,
    isConfidential: row.isConfidential,
    kept: keptOf(reporterOf(row.reporterCipher)),
    state: row.state,
    ground: REJECTION_GROUNDS.find((ground) => ground === row.ground) ?? null,
    laporNumber: row.laporNumber,
    receivedAt: row.receivedAt.toISOString(),
    term: termOf(row),
    termKind: row.term,
    extendedDays: row.extendedDays,
    replyUntil:
      row.state === "ANSWERED" && answeredOn ? replyUntil(answeredOn, await holidaysIn(db())) : null,
    mayWrite: !isFinal(row.state),
    mayReopen: isAnswered && answeredOn !== null && today <= reopenUntil(answeredOn),
    asksSolved: isAnswered && row.askedSolvedOn !== null && row.isSolved === null,
    isSolved: row.isSolved,
    attachments: row.attachments.map(({ file }) => file.name),
    steps: row.events.map(({ at, note, ...step }) => ({
      ...step,
      at: at.toISOString(),
      note: INTERNAL_NOTES.includes(step.event) ? null : note,
    })),
    messages: row.messages.map(({ at, ...message }) => ({ ...message, at: at.toISOString() })),
  };
}
