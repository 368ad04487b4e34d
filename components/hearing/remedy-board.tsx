import { AppLink } from "@/components/ui/app-link";
import { LinkButton } from "@/components/ui/link-button";
import { SecondLine } from "@/components/ui/second-line";
import type { RemedyState } from "@/lib/domain/hearing/remedy";
import { ELEMENT_QUESTIONS, type ElementCode } from "@/lib/domain/survey/elements";
import { paths } from "@/lib/paths";
import { formatDayShort } from "@/lib/text/format";
import { plannedUnitText } from "@/lib/text/remedy";
import { formatMean } from "@/lib/text/survey";
import { RemedyBadge } from "./remedy-badge";

type LowElement = {
  readonly element: ElementCode;
  readonly mean: number | null;
  readonly remedies: readonly {
    readonly id: string;
    readonly deed: string;
    readonly dueOn: string;
    readonly state: RemedyState;
    readonly isLate: boolean;
  }[];
};

type RemedyBoardProps = {
  readonly periodId: string;
  readonly rows: readonly {
    readonly service: { readonly id: string; readonly name: string; readonly unitName: string };
    readonly elements: readonly LowElement[];
    readonly mayPlan: boolean;
    readonly hasPlanner: boolean;
  }[];
};

/** "nilai 2,866, belum ada rencana"; what is planned is told below. */
const standingText = ({ mean, remedies }: LowElement): string =>
  [mean === null ? [] : `nilai ${formatMean(mean)}`, remedies.length === 0 ? "belum ada rencana" : []]
    .flat()
    .join(", ");

/** Each service with its lowest elements, and under each what is done about it. */
export function RemedyBoard({ periodId, rows }: RemedyBoardProps) {
  return (
    <ul className="space-y-8">
      {rows.map(({ service, elements, mayPlan, hasPlanner }) => (
        <li key={service.id}>
          <h3 className="text-lg">{service.name}</h3>
          <p className="text-sm text-ink-soft">{plannedUnitText(service.unitName, hasPlanner)}</p>
          <ul className="mt-3 divide-y divide-line border-y border-line">
            {elements.map((low) => (
              <li key={low.element} className="space-y-2 py-3">
                <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                  <span className="font-semibold">{ELEMENT_QUESTIONS[low.element].name}</span>
                  <span className="text-sm text-ink-soft figures">{standingText(low)}</span>
                </p>
                {low.remedies.map(({ id, deed, dueOn, ...remedy }) => (
                  <div key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                    <p className="min-w-0 flex-1 basis-60 wrap-anywhere">
                      <AppLink href={paths.hr.remedy(id)} className="link">
                        {deed}
                      </AppLink>
                      <SecondLine>batas waktu {formatDayShort(dueOn)}</SecondLine>
                    </p>
                    <RemedyBadge {...remedy} />
                  </div>
                ))}
                {mayPlan && (
                  <LinkButton
                    href={paths.hr.newRemedy({ serviceId: service.id, periodId, element: low.element })}
                    variant="secondary"
                    aria-label={`Rencanakan perbaikan ${ELEMENT_QUESTIONS[low.element].name}, ${service.name}`}
                  >
                    Rencanakan perbaikan
                  </LinkButton>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
