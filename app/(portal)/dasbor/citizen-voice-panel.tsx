import { CitizenVoice } from "@/components/survey/citizen-voice";
import { anonymousContext } from "@/lib/actions/context";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { hasUnitVoice } from "@/lib/queries/measured/unit-voice";
import { begunSurveyPeriods } from "@/lib/queries/survey/survey-periods";
import { visibleResults } from "@/lib/queries/survey/visible-results";
import { publishFigures } from "@/lib/services/survey/publish-figures";

type PanelProps = { readonly viewer: EmployeeViewer; readonly today: string };

const SHOWN = 5;

/** What citizens say of the services of one's own units, those that need most first. */
export async function CitizenVoicePanel({ viewer, today }: PanelProps) {
  await publishFigures(await anonymousContext());
  const [period] = await begunSurveyPeriods(today, 1);
  const results = period ? await visibleResults(viewer, period.id) : null;
  if (!period || !results) return null;
  const worstFirst = results.toSorted((one, other) => (one.index ?? Infinity) - (other.index ?? Infinity));
  return (
    <CitizenVoice
      periodName={period.name}
      results={worstFirst.slice(0, SHOWN)}
      services={results.length}
      responses={results.reduce((total, { n }) => total + n, 0)}
      ownUnits={hasUnitVoice(viewer) ? paths.unitVoice : undefined}
    />
  );
}
