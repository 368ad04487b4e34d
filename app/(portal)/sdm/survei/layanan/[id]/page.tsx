import type { Metadata } from "next";
import { ReportPage } from "../../report-page";

export const metadata: Metadata = { title: "Hasil survei" };

type ServiceReportPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** What a service got in the survey. */
export default function ServiceReportPage(props: ServiceReportPageProps) {
  return <ReportPage kind="service" {...props} />;
}
