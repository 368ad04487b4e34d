import { anonymousContext } from "@/lib/actions/context";
import { publishDurations } from "@/lib/services/application/publish-durations";
import { publishFigures } from "@/lib/services/survey/publish-figures";

/** Before a page that shows measured indicators: those of the survey and of services as far as they may be seen by now. */
export async function freshFigures(): Promise<void> {
  const ctx = await anonymousContext();
  await Promise.all([publishFigures(ctx), publishDurations(ctx)]);
}
