import sharp from "sharp";
import { db } from "@/lib/db/client";
import { ANONYMOUS, type EmployeeViewer } from "@/lib/permissions/viewer";
import { fileComplaintSchema } from "@/lib/schemas/complaint";
import { answerComplaint, askReporter } from "@/lib/services/complaint/answer-complaint";
import { assignComplaint } from "@/lib/services/complaint/assign-complaint";
import { closeComplaint, reopenComplaint } from "@/lib/services/complaint/close-complaint";
import { escalateComplaints } from "@/lib/services/complaint/escalate-complaints";
import { fileComplaint } from "@/lib/services/complaint/file-complaint";
import { handOverComplaint } from "@/lib/services/complaint/hand-over-complaint";
import { archiveComplaint, rejectComplaint } from "@/lib/services/complaint/reject-complaint";
import { saveTemplate } from "@/lib/services/complaint/save-template";
import { startComplaint } from "@/lib/services/complaint/start-complaint";
import { verifyComplaint } from "@/lib/services/complaint/verify-complaint";
import { askSolved, lapseComplaints } from "@/lib/services/complaint/watch-complaints";
import { writeMessage } from "@/lib/services/complaint/write-message";
import { storage } from "@/lib/storage/disk-storage";
import { storeAttachments } from "@/lib/storage/store-attachments";
import { escalationLetter, reporterLetter } from "@/lib/text/complaint";
import { complaintOf, seenComplaint } from "@/tests/factories/complaints";
import { contextOf, viewerOf } from "@/tests/factories/people";
import { ANSWERED_EARLIER, TALES, type Tale, TEMPLATES, type Told } from "./complaint-texts";
import type { TownClock } from "./days";
import type { Random } from "./random";

