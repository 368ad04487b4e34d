import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { acceptAppraisal } from "@/lib/services/appraisal/accept-appraisal";
import { lapseAppraisals } from "@/lib/services/appraisal/lapse-appraisal";
import { remindAnswers } from "@/lib/services/appraisal/remind-answers";
import { answerLetter } from "@/lib/text/appraisal-letters";
import { aLadderWithAppraisal, seen } from "@/tests/factories/appraisals";
import { anHr } from "@/tests/factories/hr";
import { contextOf } from "@/tests/factories/people";
import { outcomeOf } from "@/tests/support/outcomes";

const server = { kind: "system", name: "test" } as const;
const remind = (day: string) => remindAnswers(contextOf(server, `${day}T00:36:00Z`), answerLetter);

/** Handed over on Monday, 15 June 2026, to be answered until the 29th. */
async function aResult() {
  const of = await aLadderWithAppraisal("HANDED_OVER");
  for (const { employeeId: id } of [of.staff, of.appraiser, of.superior])
    await db().employee.update({ where: { id }, data: { email: `${id}@contoh.test` } });
  const lettersTo = async ({ employeeId }: { readonly employeeId: string }) =>
    (
      await db().outboxMail.findMany({
        where: { recipient: `${employeeId}@contoh.test` },
        orderBy: { createdAt: "asc" },
      })
    ).map(({ text }) => text);
  const trail = () =>
    db().auditEvent.findMany({
      where: { action: "appraisal.remindAnswer", subjectId: of.appraisalId },
      orderBy: { id: "asc" },
    });
  return { ...of, lettersTo, trail };
}

describe("letters about a result that waits for an answer", () => {
  it("tell whom it is about the next morning, before the last day, and that silence was taken for acceptance, each once", async () => {
    const { staff, appraiser, superior, lettersTo, trail } = await aResult();
    for (const day of ["2026-06-16", "2026-06-17", "2026-06-23", "2026-06-24", "2026-06-27", "2026-06-29"])
      await remind(day);
    expect(await lettersTo(staff)).toHaveLength(2);
    await lapseAppraisals(contextOf(server, "2026-06-29T17:15:00Z"));
    for (const day of ["2026-06-30", "2026-07-01"]) await remind(day);

    const letters = await lettersTo(staff);
    expect(letters).toHaveLength(3);
    for (const text of letters.slice(0, 2))
      expect(text).toContain("menunggu tanggapan Anda paling lambat 29 Juni 2026");
    expect(letters[2]).toContain("dianggap diterima dan kini final");
    for (const text of letters) {
      expect(text).not.toMatch(/Sangat Baik|Baik\b|ekspektasi/);
      expect(text).not.toContain(appraiser.name);
    }
    expect([...(await lettersTo(appraiser)), ...(await lettersTo(superior))]).toEqual([]);
    expect(await trail()).toMatchObject(
      ["BEGUN", "NEAR", "OVER"].map((phase) => ({
        aboutId: staff.employeeId,
        actorKind: "system:test",
        after: { phase, dueOn: "2026-06-29" },
      })),
    );
  });

  it("are one each also where the job runs twice at once", async () => {
    const { staff, lettersTo } = await aResult();
    await Promise.all([remind("2026-06-16"), remind("2026-06-16")]);
    expect(await lettersTo(staff)).toHaveLength(1);
  });

  it("end with an answer, and reach nobody who has left", async () => {
    const answered = await aResult();
    await acceptAppraisal(contextOf(answered.staff), await seen(answered.appraisalId));
    const left = await aResult();
    await db().employee.update({ where: { id: left.staff.employeeId }, data: { state: "INACTIVE" } });
    for (const day of ["2026-06-16", "2026-06-24", "2026-06-30"]) await remind(day);
    for (const { staff, lettersTo, trail } of [answered, left]) {
      expect(await lettersTo(staff)).toEqual([]);
      expect(await trail()).toEqual([]);
    }
  });

  it("are the server's alone to send", async () => {
    const hr = contextOf(await anHr());
    expect(await outcomeOf(remindAnswers(hr, answerLetter))).toBe("NOT_FOUND");
  });
});
