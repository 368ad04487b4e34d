import { env } from "@/lib/env";
import { openCatalogue } from "@/lib/exports/open-catalogue";
import { openDataResponse } from "../open-data-response";

/** Open data: the catalogue for other portals (DCAT). */
export function GET(request: Request): Response {
  const { NEXTAUTH_URL, BINA_GOVERNMENT, BINA_OPEN_DATA_LICENCE } = env();
  const catalogue = openCatalogue({
    base: new URL(NEXTAUTH_URL).origin,
    government: BINA_GOVERNMENT,
    licence: BINA_OPEN_DATA_LICENCE,
  });
  return openDataResponse(request, JSON.stringify(catalogue), "application/ld+json");
}
