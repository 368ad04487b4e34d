import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { DATA_SUBJECTS } from "@/lib/domain/people/data-report";
import { openReports } from "@/lib/queries/people/open-reports";
import { ownReports } from "@/lib/queries/people/own-reports";
import { resolveReport } from "@/lib/services/people/resolve-report";
import { sendReport } from "@/tests/factories/data-reports";
import { anHr, aUnitHr, auditsOf, outsiders } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, grantRole, viewerOf } from "@/tests/factories/people";
import { expectFailure, raced } from "@/tests/support/expect-failure";

const letter = ({ name, answer }: { name: string; answer: string }) => ({
  subject: "Jawaban",
  text: `Yth. ${name}: ${answer}`,
});
const report = () => ({ id: randomUUID(), message: "Penilai saya seharusnya Camat, bukan Sekcam." });
const resolution = (reportId: string, version = 1) => ({ reportId, version, answer: "Sudah kami betulkan." });

async function aReport(email: string | null = null) {
  const unit = await aUnit();
  const staff = await anEmployee({ unitId: unit.id });
  await db().employee.update({ where: { id: staff.id }, data: { email } });
  const { id } = await sendReport(contextOf(viewerOf(staff)), report());
  return { id, staff, unit };
}

afterAll(stopSender);

describe("report appraiser", () => {
  it("reaches HR, once", async () => {
    const unit = await aUnit();
    const staff = contextOf(viewerOf(await anEmployee({ unitId: unit.id })));
    const input = report();
    await sendReport(staff, input);
    await sendReport(staff, input);
    await expectFailure(sendReport(staff, report()), "REFUSED", ["REPORT_OPEN"]);
    expect(await auditsOf("appraiser.report", input.id)).toHaveLength(1);
    const waiting = await openReports(await aUnitHr(unit), "2026-06-15");
    expect(waiting?.rows).toMatchObject([{ id: input.id, message: input.message }]);
    expect(await openReports(staff.viewer, "2026-06-15")).toBeNull();
  });

  it("leaves one open report when two are sent at once", async () => {
    const viewer = viewerOf(await anEmployee());
    const race = await raced([1, 2].map(() => sendReport(contextOf(viewer), report())));
    expect(race.done).toBe(1);
    expect(await ownReports(viewer, ["APPRAISER"])).toHaveLength(1);
  });
});

describe("a report of other data", () => {
  it("goes beside that of the appraiser, once about each subject, and is answered within seventy-two hours", async () => {
    const unit = await aUnit();
    const viewer = viewerOf(await anEmployee({ unitId: unit.id }));
    const staff = contextOf(viewer, "2026-06-19T08:30:00Z");
    await sendReport(staff, report());
    const name = { ...report(), subject: "NAME" } as const;
    await sendReport(staff, name);
    await sendReport(staff, { ...report(), subject: "BIRTH" });
    await expectFailure(sendReport(staff, { ...report(), subject: "NAME" }), "REFUSED", ["REPORT_OPEN"]);
    const dueAt = "2026-06-22T08:30:00.000Z";
    const waiting = await openReports(await aUnitHr(unit), "2026-06-19");
    expect(waiting?.rows.map(({ subject }) => subject).sort()).toEqual(["APPRAISER", "BIRTH", "NAME"]);
    expect(waiting?.rows.every((row) => row.dueAt === dueAt)).toBe(true);
    // Both of one moment: which comes first, their ids say.
    const own = await ownReports(viewer, DATA_SUBJECTS);
    expect(own.map((row) => [row.subject, row.dueAt]).sort()).toEqual([
      ["BIRTH", dueAt],
      ["NAME", dueAt],
    ]);
    expect(await ownReports(viewer, ["APPRAISER"])).toHaveLength(1);
    expect(await auditsOf("employee.reportData", name.id)).toMatchObject([{ after: { subject: "NAME" } }]);
  });

  it("is not taken for sent when the form was, with other words or about something else", async () => {
    const viewer = viewerOf(await anEmployee());
    const staff = contextOf(viewer);
    const sent = { ...report(), subject: "NAME" } as const;
    await sendReport(staff, sent);
    await sendReport(staff, sent);
    await expectFailure(sendReport(staff, { ...sent, subject: "BIRTH" }), "CONFLICT");
    await expectFailure(sendReport(staff, { ...sent, message: "Nama saya tanpa gelar." }), "CONFLICT");
    await expectFailure(sendReport(contextOf(viewerOf(await anEmployee())), sent), "CONFLICT");
    expect(await ownReports(viewer, DATA_SUBJECTS)).toMatchObject([
      { subject: "NAME", message: sent.message },
    ]);
  });

  it("is one when two are sent at once", async () => {
    const ctx = contextOf(viewerOf(await anEmployee()));
    const race = await raced([1, 2].map(() => sendReport(ctx, { ...report(), subject: "RANK" })));
    expect(race.done).toBe(1);
  });

  it("is told to the HR officers of the unit, to HR where there are none, and never to who sent it", async () => {
    const mailed = async (unitHr: boolean) => {
      const unit = await aUnit();
      const [sender, officer] = [await anEmployee({ unitId: unit.id }), await anEmployee()];
      for (const { id, nip } of [sender, officer])
        await db().employee.update({ where: { id }, data: { email: `${nip}@contoh.go.id` } });
      await grantRole(sender.id, "HR");
      await grantRole(officer.id, unitHr ? "UNIT_HR" : "HR", unitHr ? unit.id : undefined);
      const elsewhere = await anEmployee();
      await db().employee.update({
        where: { id: elsewhere.id },
        data: { email: `${elsewhere.nip}@contoh.go.id` },
      });
      await grantRole(elsewhere.id, "UNIT_HR", (await aUnit()).id);
      await sendReport(contextOf(viewerOf(sender)), { ...report(), subject: "CONTACT" });
      const mails = await db().outboxMail.findMany({
        where: { recipient: { in: [sender, officer, elsewhere].map(({ nip }) => `${nip}@contoh.go.id`) } },
      });
      return { mails: mails.map(({ recipient }) => recipient), officer, text: mails[0]?.text, sender };
    };
    for (const unitHr of [true, false]) {
      const { mails, officer, text, sender } = await mailed(unitHr);
      expect(mails).toEqual([`${officer.nip}@contoh.go.id`]);
      expect(text).toContain("CONTACT");
      expect(text).not.toContain(sender.name);
    }
  });

  it("is answered by words, under its own line in the trail", async () => {
    const hr = contextOf(await anHr());
    const staff = viewerOf(await anEmployee());
    const { id } = await sendReport(contextOf(staff), { ...report(), subject: "EDUCATION" });
    await resolveReport(hr, resolution(id), letter);
    expect(await ownReports(staff, DATA_SUBJECTS)).toMatchObject([{ answer: "Sudah kami betulkan." }]);
    expect(await auditsOf("employee.answerReport", id)).toHaveLength(1);
  });
});

