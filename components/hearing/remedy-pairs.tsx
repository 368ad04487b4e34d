import type { Route } from "next";
import { AppLink } from "@/components/ui/app-link";
import type { RemedyState } from "@/lib/domain/hearing/remedy";
import { ELEMENT_QUESTIONS, type ElementCode } from "@/lib/domain/survey/elements";
import { remedyDaysText } from "@/lib/text/remedy";
import { RemedyBadge } from "./remedy-badge";

type Pair = {
  readonly id: string;
  readonly element: ElementCode;
  readonly periodName: string;
  readonly heard: string;
  readonly deed: string;
  readonly state: RemedyState;
  readonly plannedOn: string;
  readonly dueOn: string;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly proof: string | null;
  readonly proofLink: string | null;
  readonly reason: string | null;
  /** Which service it is about, where the page is about several. */
  readonly place?: { readonly href: Route; readonly name: string };
};

/** What citizens said, and beside it what the unit does about it, with its days. */
export function RemedyPairs({ pairs }: { readonly pairs: readonly Pair[] }) {
  return (
    <ul className="space-y-4">
      {pairs.map((pair) => (
        <li key={pair.id} className="rounded-lg border border-line bg-surface p-5">
          {pair.place && (
            <p className="mb-3">
              <AppLink href={pair.place.href} className="link font-semibold">
                {pair.place.name}
              </AppLink>
            </p>
          )}
          <dl className="grid gap-x-8 gap-y-4 md:grid-cols-2">
            <div className="min-w-0">
              <dt className="text-sm font-semibold text-ink-soft">Yang kami dengar</dt>
              <dd className="space-y-1 wrap-anywhere">
                <p>{pair.heard}</p>
                <p className="text-sm text-ink-soft">
                  {ELEMENT_QUESTIONS[pair.element].name}, {pair.periodName}
                </p>
              </dd>
            </div>
            <div className="min-w-0">
              <dt className="text-sm font-semibold text-ink-soft">Yang kami lakukan</dt>
              <dd className="space-y-2 wrap-anywhere">
                <p>{pair.deed}</p>
                <p>
                  <RemedyBadge state={pair.state} />
                </p>
                <p className="text-sm text-ink-soft">{remedyDaysText(pair)}</p>
                {pair.proof && <p className="text-sm">{pair.proof}</p>}
                {pair.proofLink && (
                  <p className="text-sm">
                    <a href={pair.proofLink} rel="noopener nofollow" className="link">
                      {new URL(pair.proofLink).hostname}
                    </a>
                  </p>
                )}
                {pair.reason && <p className="text-sm">Alasan: {pair.reason}</p>}
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
