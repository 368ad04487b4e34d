import { env, portalUrl } from "@/lib/env";
import { paths } from "@/lib/paths";

export const dynamic = "force-dynamic";

const VALID_DAYS = 180;

/** Where somebody who found a gap in security writes (RFC 9116). It never runs out by itself: whoever reads it gets it of today. */
export function GET(): Response {
  const contact = env().BINA_CONTACT;
  const expires = new Date(Date.now() + VALID_DAYS * 86_400_000);
  const lines = [
    `Contact: ${contact ? `mailto:${contact}` : portalUrl(paths.complaint)}`,
    `Expires: ${expires.toISOString()}`,
    "Preferred-Languages: id, en",
    `Canonical: ${portalUrl(paths.securityContact)}`,
    `Policy: ${portalUrl(paths.privacy)}`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