describe("open reports", () => {
  it("leave out one's own, which somebody else answers", async () => {
    const hr = await anHr();
    const { id } = report();
    await sendReport(contextOf(hr), { id, message: "Penilai saya pindah." });
    const idsFor = async (viewer: typeof hr) =>
      (await openReports(viewer, "2026-06-15"))?.rows.map((row) => row.id);
    expect(await idsFor(hr)).not.toContain(id);
    expect(await idsFor(await anHr())).toContain(id);
  });
});

describe("resolve report", () => {
  it("answers the person, by mail where there is an address", async () => {
    const hr = contextOf(await anHr());
    const { id, staff } = await aReport("staf@contoh.go.id");
    expect(await resolveReport(hr, resolution(id), letter)).toEqual({ id, isMailed: true });
    expect(await db().outboxMail.findFirst({ where: { recipient: "staf@contoh.go.id" } })).toMatchObject({
      text: `Yth. ${staff.name}: Sudah kami betulkan.`,
    });
    expect(await ownReports(viewerOf(staff), ["APPRAISER"])).toMatchObject([
      { isOpen: false, answer: "Sudah kami betulkan." },
    ]);
    expect(await auditsOf("appraiser.resolveReport", id)).toMatchObject([
      { aboutId: staff.id, after: { state: "RESOLVED" } },
    ]);
    // The next report may come.
    await sendReport(contextOf(viewerOf(staff)), report());
  });

  it("refuses a second answer, and lets one of two win", async () => {
    const hr = contextOf(await anHr());
    const { id } = await aReport();
    const race = await raced([1, 2].map(() => resolveReport(hr, resolution(id), letter)));
    expect(race.done).toBe(1);
    await expectFailure(resolveReport(hr, resolution(id, 2), letter), "REFUSED", ["REPORT_RESOLVED"]);
    expect(await auditsOf("appraiser.resolveReport", id)).toHaveLength(1);
  });

  it("is a conflict with an old version", async () => {
    const { id } = await aReport();
    await expectFailure(resolveReport(contextOf(await anHr()), resolution(id, 7), letter), "CONFLICT");
  });

  it("does not exist for anybody else, and nobody answers themselves", async () => {
    const { id, staff, unit } = await aReport();
    for (const [, viewer] of await outsiders(staff.id, unit)) {
      if (viewer.kind !== "employee") continue;
      await expectFailure(resolveReport(contextOf(viewer), resolution(id), letter), "NOT_FOUND");
    }
  });
});
