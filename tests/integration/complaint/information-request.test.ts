import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { findComplaint } from "@/lib/queries/complaint/find-complaint";
import { trackedComplaint } from "@/lib/queries/complaint/tracked-complaint";
import { answerComplaint } from "@/lib/services/complaint/answer-complaint";
import { escalateComplaints } from "@/lib/services/complaint/escalate-complaints";
import { extendComplaint } from "@/lib/services/complaint/extend-complaint";
import { recuseFromComplaint } from "@/lib/services/complaint/recuse-from-complaint";
import { escalationLetter, reporterLetter } from "@/lib/text/complaint";
import { officerWords, stepsOf } from "@/tests/factories/complaint-steps";
import { aComplaint, aDesk, type Desk, seenComplaint } from "@/tests/factories/complaints";
import { contextOf } from "@/tests/factories/people";
import { expectFailure } from "@/tests/support/expect-failure";

// Received on Monday 15 June 2026; the tests' calendar has no holidays. 10 working days end on 29 June, 17 on 8 July.
const REQUEST = { category: "INFORMATION", name: "Siti Contoh", contact: "siti@contoh.id" };
const REASON = "Dokumennya tersimpan di tiga kantor dan sedang dikumpulkan.";
const at = (day: string) => `${day}T03:00:00Z`;

let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
});

const extend = async (complaintId: string, day: string) =>
  extendComplaint(
    contextOf(desk.head, at(day)),
    { ...(await seenComplaint(complaintId)), reason: REASON },
    reporterLetter,
  );
const aRequest = () => stepsOf(desk).inProgress(REQUEST, { term: "PUBLIC_INFORMATION" });
const expectRefused = (call: Promise<unknown>, reason: string) => expectFailure(call, "REFUSED", [reason]);
const row = (id: string) => db().complaint.findUniqueOrThrow({ where: { id } });
const termOn = async (id: string, day: string) => (await trackedComplaint(id, day))?.term;

describe("a request under the law on public information", () => {
  it("has ten working days, and seven more with a reason that the requester reads", async () => {
    const id = await aRequest();
    expect(await termOn(id, "2026-06-29")).toMatchObject({ days: 10, elapsed: 10, dueOn: "2026-06-29" });
    expect((await findComplaint(desk.head, id, "2026-06-29"))?.acts).toContain("extend");
    await extend(id, "2026-06-29");
    expect(await termOn(id, "2026-06-29")).toMatchObject({ days: 17, dueOn: "2026-07-08", light: "AMBER" });
    const tracked = await trackedComplaint(id, "2026-06-29");
    expect(tracked).toMatchObject({ state: "IN_PROGRESS", termKind: "PUBLIC_INFORMATION", extendedDays: 7 });
    expect(tracked?.steps.at(-1)).toMatchObject({ event: "extend", note: REASON });
    expect((await findComplaint(desk.head, id, "2026-06-30"))?.acts).not.toContain("extend");
    const { subject } = await db().outboxMail.findFirstOrThrow({
      where: { subject: { contains: "waktunya diperpanjang" } },
    });
    expect(subject).not.toContain("Siti");
  });

  it("is extended once, and not when its time is over", async () => {
    const id = await aRequest();
    await expectRefused(extend(id, "2026-06-30"), "COMPLAINT_TERM_OVER");
    expect((await findComplaint(desk.head, id, "2026-06-30"))?.acts).not.toContain("extend");
    await extend(id, "2026-06-29");
    await expectRefused(extend(id, "2026-06-29"), "COMPLAINT_EXTENDED_ALREADY");
    expect((await row(id)).extendedDays).toBe(7);
  });

  it("is raised and counted by the longer term", async () => {
    const id = await aRequest();
    await extend(id, "2026-06-25");
    const escalate = (day: string) =>
      escalateComplaints(contextOf({ kind: "system", name: "test" }, at(day)), escalationLetter);
    await escalate("2026-07-08");
    expect((await row(id)).escalation).toBe(0);
    await escalate("2026-07-09");
    expect((await row(id)).escalation).toBe(1);

    const other = await aRequest();
    await extend(other, "2026-06-25");
    const words = { ...(await seenComplaint(other)), ...officerWords("Salinannya kami lampirkan.") };
    await answerComplaint(contextOf(desk.head, at("2026-07-08")), words, reporterLetter);
    const counted = { unitId: desk.unit.id, category: "INFORMATION", days: 17 } as const;
    expect(await db().complaintAnswerTime.findFirst({ where: counted })).toMatchObject({ n: 1, onTimeN: 1 });
  });

  it("needs somebody with a name, and something that is asked", async () => {
    const { verify } = stepsOf(desk);
    const term = "PUBLIC_INFORMATION";
    const unnamed = await aComplaint({ category: "INFORMATION" });
    await expectRefused(verify(unnamed.id, { term }), "COMPLAINT_REQUESTER_UNKNOWN");
    const complaint = await aComplaint({ ...REQUEST, category: "COMPLAINT" });
    await expectRefused(verify(complaint.id, { term }), "COMPLAINT_NO_REQUEST");
    for (const { id } of [unnamed, complaint])
      expect(await row(id)).toMatchObject({ state: "RECEIVED", term: null });
  });

  it("keeps its extension when it is verified anew, unless it becomes an ordinary one", async () => {
    const { verify, inProgress } = stepsOf(desk);
    for (const [term, days] of [
      ["PUBLIC_INFORMATION", 17],
      ["NORMATIVE", 5],
    ] as const) {
      const id = await inProgress(REQUEST, { term: "PUBLIC_INFORMATION" });
      await extend(id, "2026-06-17");
      await recuseFromComplaint(contextOf(desk.head, at("2026-06-17")), await seenComplaint(id));
      await verify(id, { term, subjectIds: [] });
      expect(await termOn(id, "2026-06-17")).toMatchObject({ days });
    }
  });
});
