import { openDictionary } from "@/lib/exports/open-data";
import { openDataResponse } from "../open-data-response";

/** Open data: what every column of every set means. */
export const GET = (request: Request): Response =>
  openDataResponse(request, JSON.stringify(openDictionary()), "application/json");
