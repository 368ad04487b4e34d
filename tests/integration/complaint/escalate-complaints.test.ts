import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { decrypt } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { MAILBOX_PURPOSE } from "@/lib/domain/access/sealed-letter";
import { findComplaint } from "@/lib/queries/complaint/find-complaint";
import { countRaised, listComplaints } from "@/lib/queries/complaint/list-complaints";
import { listMails } from "@/lib/queries/mail/list-mails";
import { assignComplaint } from "@/lib/services/complaint/assign-complaint";
import { escalateComplaints } from "@/lib/services/complaint/escalate-complaints";
import { remindStarts } from "@/lib/services/complaint/remind-starts";
import { escalationLetter, unstartedLetter } from "@/lib/text/complaint";
import { stepsOf } from "@/tests/factories/complaint-steps";
import { aComplaint, aDesk, seenComplaint } from "@/tests/factories/complaints";
import { anHr } from "@/tests/factories/hr";
import { contextOf } from "@/tests/factories/people";
import { expectFailure, raced } from "@/tests/support/expect-failure";

const SYSTEM = { kind: "system", name: "test" } as const;
const escalate = (day: string) => escalateComplaints(contextOf(SYSTEM, `${day}T00:00:00Z`), escalationLetter);

let desk: Awaited<ReturnType<typeof aDesk>>;
beforeEach(async () => {
  // What other tests left must not be late too.
  await db().complaint.updateMany({ where: { escalation: { lt: 2 } }, data: { escalation: 2 } });
  await db().complaint.updateMany({ data: { startRaisedOn: new Date("2026-01-01") } });
  await db().outboxMail.deleteMany();
  await db().grant.updateMany({ data: { revokedAt: new Date() } });
  desk = await aDesk();
  for (const role of ["coordinator", "head", "inspector"] as const)
    await db().employee.update({
      where: { id: desk[role].employeeId },
      data: { email: `${role}@contoh.go.id` },
    });
});

afterAll(stopSender);

const recipients = async () =>
  (await db().outboxMail.findMany())
    .map(({ recipientCipher }) =>
      decrypt(recipientCipher ?? "", MAILBOX_PURPOSE).replace("@contoh.go.id", ""),
    )
    .toSorted();

describe("what is late", () => {
  it("is raised in two steps, each once, and stands on the dashboard of whoever must act", async () => {
    const { id } = await aComplaint({}, "2026-06-01T03:00:00Z");
    expect(await escalate("2026-06-04")).toBe(0);
    expect(await escalate("2026-06-05")).toBe(1);
    expect(await escalate("2026-06-05")).toBe(0);
    expect(await countRaised(desk.coordinator)).toBeGreaterThan(0);
    expect(await recipients()).toEqual(["coordinator"]);
    await escalate("2026-06-08");
    expect((await db().complaint.findUniqueOrThrow({ where: { id } })).escalation).toBe(2);
    expect(await recipients()).toEqual(["coordinator", "coordinator", "inspector"]);
    await expectFailure(
      escalateComplaints(contextOf(desk.coordinator, "2026-06-08T00:00:00Z"), escalationLetter),
      "NOT_FOUND",
    );
  });

  it("is raised once by two workers at the same time", async () => {
    await aComplaint({}, "2026-06-01T03:00:00Z");
    await raced([escalate("2026-06-05"), escalate("2026-06-05")]);
    expect(await recipients()).toEqual(["coordinator"]);
  });

  it("goes to the head of the unit that handles it, and to no other head", async () => {
    const other = await aDesk();
    await db().employee.update({
      where: { id: other.head.employeeId },
      data: { email: "lain@contoh.go.id" },
    });
    await stepsOf(desk).inProgress();
    await escalate("2026-07-08");
    expect(await recipients()).toEqual(["coordinator", "head"]);
  });

  it("tells nobody about themselves, and of one about an officer no unit", async () => {
    const { id } = await aComplaint();
    await stepsOf(desk).verify(id, { subjectNip: desk.coordinator.nip }, (await aDesk()).coordinator);
    await escalate("2026-07-08");
    expect(await recipients()).toEqual(["inspector"]);
  });

  it("writes nothing of what the citizen said: a letter lies in the outbox", async () => {
    const secret = "Rahasiawati";
    const given = {
      title: `Judul ${secret} itu`,
      text: `Isi laporan ${secret} yang panjang.`,
      place: secret,
    };
    const { code } = await aComplaint(
      { ...given, name: secret, contact: secret, isConfidential: "on" },
      "2026-06-01T03:00:00Z",
    );
    await escalate("2026-06-05");
    const letters = await db().outboxMail.findMany();
    expect(letters).toHaveLength(1);
    expect(JSON.stringify(letters)).not.toContain(secret);
    expect(JSON.stringify(letters).replaceAll("-", "")).not.toContain(code);
  });

  it("shows who reads the outbox neither to whom a letter goes nor about which report, so that none is seen to be about an officer", async () => {
    const { id } = await aComplaint({}, "2026-06-01T03:00:00Z");
    const about = await aComplaint({ isAboutOfficer: "on" }, "2026-06-01T03:00:00Z");
    await escalate("2026-06-05");
    expect(await recipients()).toEqual(["coordinator", "coordinator", "inspector"]);
    const mails = await listMails(await anHr(), new Date("2026-06-05T03:00:00Z"), { isTextShown: true });
    const alike = mails?.rows.map(({ recipient, subject, text }) => ({
      recipient,
      subject,
      text: text.replace(id, "…").replace(about.id, "…"),
    }));
    expect(alike).toHaveLength(3);
    expect(new Set(alike?.map((mail) => JSON.stringify(mail))).size).toBe(1);
    expect(alike?.[0]?.recipient).toBe("Petugas pengaduan");
    const people = [desk.coordinator, desk.inspector];
    const names = await db().employee.findMany({
      where: { id: { in: people.map(({ employeeId }) => employeeId) } },
    });
    for (const { name } of names) expect(JSON.stringify(alike)).not.toContain(name);
  });
});

