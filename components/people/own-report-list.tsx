import { Card } from "@/components/ui/card";
import { StatusBadge } from "@/components/ui/status-badge";
import { formatMoment } from "@/lib/text/format";

type OwnReport = {
  readonly id: string;
  readonly message: string;
  readonly answer: string | null;
  readonly isOpen: boolean;
  readonly createdAt: string;
  readonly resolvedAt: string | null;
};

/** One's own reports with their answers, the newest first. */
export function OwnReportList({ reports }: { readonly reports: readonly OwnReport[] }) {
  return (
    <ul className="max-w-3xl space-y-4">
      {reports.map(({ id, message, answer, isOpen, createdAt, resolvedAt }) => (
        <li key={id}>
          <Card>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <StatusBadge tone={isOpen ? "info" : "success"}>
                {isOpen ? "Menunggu jawaban" : "Sudah dijawab"}
              </StatusBadge>
              <span className="text-sm text-ink-soft">{formatMoment(createdAt)}</span>
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
