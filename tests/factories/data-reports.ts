import type { ReportSubject } from "@/lib/domain/people/data-report";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { reportData } from "@/lib/services/people/report-data";

interface Given {
  readonly id: string;
  readonly message: string;
  readonly subject?: ReportSubject;
}

/** Reports that something about oneself is wrong, the appraiser unless said otherwise. */
export const sendReport = (ctx: ServiceContext<EmployeeViewer>, given: Given) =>
  reportData(ctx, { subject: "APPRAISER", ...given }, ({ name, subject, link }) => ({
    subject: "Data keliru",
    text: `Yth. ${name}: ${subject} ${link}`,
  }));
