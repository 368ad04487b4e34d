import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { ComplaintCategory, ComplaintTerm } from "@/lib/domain/complaint/complaint";
import {
  type ComplaintState,
  extendRefusals,
  isOpen,
  isUnstarted,
  type OfficerEvent,
  officerEvents,
} from "@/lib/domain/complaint/lifecycle";
import {
  type ComplaintRecord,
  mayActOnComplaint,
  mayReadComplaint,
  mayReadOriginal,
  mayReadReporter,
  UNIT_ANSWERERS,
} from "@/lib/permissions/complaint-access";
import type { Viewer } from "@/lib/permissions/viewer";
import { dayOf } from "@/lib/time";
import { isHeldIn, unitsOfHolders } from "../access/role-holders";
import { CLOCK_COLUMNS, type TermView, termReader } from "./complaint-clock";
import { hasExaminer } from "./examiners";
import { type Reporter, reporterOf } from "./reporter";
import type { TrackedMessage, TrackedStep } from "./tracked-complaint";
import { villageName } from "./villages";
import { COMPLAINT_RECORD, complaintRecordOf } from "./visible-complaints";

type MissingAnswerer = "UNIT_HEAD" | "INSPECTOR";

/** One complaint as an officer sees it. */
export interface ComplaintView {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly category: ComplaintCategory;
  readonly title: string;
  /** The words without names, where the coordinator made them; else the citizen's own. */
  readonly text: string;
  /** The citizen's own words, for whoever moderates, where others read different ones. */
  readonly original: string | null;
  readonly publicTitle: string | null;
  readonly state: ComplaintState;
  readonly term: TermView | null;
  readonly termKind: ComplaintTerm | null;
  /** Working days by which the term was made longer. */
  readonly extendedDays: number;
  readonly unitName: string | null;
  readonly namedUnit: { readonly id: string; readonly name: string } | null;
  readonly village: string | null;
  readonly place: string | null;
  readonly isConfidential: boolean;
  readonly isAboutOfficer: boolean;
  readonly isAnonymous: boolean;
  /** Null also for who may not know. */
  readonly reporter: Reporter | null;
  /** Whom it concerns, or whose names were read in it before anybody decided. */
  readonly subjects: readonly { readonly id: string; readonly name: string; readonly title: string | null }[];
  readonly laporNumber: string | null;
  readonly receivedAt: string;
  readonly isSolved: boolean | null;
  readonly escalation: number;
  /** Assigned to a unit that has not begun in time. */
  readonly isUnstarted: boolean;
  /**
   * The role of whoever should answer, while nobody holds it: its unit has no head, nor has one above, so that only the coordinator
   * answers; or it is about an officer and nobody may look into it. Null also when nobody owes an answer.
   */
  readonly missing: MissingAnswerer | null;
  readonly acts: readonly OfficerEvent[];
  readonly attachments: readonly { readonly id: string; readonly name: string }[];
  readonly steps: readonly (TrackedStep & { readonly actorName: string | null })[];
  readonly messages: readonly (TrackedMessage & { readonly authorName: string | null })[];
}

const SELECT = {
  ...CLOCK_COLUMNS,
  ...COMPLAINT_RECORD,
  id: true,
  version: true,
  code: true,
  category: true,
  title: true,
  text: true,
  moderatedText: true,
  publicTitle: true,
  villageCode: true,
  place: true,
  isConfidential: true,
  reporterCipher: true,
  laporNumber: true,
  receivedAt: true,
  isSolved: true,
  escalation: true,
  startDueOn: true,
  namedUnit: { select: { id: true, name: true } },
  subjects: {
    select: {
      employeeId: true,
      employee: { select: { name: true, position: { select: { title: true } } } },
    },
    orderBy: { employee: { name: "asc" } },
  },
  attachments: { select: { file: { select: { id: true, name: true } } }, orderBy: { fileId: "asc" } },
  events: {
    select: { id: true, at: true, event: true, note: true, actor: { select: { name: true } } },
    orderBy: { id: "asc" },
  },
  messages: {
    select: {
      id: true,
      at: true,
      party: true,
      isAnswer: true,
      text: true,
      author: { select: { name: true } },
    },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  },
} as const satisfies Prisma.ComplaintSelect;

async function missingAnswerer(record: ComplaintRecord): Promise<MissingAnswerer | null> {
  const { isAboutOfficer, subjectIds, unitPath } = record;
  if (isAboutOfficer) return (await hasExaminer(subjectIds)) ? null : "INSPECTOR";
  if (!unitPath) return null;
  return isHeldIn(await unitsOfHolders(UNIT_ANSWERERS), unitPath) ? null : "UNIT_HEAD";
}

/** One complaint with what the viewer may do to it now; null for who may not read it. */
export async function findComplaint(
  viewer: Viewer,
  id: string,
  today: string,
): Promise<ComplaintView | null> {
  const row = await db().complaint.findUnique({ where: { id }, select: SELECT });
  if (!row) return null;
  const record = complaintRecordOf(row);
  if (!mayReadComplaint(viewer, record)) return null;
  const termOf = await termReader(today);
  const mayExtend = extendRefusals({ ...row, dueOn: dayOf(row.dueOn) }, today).length === 0;
  const isModerated = row.moderatedText !== null;
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    category: row.category,
    title: row.publicTitle ?? row.title,
    text: row.moderatedText ?? row.text,
    original: isModerated && mayReadOriginal(viewer, record) ? row.text : null,
    publicTitle: row.publicTitle,
    state: row.state,
    term: termOf(row),
    termKind: row.term,
    extendedDays: row.extendedDays,
    unitName: row.unit?.name ?? null,
    namedUnit: row.namedUnit,
    village: await villageName(row.villageCode),
    place: row.place,
    isConfidential: row.isConfidential,
    isAboutOfficer: row.isAboutOfficer,
    isAnonymous: row.reporterCipher === null,
    reporter: mayReadReporter(viewer, record) ? reporterOf(row.reporterCipher) : null,
    subjects: row.subjects.map(({ employeeId, employee }) => ({
      id: employeeId,
      name: employee.name,
      title: employee.position?.title ?? null,
    })),
    laporNumber: row.laporNumber,
    receivedAt: row.receivedAt.toISOString(),
    isSolved: row.isSolved,
    escalation: row.escalation,
    isUnstarted: isUnstarted(
      { state: row.state, startDueOn: row.startDueOn && dayOf(row.startDueOn) },
      today,
    ),
    missing: isOpen(row.state) ? await missingAnswerer(record) : null,
    acts: officerEvents(row.state).filter(
      (act) => mayActOnComplaint(viewer, act, record) && (act !== "extend" || mayExtend),
    ),
    attachments: row.attachments.map(({ file }) => file),
    steps: row.events.map(({ at, actor, ...step }) => ({
      ...step,
      at: at.toISOString(),
      actorName: actor?.name ?? null,
    })),
    messages: row.messages.map(({ at, author, ...message }) => ({
      ...message,
      at: at.toISOString(),
      authorName: author?.name ?? null,
    })),
  };
}
