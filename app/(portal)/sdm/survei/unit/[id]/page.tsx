import type { Metadata } from "next";
import { ReportPage } from "../../report-page";

export const metadata: Metadata = { title: "Hasil survei" };

type UnitReportPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** What a unit got in the survey. */
export default function UnitReportPage(props: UnitReportPageProps) {
  return <ReportPage kind="unit" {...props} />;
}
