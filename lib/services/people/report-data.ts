import type { Tx } from "@/lib/db/client";
import type { ReportSubject } from "@/lib/domain/people/data-report";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import { can } from "@/lib/permissions/can";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { roleHolders } from "../access/role-holders";
import type { ServiceContext } from "../context";
import { notFound, refusedBecause } from "../errors";
import { queueMails } from "../mail/queue-mail";
import { mutate } from "../mutate";
import { againOrConflict } from "../or-conflict";
import { isSentAgain } from "../sent-before";

interface DataReportInput {
  readonly id: string;
  readonly subject: ReportSubject;
  readonly message: string;
}

/** The letter to whoever answers; its words are the caller's. It names nobody: mail is read by others too. */
export type DataReportLetter = (facts: {
  readonly name: string;
  readonly subject: ReportSubject;
  readonly link: string;
}) => { readonly subject: string; readonly text: string };

/** HR of the reporter's unit where there is any, else HR; never the reporter. */
async function answering(tx: Tx, employeeId: string) {
  const { unit } = await tx.employee.findUniqueOrThrow({
    where: { id: employeeId },
    select: { unit: { select: { path: true } } },
  });
  const desk = (await roleHolders(tx, ["HR", "UNIT_HR"])).filter(
    ({ employee, unitPath, role }) =>
      employee.id !== employeeId && (role === "HR" || (unitPath !== null && unit?.path.startsWith(unitPath))),
  );
  const near = desk.filter(({ role }) => role === "UNIT_HR");
  return new Map((near.length > 0 ? near : desk).map(({ employee }) => [employee.id, employee])).values();
}

/**
 * Tells HR that something on file about oneself is wrong: the appraiser (docs/rules.md#appraiser) or other data
 * (docs/rules.md#personal-data), to be answered within the term of the law. One report about each subject at a time, which the
 * database keeps as well; who answers gets a letter. The form makes the id: sent again it is the same report, and CONFLICT where it says
 * something else now.
 */
export function reportData(
  ctx: ServiceContext<EmployeeViewer>,
  { id, subject, message }: DataReportInput,
  letter: DataReportLetter,
): Promise<{ id: string }> {
  const { employeeId } = ctx.viewer;
  const write = () =>
    mutate<{ id: string }>(ctx, async (tx) => {
      if (!can(ctx.viewer, "appraiser.report", { ownerId: employeeId })) throw notFound("report");
      const known = await tx.appraiserReport.findUnique({ where: { id } });
      const isSame = (row: NonNullable<typeof known>): boolean =>
        row.employeeId === employeeId && row.subject === subject && row.message === message;
      if (isSentAgain("report", known, isSame)) return { result: { id }, audit: { notAudited: "repeat" } };
      const open = await tx.appraiserReport.findFirst({
        where: { employeeId, subject, state: "OPEN" },
        select: { id: true },
      });
      if (open) throw refusedBecause("report", ["REPORT_OPEN"]);

      await tx.appraiserReport.create({ data: { id, employeeId, subject, message, createdAt: ctx.now } });
      const link = portalUrl(paths.hr.appraiserReports);
      const mails = [...(await answering(tx, employeeId))].flatMap(({ name, email }) =>
        email ? [{ recipient: email, ...letter({ name, subject, link }) }] : [],
      );
      await queueMails(tx, ctx.now, mails);
      return {
        result: { id },
        audit: {
          action: subject === "APPRAISER" ? "appraiser.report" : "employee.reportData",
          subject: { type: "appraiserReport", id },
          aboutId: employeeId,
          after: { subject, message },
        },
      };
    });
  return againOrConflict("report", write);
}
