import type { Viewer } from "@/lib/permissions/viewer";
import { visibleServicesWhere } from "../service/visible-services";
import { type PublicResult, publicResults } from "./public-results";

/**
 * The results in one period of the services whose unit the viewer looks after: the same figures as the public sees,
 * hidden under the same number of answers. Null for whoever may read none.
 */
export async function visibleResults(
  viewer: Viewer,
  periodId: string,
): Promise<readonly PublicResult[] | null> {
  const services = visibleServicesWhere(viewer, "survey.read");
  return services && publicResults({ periodIds: [periodId], services });
}