const SYSTEM = { kind: "system", name: "demonstration" } as const;
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#27364a"/>
<rect y="470" width="800" height="130" fill="#3d4a58"/><path d="M390 480V140q0-40 90-40" stroke="#9fb0bf" stroke-width="14" fill="none"/>
<path d="M460 96h80l16 28H444z" fill="#5d6c7a"/></svg>`;

interface Desk {
  readonly coordinator: EmployeeViewer;
  readonly inspector: EmployeeViewer;
}

async function holderOf(role: "COMPLAINT_COORDINATOR" | "INSPECTOR"): Promise<EmployeeViewer> {
  const { employee } = await db().grant.findFirstOrThrow({
    where: { role, revokedAt: null },
    include: { employee: { include: { account: true } } },
  });
  return viewerOf(employee, [{ role }]);
}

/** A unit by the beginning of its name, with whoever leads it. */
async function unitOf(name: string) {
  const unit = await db().workUnit.findFirstOrThrow({ where: { name: { startsWith: name } } });
  const employee = await db().employee.findFirstOrThrow({
    where: { unitId: unit.id, state: "ACTIVE" },
    orderBy: [{ position: { kind: "asc" } }, { nip: "asc" }],
    include: { account: true },
  });
  return { id: unit.id, head: viewerOf(employee, [{ role: "UNIT_HEAD", unitPath: unit.path }]) };
}

async function pictures(isAnonymous: boolean) {
  const bytes = await sharp(Buffer.from(PICTURE)).jpeg().toBuffer();
  const file = new File([new Uint8Array(bytes)], "foto.jpg", { type: "image/jpeg" });
  const stored = await storeAttachments(storage(), [file], { isAnonymous });
  if (!stored.ok) throw new Error(`picture refused: ${stored.reasons}`);
  return stored.value;
}

const BEYOND_ASSIGNMENT: readonly Told[] = ["started", "waiting", "answered", "reopened", "closed"];
const ANSWERED: readonly Told[] = ["answered", "reopened", "closed"];

/** Brings one complaint to where its tale ends, each step on a day of its own, none after today. */
async function tell(random: Random, desk: Desk, tale: Tale, clock: TownClock): Promise<void> {
  const { told, daysAgo, person, isAboutOfficer = false, isConfidential = false } = tale;
  const at = (viewer: Parameters<typeof contextOf>[0], after: number, hour: number) => {
    const day = clock.ago(Math.max(0, daysAgo - after));
    return contextOf(viewer, clock.at(day, hour));
  };
  const unit = await unitOf(tale.unit);
  const { files: _, ...report } = fileComplaintSchema.parse({
    id: random.uuid(),
    category: tale.category ?? "COMPLAINT",
    title: tale.title,
    text: tale.text,
    unitId: unit.id,
    place: tale.place,
    ...(person ? { name: person[0], contact: person[1] } : {}),
    ...(isConfidential ? { isConfidential: "on" } : {}),
    ...(isAboutOfficer ? { isAboutOfficer: "on" } : {}),
  });
  await fileComplaint(at(ANONYMOUS, 0, 1), report, tale.hasPicture ? await pictures(!person) : []);
  if (told === "received") return;

  const { id } = await complaintOf(report.id);
  const seen = () => seenComplaint(id);
  const coordinator = at(desk.coordinator, 1, 2);
  const reason = tale.reason ?? "";
  if (told === "rejected") {
    await rejectComplaint(
      coordinator,
      { ...(await seen()), ground: tale.ground ?? "ELSEWHERE", reason },
      reporterLetter,
    );
    return;
  }
  if (told === "archived") {
    await archiveComplaint(coordinator, { ...(await seen()), reason }, reporterLetter);
    return;
  }
  await verifyComplaint(coordinator, {
    ...(await seen()),
    term: tale.term ?? "ORDINARY",
    isAboutOfficer,
    subjectIds: [],
    subjectNip: undefined,
    publicTitle: isAboutOfficer || isConfidential ? undefined : tale.title,
    moderatedText: undefined,
  });
  if (told === "verified") return;
  if (told === "handedOver") {
    await handOverComplaint(coordinator, { ...(await seen()), laporNumber: "7654321" }, reporterLetter);
    return;
  }
  const unitId = isAboutOfficer ? undefined : unit.id;
  await assignComplaint(coordinator, { ...(await seen()), unitId, note: "Mohon ditindaklanjuti." });
  if (!BEYOND_ASSIGNMENT.includes(told)) return;

  const officer = isAboutOfficer ? desk.inspector : unit.head;
  await startComplaint(at(officer, 2, 3), await seen());
  if (tale.question) {
    const words = { messageId: random.uuid(), text: tale.question };
    await askReporter(at(officer, 3, 3), { ...(await seen()), ...words }, reporterLetter);
    if (tale.reply) await writeMessage(at(ANONYMOUS, 4, 4), id, { id: random.uuid(), text: tale.reply });
  }
  if (!ANSWERED.includes(told)) return;
  const words = { messageId: random.uuid(), text: tale.answer ?? "Sudah kami kerjakan. Terima kasih." };
  await answerComplaint(at(officer, 5 + random.below(6), 5), { ...(await seen()), ...words }, reporterLetter);
  const { version } = await seen();
  if (told === "closed") await closeComplaint(at(ANONYMOUS, 12, 6), id, { version });
  if (told === "reopened") await reopenComplaint(at(ANONYMOUS, 16, 6), id, { version, reason });
}

/** Citizens' complaints in every state, what was answered before, and what the server does by itself. */
export async function hearComplaints(random: Random, clock: TownClock): Promise<void> {
  const desk = {
    coordinator: await holderOf("COMPLAINT_COORDINATOR"),
    inspector: await holderOf("INSPECTOR"),
  };
  for (const template of TEMPLATES) {
    const input = { id: random.uuid(), version: 0, isActive: true, ...template };
    await saveTemplate(contextOf(desk.coordinator, clock.at(clock.today, 1)), input);
  }
  for (const { unit, category, n, title } of ANSWERED_EARLIER) {
    for (let index = 0; index < n; index += 1) {
      const daysAgo = 70 + random.below(120);
      const text = `${title}. Mohon diperiksa dan dijawab, karena beberapa tetangga mengalami hal yang sama.`;
      const kind = category === "COMPLAINT" ? {} : { category };
      await tell(random, desk, { told: "closed", daysAgo, unit, title, text, ...kind }, clock);
    }
  }
  for (const tale of TALES) await tell(random, desk, tale, clock);
  const now = contextOf(SYSTEM, clock.at(clock.today, 0));
  await lapseComplaints(now);
  await askSolved(now, reporterLetter);
  await escalateComplaints(now, escalationLetter);
}
