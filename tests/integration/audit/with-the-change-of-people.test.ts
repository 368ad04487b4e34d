import { randomUUID } from "node:crypto";
import { afterAll, describe, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { editEmployee } from "@/lib/services/people/edit-employee";
import { endAppraiser } from "@/lib/services/people/end-appraiser";
import { resolveReport } from "@/lib/services/people/resolve-report";
import { addressNotice } from "@/lib/text/people-letters";
import { sendReport } from "@/tests/factories/data-reports";
import { editOf } from "@/tests/factories/hr";
import { anEmployee, appoint, contextOf, viewerOf } from "@/tests/factories/people";
import { byHr, expectBothOrNeither, type Writes } from "@/tests/support/with-the-change";

afterAll(stopSender);

const letter = ({ answer }: { answer: string }) => ({ subject: "Jawaban", text: answer });
/** Somebody with a mail address, so that a letter is part of the write. */
async function aReader() {
  const employee = await anEmployee();
  const email = `${employee.nip}@contoh.go.id`;
  await db().employee.update({ where: { id: employee.id }, data: { email } });
  return employee;
}

const WRITES: Writes = {
  editEmployee: async () => {
    const { id, nip } = await aReader();
    const edit = await editOf(id, { name: "Nama Dibetulkan", email: `baru.${nip}@contoh.go.id` });
    return byHr((ctx) => editEmployee(ctx, edit, addressNotice));
  },
  endAppraiser: async () => {
    const [{ id: employeeId }, { id: appraiserId }] = [await anEmployee(), await anEmployee()];
    const { id: assignmentId } = await appoint(employeeId, appraiserId);
    return byHr((ctx) => endAppraiser(ctx, { employeeId, version: 1, assignmentId, endsOn: "2026-06-30" }));
  },
  resolveReport: async () => {
    const report = { id: randomUUID(), message: "Penilai saya seharusnya Camat, bukan Sekcam." };
    await sendReport(contextOf(viewerOf(await aReader())), report);
    const answer = { reportId: report.id, version: 1, answer: "Sudah kami betulkan." };
    return byHr((ctx) => resolveReport(ctx, answer, letter));
  },
};

describe("a write about a person and its line in the trail", () => {
  it.each(Object.entries(WRITES))("%s: neither without the other", (_, prepare) =>
    expectBothOrNeither(prepare),
  );
});
