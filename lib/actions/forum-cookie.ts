import { cookies } from "next/headers";
import { openToken, sealToken } from "@/lib/auth/sealed-token";
import { COOKIES } from "@/lib/domain/privacy/cookies";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { refusedBecause } from "@/lib/services/errors";
import { isMember } from "@/lib/services/forum/members";

const { name: SESSION, seconds: SESSION_SECONDS } = COOKIES.forumSession;
const { name: CODE, seconds: CODE_SECONDS } = COOKIES.forumCode;
const { name: KNOWN, seconds: KNOWN_SECONDS } = COOKIES.forumKnown;

const options = (maxAge: number) =>
  ({
    httpOnly: true,
    sameSite: "lax",
    secure: env().NEXTAUTH_URL.startsWith("https:"),
    path: paths.forum,
    maxAge,
  }) as const;

async function opened(name: string, purpose: "forum" | "forumCode" | "forumKnown") {
  const sealed = (await cookies()).get(name)?.value;
  return sealed ? openToken(purpose, sealed) : null;
}

interface AskedCode {
  readonly address: string;
  /** Without it the code opens nothing. */
  readonly secret: string;
  /** The topic to go back to; empty for none. */
  readonly topic: string;
}

/** Lets this browser keep the mailbox that a code was sent to. */
export async function keepAskedCode(asked: AskedCode): Promise<void> {
  (await cookies()).set(
    CODE,
    await sealToken("forumCode", { ...asked }, CODE_SECONDS),
    options(CODE_SECONDS),
  );
}

/** The mailbox that this browser asked a code for, while the code may be typed; or null. */
export async function askedCode(): Promise<AskedCode | null> {
  const { address, secret, topic } = (await opened(CODE, "forumCode")) ?? {};
  return [address, secret, topic].every((part) => typeof part === "string")
    ? ({ address, secret, topic } as AskedCode)
    : null;
}

interface Opened {
  readonly memberId: string;
  readonly mailboxKey: string;
}

/** Signs this browser in as a member of the forum. */
export async function giveForumCookie({ memberId, mailboxKey }: Opened): Promise<void> {
  const jar = await cookies();
  jar.set(SESSION, await sealToken("forum", { mid: memberId }, SESSION_SECONDS), options(SESSION_SECONDS));
  jar.set(KNOWN, await sealToken("forumKnown", { key: mailboxKey }, KNOWN_SECONDS), options(KNOWN_SECONDS));
  jar.set(CODE, "", options(0));
}

/** The key of the mailbox whose account this browser has opened before; null for none. */
export async function knownMailbox(): Promise<string | null> {
  const key = (await opened(KNOWN, "forumKnown"))?.key;
  return typeof key === "string" ? key : null;
}

/** Lets this browser forget whose account it opened, with the account. */
export async function forgetKnownMailbox(): Promise<void> {
  (await cookies()).set(KNOWN, "", options(0));
}

/** Signs this browser out. */
export async function takeForumCookie(): Promise<void> {
  (await cookies()).set(SESSION, "", options(0));
}

/** The member of the forum who sits at this browser; null for nobody, and for one who was forgotten. */
export async function currentMember(): Promise<string | null> {
  const id = (await opened(SESSION, "forum"))?.mid;
  return typeof id === "string" && (await isMember(id)) ? id : null;
}

/** The same for an action, which is refused without one. */
export async function requireForumMember(): Promise<string> {
  const id = await currentMember();
  if (id === null) throw refusedBecause("forum", ["FORUM_SIGNED_OUT"]);
  return id;
}
