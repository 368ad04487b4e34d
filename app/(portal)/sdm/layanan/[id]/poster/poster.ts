import { z } from "zod";
import { portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { type CounteredService, type CounterView, counteredService } from "@/lib/queries/service/counters";

const idSchema = z.uuid();
const querySchema = z.object({ loket: z.uuid().optional() });

interface Poster {
  readonly service: CounteredService;
  /** Null on the poster of the service itself. */
  readonly counter: CounterView | null;
  /** Where the survey is, as the poster says it to people from outside. */
  readonly address: string;
}

/** The poster of a service's survey, or with `loket` of one open counter's; null for whom there is none. */
export async function posterOf(viewer: EmployeeViewer, id: string, query: object): Promise<Poster | null> {
  const asked = querySchema.safeParse(query);
  const service = idSchema.safeParse(id).success && asked.success ? await counteredService(viewer, id) : null;
  if (!service) return null;
  const wanted = asked.data?.loket;
  const counter = service.counters.find((one) => one.id === wanted && one.isOpen) ?? null;
  if (wanted && !counter) return null;
  const path = counter ? paths.surveyAtCounter(service.slug, counter.token) : paths.survey(service.slug);
  return { service, counter, address: portalUrl(path) };
}