describe("what a unit has not started", () => {
  const remind = (day: string) => remindStarts(contextOf(SYSTEM, `${day}T00:00:00Z`), unstartedLetter);
  /** Assigned on Tuesday, 16 June: the fifth working day is Tuesday, 23 June. */
  async function anAssigned() {
    const { id } = await aComplaint();
    const { verify, assign } = stepsOf(desk);
    await verify(id);
    await assign(id);
    return id;
  }
  const marks = async (id: string, today: string) => [
    (await listComplaints(desk.head, { group: "WORK", today })).rows.find((row) => row.id === id)
      ?.isUnstarted,
    (await findComplaint(desk.coordinator, id, today))?.isUnstarted,
  ];

  it("within five working days is marked, and told once to whom escalations go", async () => {
    const id = await anAssigned();
    expect([await marks(id, "2026-06-23"), await remind("2026-06-23")]).toEqual([[false, false], 0]);
    expect(await recipients()).toEqual([]);
    expect([await marks(id, "2026-06-24"), await remind("2026-06-24")]).toEqual([[true, true], 1]);
    expect(await remind("2026-06-25")).toBe(0);
    expect(await recipients()).toEqual(["coordinator", "head"]);
    const [letter] = await db().outboxMail.findMany();
    expect(JSON.stringify(letter)).not.toContain("Lampu jalan");
  });

  it("is told again after another disposition, and neither marked nor told once it is started", async () => {
    const id = await anAssigned();
    await remind("2026-06-24");
    await stepsOf(desk, "2026-06-25T03:00:00Z").assign(id);
    expect([await marks(id, "2026-07-02"), await remind("2026-07-02")]).toEqual([[false, false], 0]);
    expect(await remind("2026-07-03")).toBe(1);
    const started = await anAssigned();
    await stepsOf(desk).start(started);
    expect([await marks(started, "2026-07-03"), await remind("2026-07-03")]).toEqual([[false, false], 0]);
  });

  it("is not asked about an officer's, which lies with the inspectorate and with no unit", async () => {
    const { id } = await aComplaint({ isAboutOfficer: "on" });
    await stepsOf(desk).verify(id, { isAboutOfficer: true });
    await assignComplaint(contextOf(desk.coordinator, "2026-06-16T03:00:00Z"), {
      ...(await seenComplaint(id)),
      note: "Segera",
    });
    expect(await remind("2026-06-24")).toBe(0);
    expect((await findComplaint(desk.coordinator, id, "2026-06-24"))?.isUnstarted).toBe(false);
    expect(await recipients()).toEqual([]);
  });
});
