import { MessageSquareText } from "lucide-react";
import { AppLink } from "@/components/ui/app-link";
import { paths } from "@/lib/paths";
import { feedbackCountText } from "@/lib/text/feedback";

type FeedbackMarkProps = {
  readonly planId: string;
  readonly subject: string;
  readonly subjectText: string;
  readonly counts: ReadonlyMap<string, number>;
  /** Whom to give feedback to from here; nobody where one may not. */
  readonly giveTo?: string | null;
};

/** Beside a result or a behaviour: how much was said about it, and the way to read it or to say more; nothing without either. */
export function FeedbackMark({ planId, subject, subjectText, counts, giveTo }: FeedbackMarkProps) {
  const count = counts.get(subject) ?? 0;
  if (count === 0 && !giveTo) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-5 text-sm">
      {count > 0 && (
        <AppLink
          href={`${paths.planFeedbackOn(planId, subject)}#isi`}
          className="link inline-flex min-h-11 items-center gap-2"
        >
          <MessageSquareText aria-hidden="true" className="size-4 shrink-0" />
          {feedbackCountText(count)}
          <span className="sr-only"> tentang {subjectText}</span>
        </AppLink>
      )}
      {giveTo && (
        <AppLink
          href={paths.giveFeedbackOn(giveTo, subject)}
          className="link inline-flex min-h-11 items-center"
        >
          Beri umpan balik
          <span className="sr-only"> tentang {subjectText}</span>
        </AppLink>
      )}
    </p>
  );
}
