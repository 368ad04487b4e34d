import type { MetadataRoute } from "next";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { publicAddresses } from "@/lib/queries/unit/public-addresses";

export const dynamic = "force-dynamic";

const FIXED = [
  paths.home,
  paths.services,
  paths.statistics,
  paths.openData,
  paths.complaint,
  paths.consultations,
  paths.forum,
  paths.privacy,
  paths.accessibility,
];

/** Every public page that there is to find. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const base = new URL(env().NEXTAUTH_URL).origin;
  const { services, units, consultations, topics } = await publicAddresses();
  return [
    ...FIXED,
    ...services.map(paths.service),
    ...units.map(paths.unit),
    ...consultations.map(paths.consultation),
    ...topics.map(paths.topic),
  ].map((path) => ({ url: base + path }));
}
