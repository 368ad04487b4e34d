import type { ReportSubject } from "@/lib/domain/people/data-report";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ResolveReportInput } from "@/lib/schemas/people";
import type { ServiceContext } from "../context";
import { conflict, notFound, refusedBecause } from "../errors";
import { queueMail } from "../mail/queue-mail";
import { mutate } from "../mutate";

/** The mail that brings the answer; its words are the caller's. */
export type ReportAnswer = (facts: {
  readonly name: string;
  readonly subject: ReportSubject;
  readonly answer: string;
}) => {
  readonly subject: string;
  readonly text: string;
};

/** Answers a report of wrong data, also by mail where the person has an address. */
export function resolveReport(
  ctx: ServiceContext<EmployeeViewer>,
  input: ResolveReportInput,
  letter: ReportAnswer,
): Promise<{ id: string; isMailed: boolean }> {
  const { reportId: id, version, answer } = input;
  return mutate(ctx, async (tx) => {
    const report = await tx.appraiserReport.findUnique({
      where: { id },
      include: { employee: { include: { unit: { select: { path: true } } } } },
    });
    const employee = report?.employee;
    const facts = { ownerId: employee?.id ?? null, unitPath: employee?.unit?.path ?? null };
    if (!report || !employee || !can(ctx.viewer, "appraiser.resolveReport", facts)) throw notFound("report");
    if (report.state !== "OPEN") throw refusedBecause("report", ["REPORT_RESOLVED"]);

    const resolved = await tx.appraiserReport.updateMany({
      where: { id, state: "OPEN", version },
      data: {
        state: "RESOLVED",
        answer,
        resolvedById: ctx.viewer.employeeId,
        resolvedAt: ctx.now,
        version: { increment: 1 },
      },
    });
    if (resolved.count === 0) throw conflict("report");
    if (employee.email) {
      const mail = letter({ name: employee.name, subject: report.subject, answer });
      await queueMail(tx, ctx.now, { recipient: employee.email, ...mail });
    }
    return {
      result: { id, isMailed: employee.email !== null },
      audit: {
        action: report.subject === "APPRAISER" ? "appraiser.resolveReport" : "employee.answerReport",
        subject: { type: "appraiserReport", id },
        aboutId: employee.id,
        before: { state: "OPEN" },
        after: { state: "RESOLVED", answer },
      },
    };
  });
}
