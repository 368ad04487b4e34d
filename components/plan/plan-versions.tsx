import { AppLink } from "@/components/ui/app-link";
import { paths } from "@/lib/paths";
import { formatMoment } from "@/lib/text/format";

type Version = { readonly revision: number; readonly agreedAt: string; readonly replacedAt: string };
type PlanVersionsProps = { readonly planId: string; readonly versions: readonly Version[] };

/** What was agreed before, the newest first, each with its page. */
export function PlanVersions({ planId, versions }: PlanVersionsProps) {
  return (
    <ul className="border-t border-line">
      {versions.map(({ revision, agreedAt, replacedAt }) => (
        <li key={revision} className="border-b border-line py-3">
          <AppLink href={paths.planVersion(planId, revision)} className="link font-semibold">
            Versi {revision}
          </AppLink>
          <p className="text-sm text-ink-soft">
            Disetujui {formatMoment(agreedAt)}, berlaku sampai {formatMoment(replacedAt)}
          </p>
        </li>
      ))}
    </ul>
  );
}
