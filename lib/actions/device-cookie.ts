import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { z } from "zod";
import { COOKIES } from "@/lib/domain/privacy/cookies";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

const { name: NAME, seconds: SECONDS } = COOKIES.votingDevice;

/** What this browser calls itself when it votes for questions; null before its first vote. */
export async function votingDevice(): Promise<string | null> {
  const given = z.uuid().safeParse((await cookies()).get(NAME)?.value);
  return given.success ? given.data : null;
}

/** The same, with a new name for a browser that has none. */
export async function requireVotingDevice(): Promise<string> {
  const known = await votingDevice();
  const device = known ?? randomUUID();
  (await cookies()).set(NAME, device, {
    httpOnly: true,
    sameSite: "lax",
    secure: env().NEXTAUTH_URL.startsWith("https:"),
    path: paths.consultations,
    maxAge: SECONDS,
  });
  return device;
}
