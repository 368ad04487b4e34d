import type { MetadataRoute } from "next";
import { env } from "@/lib/env";
import { PORTAL_AREAS, paths } from "@/lib/paths";

export const dynamic = "force-dynamic";

/** What search engines leave alone: the signed-in portal, and pages that are one citizen's own. */
export default function robots(): MetadataRoute.Robots {
  const base = new URL(env().NEXTAUTH_URL).origin;
  return {
    rules: {
      userAgent: "*",
      allow: ["/", "/api/terbuka/"],
      disallow: [
        ...PORTAL_AREAS.map((area) => `/${area}`),
        paths.signIn,
        paths.trackComplaint,
        paths.consultationTicket,
        "/kios/",
        "/api/",
      ],
    },
    sitemap: `${base}/sitemap.xml`,
  };
}
