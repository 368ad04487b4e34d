import { afterAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { decideAppraisal } from "@/lib/services/appraisal/decide-appraisal";
import { explainAppraisal } from "@/lib/services/appraisal/explain-appraisal";
import { lapseAppraisals } from "@/lib/services/appraisal/lapse-appraisal";
import { objectToAppraisal } from "@/lib/services/appraisal/object-to-appraisal";
import { remindObjection, remindObjections } from "@/lib/services/appraisal/remind-objections";
import { objectionLetter } from "@/lib/text/appraisal-letters";
import { groundlessLetter } from "@/lib/text/improvement";
import { aLadderWithAppraisal, seen } from "@/tests/factories/appraisals";
import { anHr } from "@/tests/factories/hr";
import { anEmployee, contextOf, grantRole } from "@/tests/factories/people";
import { outcomeOf } from "@/tests/support/outcomes";
import { queuedJobs } from "@/tests/support/queued-jobs";

afterAll(stopSender);

const server = { kind: "system", name: "test" } as const;
const at = (day: string) => contextOf(server, `${day}T00:37:00Z`);
const remind = (day: string) => remindObjections(at(day), objectionLetter);

const addressOf = (id: string) => `${id}@contoh.test`;
const giveAddress = (id: string) => db().employee.update({ where: { id }, data: { email: addressOf(id) } });

/** Raised on Monday, 15 June 2026: to be explained until the 29th, decided until 13 July. Earlier ones are decided. */
async function anObjection() {
  await db().appraisal.updateMany({
    where: { state: { in: ["OBJECTED", "EXPLAINED"] } },
    data: { state: "FINAL" },
  });
  const of = await aLadderWithAppraisal("OBJECTED");
  for (const { employeeId } of [of.appraiser, of.superior, of.staff]) await giveAddress(employeeId);
  return of;
}
const lettersTo = async (id: string) =>
  (
    await db().outboxMail.findMany({ where: { recipient: addressOf(id) }, orderBy: { createdAt: "asc" } })
  ).map(({ text }) => text);
const explain = async (of: Awaited<ReturnType<typeof anObjection>>, day: string) =>
  explainAppraisal(contextOf(of.appraiser, `${day}T03:00:00Z`), {
    ...(await seen(of.appraisalId)),
    explanation: "Kedua laporan masuk setelah masa penilaian.",
  });

describe("letters about an objection", () => {
  it("tell the appraiser at once and before the explanation's last day, then the superior, each once", async () => {
    const of = await anObjection();
    expect(await remindObjection(at("2026-06-15"), of.appraisalId, objectionLetter)).toBe(true);
    for (const day of ["2026-06-16", "2026-06-23", "2026-06-24", "2026-06-28", "2026-06-29"])
      await remind(day);
    const toAppraiser = await lettersTo(of.appraiser.employeeId);
    expect(toAppraiser).toHaveLength(2);
    expect(toAppraiser[0]).toContain("menunggu penjelasan Anda paling lambat 29 Juni 2026");
    expect(toAppraiser[1]).toContain("batas waktunya sudah dekat, 29 Juni 2026");
    expect(await lettersTo(of.superior.employeeId)).toEqual([]);

    for (const day of ["2026-06-30", "2026-07-01", "2026-07-08", "2026-07-09"]) await remind(day);
    const toSuperior = await lettersTo(of.superior.employeeId);
    expect(toSuperior).toHaveLength(2);
    expect(toSuperior[0]).toContain("menunggu keputusan Anda paling lambat 13 Juli 2026");
    expect(await lettersTo(of.appraiser.employeeId)).toHaveLength(2);
    expect(await lettersTo(of.staff.employeeId)).toEqual([]);
    for (const text of [...toAppraiser, ...toSuperior]) {
      expect(text).toContain(`/penilaian/${of.appraisalId}`);
      expect(text).not.toMatch(/Dua laporan|Baik|ekspektasi/);
      expect(text).not.toContain(of.staff.name);
    }
  });

  it("tell the superior and HR once that the decision is late, and nobody who is a party twice", async () => {
    const of = await anObjection();
    const hr = await anEmployee();
    await giveAddress(hr.id);
    await grantRole(hr.id, "HR");
    await remind("2026-07-13");
    expect(await lettersTo(hr.id)).toEqual([]);
    await remind("2026-07-14");
    const later = await anEmployee();
    await giveAddress(later.id);
    await grantRole(later.id, "HR");
    await remind("2026-07-15");
    const [letter, ...more] = await lettersTo(hr.id);
    expect(more).toEqual([]);
    expect(letter).toContain("belum diputus atasan penilai dan batas waktunya sudah lewat, 13 Juli 2026");
    expect(await lettersTo(later.id)).toEqual([]);
    const toSuperior = await lettersTo(of.superior.employeeId);
    expect(toSuperior.filter((text) => text.includes("sudah lewat"))).toHaveLength(1);
  });

  it("tell HR of one that came late when it is raised, once", async () => {
    const of = await aLadderWithAppraisal("HANDED_OVER");
    for (const { employeeId } of [of.appraiser, of.superior, of.staff]) await giveAddress(employeeId);
    const hr = await anEmployee();
    await grantRole(hr.id, "HR");
    await giveAddress(hr.id);
    await lapseAppraisals(contextOf(server, "2026-06-29T17:15:00Z"));
    const reason = "Dua laporan belum ikut dihitung.";
    await objectToAppraisal(contextOf(of.staff, "2026-07-01T03:00:00Z"), {
      ...(await seen(of.appraisalId)),
      reason,
    });
    for (const day of ["2026-07-01", "2026-07-02", "2026-07-10"]) await remind(day);
    const toHr = await lettersTo(hr.id);
    expect(toHr).toHaveLength(1);
    expect(toHr[0]).toContain("diajukan lewat waktu");
    expect(await lettersTo(of.appraiser.employeeId)).toHaveLength(2);
  });

  it("tell HR of a late one also where it waits for nobody on the roster", async () => {
    const of = await aLadderWithAppraisal("HANDED_OVER");
    const hr = await anEmployee();
    await grantRole(hr.id, "HR");
    await giveAddress(hr.id);
    await db().appraiserAssignment.deleteMany({ where: { employeeId: of.appraiser.employeeId } });
    await db().employee.update({ where: { id: of.appraiser.employeeId }, data: { state: "INACTIVE" } });
    await lapseAppraisals(contextOf(server, "2026-06-29T17:15:00Z"));
    await objectToAppraisal(contextOf(of.staff, "2026-07-01T03:00:00Z"), {
      ...(await seen(of.appraisalId)),
      reason: "Dua laporan belum ikut dihitung.",
    });
    await Promise.all([remind("2026-07-01"), remind("2026-07-01")]);
    await remind("2026-07-02");
    const toHr = await lettersTo(hr.id);
    expect(toHr).toHaveLength(1);
    expect(toHr[0]).toContain("diajukan lewat waktu");
  });

  it("are one where two run at once, on a working day alone, and none once it is decided", async () => {
    const of = await anObjection();
    const both = await Promise.all([remind("2026-07-14"), remind("2026-07-14")]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect(await lettersTo(of.superior.employeeId)).toHaveLength(1);
    const lines = await db().auditEvent.findMany({
      where: { action: "appraisal.remindObjection", subjectId: of.appraisalId },
    });
    expect(lines).toMatchObject([
      { actorKind: "system:test", after: { turn: "SUPERIOR", phase: "OVER", dueOn: "2026-07-13" } },
    ]);
    const saturday = await anObjection();
    expect(await remind("2026-07-18")).toBe(0);
    await decideAppraisal(
      contextOf(saturday.superior, "2026-07-20T00:00:00Z"),
      {
        ...(await seen(saturday.appraisalId)),
        verdict: "UPHOLD",
        reason: "Penjelasan penilai sesuai dengan catatan.",
      },
      groundlessLetter,
    );
    expect(await remind("2026-07-20")).toBe(0);
  });

  it("go to who has become the superior, and to nobody who has left", async () => {
    const of = await anObjection();
    await explain(of, "2026-06-17");
    await remind("2026-06-18");
    const [successor, gone] = [await anEmployee(), await anEmployee()];
    for (const { id } of [successor, gone]) await giveAddress(id);
    await db().appraisal.update({ where: { id: of.appraisalId }, data: { superiorId: successor.id } });
    await remind("2026-06-19");
    await remind("2026-06-22");
    expect(await lettersTo(of.superior.employeeId)).toHaveLength(1);
    expect(await lettersTo(successor.id)).toHaveLength(1);
    await db().employee.update({ where: { id: gone.id }, data: { state: "INACTIVE" } });
    await db().appraisal.update({ where: { id: of.appraisalId }, data: { superiorId: gone.id } });
    await remind("2026-06-23");
    expect(await lettersTo(gone.id)).toEqual([]);

    const left = await anObjection();
    await db().employee.update({ where: { id: left.appraiser.employeeId }, data: { state: "INACTIVE" } });
    await remind("2026-06-16");
    expect(await lettersTo(left.appraiser.employeeId)).toEqual([]);
    expect(await lettersTo(left.superior.employeeId)).toHaveLength(1);
  });

  it("are asked for with the objection and with the explanation, and are the server's alone", async () => {
    const of = await anObjection();
    const asked = async () =>
      (await queuedJobs("appraisal.remindObjection")).filter(
        ({ appraisalId }) => appraisalId === of.appraisalId,
      ).length;
    expect(await asked()).toBe(1);
    await explain(of, "2026-06-17");
    expect(await asked()).toBe(2);
    const hr = contextOf(await anHr());
    expect(await outcomeOf(remindObjections(hr, objectionLetter))).toBe("NOT_FOUND");
    expect(await outcomeOf(remindObjection(hr, of.appraisalId, objectionLetter))).toBe("NOT_FOUND");
  });
});
