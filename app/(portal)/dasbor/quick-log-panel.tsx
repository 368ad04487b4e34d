import { Plus, Repeat2 } from "lucide-react";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { quickLog } from "@/lib/queries/progress/quick-log";
import { realisedText } from "@/lib/text/progress";

type QuickLogPanelProps = { readonly viewer: EmployeeViewer; readonly today: string };

const LINK = "w-full justify-start text-left";

/**
 * The way to an entry of the log, near the top of the dashboard: four touches for a new one, two for the one of the day before
 * once more. Nothing without a plan in force.
 */
export async function QuickLogPanel({ viewer, today }: QuickLogPanelProps) {
  const log = await quickLog(viewer, today);
  if (!log) return null;
  const { planId, indicators, latest } = log;
  return (
    <Card title="Catat pekerjaan" headingLevel="h2">
      <ul className="space-y-3">
        {indicators.map(({ id, text }) => (
          <li key={id}>
            <LinkButton href={paths.progressOf(planId, id)} variant="secondary" className={LINK}>
              <Plus aria-hidden="true" className="size-5 shrink-0" />
              <span className="line-clamp-2 min-w-0">
                <span className="sr-only">Catat: </span>
                {text}
              </span>
            </LinkButton>
          </li>
        ))}
        {latest && (
          <li>
            <LinkButton href={paths.progressAgain(planId, latest.id)} variant="quiet" className={LINK}>
              <Repeat2 aria-hidden="true" className="size-5 shrink-0" />
              <span className="line-clamp-2 min-w-0">
                Ulangi untuk hari ini: {realisedText(latest.amount, latest.unit)}, {latest.note}
              </span>
            </LinkButton>
          </li>
        )}
      </ul>
    </Card>
  );
}
