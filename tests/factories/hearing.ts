import type { Role } from "@/lib/permissions/roles";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { recordResponse } from "@/lib/services/survey/record-response";
import { anEmployee, contextOf, viewerOf } from "./people";
import { aResponse } from "./survey";

/** The day before that on which the clock of `contextOf` stands. */
export const YESTERDAY = "2026-06-14T03:00:00Z";

/** A citizen's answer with a suggestion, received on a day before today; its id. */
export async function aSuggestion(slug: string, suggestion: string | null, at = YESTERDAY): Promise<string> {
  const response = aResponse(slug, { suggestion });
  await recordResponse(contextOf(ANONYMOUS, at), response, "WEB");
  return response.id;
}

/** Answers without a word, so that the service's figures may be shown. */
export async function answersTo(slug: string, times: number): Promise<void> {
  for (let sent = 0; sent < times; sent += 1) await aSuggestion(slug, null);
}

/** Somebody who holds a role for a unit, and works there. */
export const inUnit = async (
  unit: { readonly id: string; readonly path: string },
  role: Role = "UNIT_HEAD",
) => viewerOf(await anEmployee({ unitId: unit.id }), role === "STAFF" ? [] : [{ role, unitPath: unit.path }]);
