import { AppLink } from "@/components/ui/app-link";
import { SecondLine } from "@/components/ui/second-line";
import type { Grade } from "@/lib/domain/survey/index-score";
import { paths } from "@/lib/paths";
import { formatIndex } from "@/lib/text/format";
import { GRADE_TEXT, responsesText } from "@/lib/text/survey";

export type RankedService = {
  readonly slug: string;
  readonly name: string;
  readonly unitName: string;
  readonly unitCode: string;
  readonly index: number;
  readonly grade: Grade;
  readonly n: number;
};

/** Services by their index; `title` says from which end. */
export function RankedServices({
  title,
  services,
}: {
  readonly title: string;
  readonly services: readonly RankedService[];
}) {
  return (
    <div>
      <h3 className="text-lg">{title}</h3>
      <ol className="mt-2 border-t border-line">
        {services.map(({ slug, name, unitName, unitCode, index, grade, n }) => (
          <li key={slug} className="flex items-baseline justify-between gap-5 border-b border-line py-2.5">
            <div className="min-w-0">
              <AppLink href={paths.service(slug)} className="link font-semibold">
                {name}
              </AppLink>
              <p className="text-sm text-ink-soft">
                <AppLink
                  href={paths.unit(unitCode)}
                  className="inline-block py-1 underline underline-offset-4"
                >
                  {unitName}
                </AppLink>
                <span className="block">{responsesText(n)}</span>
              </p>
            </div>
            <p className="shrink-0 text-right">
              <span className="block font-display text-xl font-bold figures">{formatIndex(index)}</span>
              <SecondLine>
                {grade}, {GRADE_TEXT[grade].toLowerCase()}
              </SecondLine>
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
