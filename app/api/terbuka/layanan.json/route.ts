import { anonymousContext } from "@/lib/actions/context";
import { openServices } from "@/lib/queries/service/open-services";
import { publishDurations } from "@/lib/services/application/publish-durations";
import { openDataResponse } from "../open-data-response";

/** Open data: the services that are open, by their short address, with their measured times. */
export async function GET(request: Request): Promise<Response> {
  await publishDurations(await anonymousContext());
  return openDataResponse(request, JSON.stringify(await openServices()), "application/json");
}
