import type { Metadata } from "next";
import { requireViewer } from "@/lib/auth/current-session";
import { ReportPage } from "../../report-page";

export const metadata: Metadata = { title: "Hasil survei" };

type UnitReportPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** What a unit got in the survey. */
export default async function UnitReportPage(props: UnitReportPageProps) {
  const viewer = await requireViewer();
  return <ReportPage viewer={viewer} kind="unit" {...props} />;
}
