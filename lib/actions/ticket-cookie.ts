import { cookies } from "next/headers";
import { decrypt, encrypt } from "@/lib/auth/cipher";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { Ticket } from "@/lib/services/consultation/open-ticket";

const NAME = "bina-dialog";
const PURPOSE = "consultation.ticket";
/** Long enough to read and withdraw; short on a phone that a family shares. */
const MINUTES = 30;

const options = () =>
  ({
    httpOnly: true,
    sameSite: "strict",
    secure: env().NEXTAUTH_URL.startsWith("https:"),
    path: paths.consultations,
  }) as const;

/** Lets this browser read what it showed code and PIN of. The server keeps nothing about it. */
export async function giveTicketCookie({ kind, id }: Ticket, now: Date): Promise<void> {
  const until = now.getTime() + MINUTES * 60_000;
  const value = encrypt(`${kind} ${id} ${until}`, PURPOSE);
  (await cookies()).set(NAME, value, { ...options(), maxAge: MINUTES * 60 });
}

export async function takeTicketCookie(): Promise<void> {
  (await cookies()).set(NAME, "", { ...options(), maxAge: 0 });
}

/** What this browser may read now, or null. */
export async function shownTicket(now: Date): Promise<Ticket | null> {
  const value = (await cookies()).get(NAME)?.value;
  if (value === undefined) return null;
  const [kind, id = "", until = "0"] = opened(value).split(" ");
  if (kind !== "registration" && kind !== "question") return null;
  return Number(until) > now.getTime() ? { kind, id } : null;
}

/** Somebody else's writing, or one whose key is gone, opens nothing. */
function opened(value: string): string {
  try {
    return decrypt(value, PURPOSE);
  } catch {
    return "";
  }
}
