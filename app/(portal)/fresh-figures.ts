import { anonymousContext } from "@/lib/actions/context";
import { publishFigures } from "@/lib/services/survey/publish-figures";

/** Before a page that shows measured indicators: the survey's figures as far as they may be seen by now. */
export async function freshFigures(): Promise<void> {
  await publishFigures(await anonymousContext());
}
