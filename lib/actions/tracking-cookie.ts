import { cookies } from "next/headers";
import { decrypt, encrypt } from "@/lib/auth/cipher";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { Ticket } from "@/lib/services/consultation/open-ticket";

/** What is followed, by the cookie that opens it; each only where it is read. */
const COOKIES = {
  complaint: { name: "bina-lacak", purpose: "complaint.tracking", path: paths.complaint },
  application: { name: "bina-permohonan", purpose: "application.tracking", path: paths.trackApplication },
  ticket: { name: "bina-dialog", purpose: "consultation.ticket", path: paths.consultations },
} as const;
type Followed = keyof typeof COOKIES;

/** Long enough to read and write; short on a phone that a family shares. */
const MINUTES = 30;

const options = (path: string) =>
  ({
    httpOnly: true,
    sameSite: "strict",
    secure: env().NEXTAUTH_URL.startsWith("https:"),
    path,
  }) as const;

async function give(followed: Followed, id: string, now: Date): Promise<void> {
  const { name, purpose, path } = COOKIES[followed];
  const until = now.getTime() + MINUTES * 60_000;
  (await cookies()).set(name, encrypt(`${id} ${until}`, purpose), { ...options(path), maxAge: MINUTES * 60 });
}

async function take(followed: Followed): Promise<void> {
  const { name, path } = COOKIES[followed];
  (await cookies()).set(name, "", { ...options(path), maxAge: 0 });
}

/** The id that this browser may read now, or null. */
async function held(followed: Followed, now: Date): Promise<string | null> {
  const { name, purpose } = COOKIES[followed];
  const value = (await cookies()).get(name)?.value;
  if (value === undefined) return null;
  const [id = "", until = "0"] = opened(value, purpose).split(" ");
  return Number(until) > now.getTime() ? id : null;
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
export const giveTrackingCookie = (complaintId: string, now: Date) => give("complaint", complaintId, now);
export const takeTrackingCookie = () => take("complaint");
export const trackedComplaintId = (now: Date) => held("complaint", now);

/** The same for an application. */
export const giveApplicationCookie = (applicationId: string, now: Date) =>
  give("application", applicationId, now);
export const takeApplicationCookie = () => take("application");
export const trackedApplicationId = (now: Date) => held("application", now);

/** The same for a registration or a question of a public dialogue. */
export const giveTicketCookie = ({ kind, id }: Ticket, now: Date) => give("ticket", `${kind}:${id}`, now);
export const takeTicketCookie = () => take("ticket");
export async function shownTicket(now: Date): Promise<Ticket | null> {
  const [kind, id = ""] = (await held("ticket", now))?.split(":") ?? [];
  return kind === "registration" || kind === "question" ? { kind, id } : null;
}
