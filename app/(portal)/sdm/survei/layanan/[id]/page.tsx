import type { Metadata } from "next";
import { requireViewer } from "@/lib/auth/current-session";
import { ReportPage } from "../../report-page";

export const metadata: Metadata = { title: "Hasil survei" };

type ServiceReportPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** What a service got in the survey. */
export default async function ServiceReportPage(props: ServiceReportPageProps) {
  const viewer = await requireViewer();
  return <ReportPage viewer={viewer} kind="service" {...props} />;
}
