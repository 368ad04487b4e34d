import { Card } from "@/components/ui/card";
import { StatusBadge } from "@/components/ui/status-badge";
import { together } from "@/components/ui/together";
import type { ReportSubject } from "@/lib/domain/people/data-report";
import { formatMoment } from "@/lib/text/format";
import { REPORT_SUBJECT_LABELS } from "@/lib/text/people";

type OwnReport = {
  readonly id: string;
  readonly subject: ReportSubject;
  readonly message: string;
  readonly answer: string | null;
  readonly isOpen: boolean;
  readonly createdAt: string;
  readonly dueAt: string;
  readonly resolvedAt: string | null;
};

/** One's own reports with their answers, the newest first. */
export function OwnReportList({ reports }: { readonly reports: readonly OwnReport[] }) {
  return (
    <ul className="max-w-3xl space-y-4">
      {reports.map(({ id, subject, message, answer, isOpen, createdAt, dueAt, resolvedAt }) => (
        <li key={id}>
          <Card>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <StatusBadge tone={isOpen ? "info" : "success"}>
                {isOpen ? "Menunggu jawaban" : "Sudah dijawab"}
              </StatusBadge>
              <span className="text-sm text-ink-soft">
                {together(
                  `${REPORT_SUBJECT_LABELS[subject]}, ${formatMoment(createdAt)}${isOpen ? `, dijawab paling lambat ${formatMoment(dueAt)}` : ""}`,
                )}
              </span>
            </div>
            <p className="whitespace-pre-line wrap-anywhere">{message}</p>
            {answer && (
              <div className="border-l-4 border-line-strong pl-4">
                <p className="text-sm text-ink-soft">
                  Jawaban pengelola SDM{resolvedAt && `, ${formatMoment(resolvedAt)}`}
                </p>
                <p className="whitespace-pre-line wrap-anywhere">{answer}</p>
              </div>
            )}
          </Card>
        </li>
      ))}
    </ul>
  );
}
