import { AppLink } from "@/components/ui/app-link";
import type { FormAction } from "@/lib/actions/action-state";
import type { ContributionKind, ContributionState } from "@/lib/domain/forum/contribution";
import { paths } from "@/lib/paths";
import { formatMoment } from "@/lib/text/format";
import { CONTRIBUTION_KIND_LABELS } from "@/lib/text/forum";
import { AppealForm } from "./appeal-form";
import { ContributionBadge } from "./topic-badge";

type Own = {
  readonly id: string;
  readonly kind: ContributionKind;
  readonly state: ContributionState;
  readonly title: string | null;
  readonly text: string;
  readonly sentAt: string;
  readonly reason: string | null;
  readonly appeal: string | null;
  readonly appealReason: string | null;
  readonly topic: { readonly id: string; readonly title: string } | null;
};

type OwnListProps = { readonly rows: readonly Own[]; readonly appeal: FormAction };

/** What a member sent, with what became of it. */
export function OwnList({ rows, appeal }: OwnListProps) {
  return (
    <ul className="max-w-3xl space-y-4">
      {rows.map((row) => (
        <li key={row.id} className="space-y-3 rounded-lg border border-line bg-surface p-5">
          <p className="text-sm text-ink-soft">
            {CONTRIBUTION_KIND_LABELS[row.kind]}
            {row.topic && (
              <>
                {" · "}
                <AppLink href={paths.topic(row.topic.id)} className="link">
                  {row.topic.title}
                </AppLink>
              </>
            )}
          </p>
          <p className="whitespace-pre-wrap wrap-anywhere">{row.title ?? row.text}</p>
          <div className="flex flex-wrap items-center gap-4 text-sm text-ink-soft">
            <ContributionBadge state={row.state} />
            <span>{formatMoment(row.sentAt)}</span>
          </div>
          {row.reason && <p className="text-sm wrap-anywhere">Alasan penolakan: {row.reason}</p>}
          {row.appeal && <p className="text-sm wrap-anywhere">Keberatan Anda: {row.appeal}</p>}
          {row.appealReason && (
            <p className="text-sm wrap-anywhere">Keputusan atas keberatan: {row.appealReason}</p>
          )}
          {row.state === "REFUSED" && <AppealForm action={appeal} id={row.id} />}
        </li>
      ))}
    </ul>
  );
}
