import { openServices } from "@/lib/queries/service/open-services";
import { openDataResponse } from "../open-data-response";

/** Open data: the services that are open, by their short address. */
export async function GET(request: Request): Promise<Response> {
  return openDataResponse(request, JSON.stringify(await openServices()), "application/json");
}
