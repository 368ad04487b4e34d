import { cookies } from "next/headers";
import { decrypt, encrypt } from "@/lib/auth/cipher";
import { COOKIES, type CookieId } from "@/lib/domain/privacy/cookies";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { Ticket } from "@/lib/services/consultation/open-ticket";
import { isStillOpen, type OpenedByCode } from "@/lib/services/open-by-code";

interface FollowedBy {
  /** What its cipher is bound to. */
  readonly purpose: string;
  readonly path: string;
  readonly kinds: readonly OpenedByCode[];
}

/** What is followed, by the cookie that opens it; each only where it is read. */
const FOLLOWED = {
  complaint: {
    purpose: "complaint.tracking",
    path: paths.complaint,
    kinds: ["complaint"],
  },
  application: {
    purpose: "application.tracking",
    path: paths.trackApplication,
    kinds: ["application"],
  },
  ticket: {
    purpose: "consultation.ticket",
    path: paths.consultations,
    kinds: ["registration", "question"],
  },
} as const satisfies Partial<Record<CookieId, FollowedBy>>;
type Followed = keyof typeof FOLLOWED;

const options = (path: string) =>
  ({
    httpOnly: true,
    sameSite: "strict",
    secure: env().NEXTAUTH_URL.startsWith("https:"),
    path,
  }) as const;

interface Shown {
  readonly kind: OpenedByCode;
  readonly id: string;
  /** Of the PIN that was shown. */
  readonly stamp: string;
}

async function give(followed: Followed, { kind, id, stamp }: Shown, now: Date): Promise<void> {
  const { purpose, path } = FOLLOWED[followed];
  const { name, seconds } = COOKIES[followed];
  const until = now.getTime() + seconds * 1000;
  const value = encrypt([kind, id, until, stamp].join(" "), purpose);
  (await cookies()).set(name, value, { ...options(path), maxAge: seconds });
}

async function take(followed: Followed): Promise<void> {
  const { path } = FOLLOWED[followed];
  (await cookies()).set(COOKIES[followed].name, "", { ...options(path), maxAge: 0 });
}

/** What this browser may read now, or null: also once the PIN that it showed was replaced by another one. */
async function held(followed: Followed, now: Date): Promise<{ kind: OpenedByCode; id: string } | null> {
  const { purpose, kinds }: FollowedBy = FOLLOWED[followed];
  const value = (await cookies()).get(COOKIES[followed].name)?.value;
  if (value === undefined) return null;
  const [said, id = "", until = "0", stamp = ""] = opened(value, purpose).split(" ");
  const kind = kinds.find((one) => one === said);
  if (kind === undefined || Number(until) <= now.getTime()) return null;
  return (await isStillOpen(kind, id, stamp)) ? { kind, id } : null;
}

/** Somebody else's writing, or one whose key is gone, opens nothing. */
function opened(value: string, purpose: string): string {
  try {
    return decrypt(value, purpose);
  } catch {
    return "";
  }
}

/** Lets this browser read the complaint whose code and PIN it showed. The server keeps nothing about it. */
export const giveTrackingCookie = (
  { complaintId, stamp }: { readonly complaintId: string; readonly stamp: string },
  now: Date,
) => give("complaint", { kind: "complaint", id: complaintId, stamp }, now);
export const takeTrackingCookie = () => take("complaint");
export const trackedComplaintId = async (now: Date) => (await held("complaint", now))?.id ?? null;

/** The same for an application. */
export const giveApplicationCookie = (
  { applicationId, stamp }: { readonly applicationId: string; readonly stamp: string },
  now: Date,
) => give("application", { kind: "application", id: applicationId, stamp }, now);
export const takeApplicationCookie = () => take("application");
export const trackedApplicationId = async (now: Date) => (await held("application", now))?.id ?? null;

/** The same for a registration or a question of a public dialogue. */
export const giveTicketCookie = (ticket: Ticket & { readonly stamp: string }, now: Date) =>
  give("ticket", ticket, now);
export const takeTicketCookie = () => take("ticket");
export async function shownTicket(now: Date): Promise<Ticket | null> {
  const shown = await held("ticket", now);
  return shown?.kind === "registration" || shown?.kind === "question"
    ? { kind: shown.kind, id: shown.id }
    : null;
}
