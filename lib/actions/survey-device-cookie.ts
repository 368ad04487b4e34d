import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { COOKIES } from "@/lib/domain/privacy/cookies";
import { env } from "@/lib/env";

const { name: NAME, seconds: DAY_SECONDS } = COOKIES.surveyDevice;
const MAX_LENGTH = 64;

/**
 * The random cookie by which the answers of one phone in one day are counted; given to a phone that has none. It is gone a
 * day after it was given, and the server keeps no more of it than a digest in the table of limits.
 */
export async function surveyDevice(): Promise<string> {
  const jar = await cookies();
  const known = jar.get(NAME)?.value;
  if (known && known.length <= MAX_LENGTH) return known;
  const device = randomUUID();
  jar.set(NAME, device, {
    httpOnly: true,
    sameSite: "lax",
    secure: env().NEXTAUTH_URL.startsWith("https:"),
    path: "/survei",
    maxAge: DAY_SECONDS,
  });
  return device;
}
