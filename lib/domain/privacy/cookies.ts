import { SESSION_SECONDS } from "../access/session";
import { FORUM_CODE_MINUTES, FORUM_KNOWN_DAYS, FORUM_SESSION_DAYS } from "../forum/forum";

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
/** Long enough to read and write; short on a phone that a family shares. */
const SHOWN_BY_CODE = 30 * MINUTE;

interface Cookie {
  readonly name: string;
  /** How long the browser keeps it at most. */
  readonly seconds: number;
  /** Whose browser gets it. */
  readonly of: "citizen" | "staff";
}

/**
 * Every cookie that Bina sets, each needed for what its owner is doing. The page about personal data shows this table, and nothing
 * sets a cookie that is not in it (tests/checks/privacy.test.ts).
 */
export const COOKIES = {
  surveyDevice: { name: "bina-survei", seconds: DAY, of: "citizen" },
  /** To open the survey and to open it once more; the form has the ticket itself, so writing may take longer. */
  surveyTicket: { name: "bina-tiket", seconds: 30 * MINUTE, of: "citizen" },
  complaint: { name: "bina-lacak", seconds: SHOWN_BY_CODE, of: "citizen" },
  application: { name: "bina-permohonan", seconds: SHOWN_BY_CODE, of: "citizen" },
  ticket: { name: "bina-dialog", seconds: SHOWN_BY_CODE, of: "citizen" },
  votingDevice: { name: "bina-suara", seconds: 365 * DAY, of: "citizen" },
  /** Which mailbox a code was sent to, and the secret of the browser that asked, while it is typed. */
  forumCode: { name: "bina-forum-kode", seconds: FORUM_CODE_MINUTES * MINUTE, of: "citizen" },
  /** Beside the staff's session, and not readable as one: sealed for something else. */
  forumSession: { name: "bina-forum", seconds: FORUM_SESSION_DAYS * DAY, of: "citizen" },
  /** Which mailbox's account this browser has opened, so that nobody else's asking keeps its owner out; it opens nothing. */
  forumKnown: { name: "bina-forum-dikenal", seconds: FORUM_KNOWN_DAYS * DAY, of: "citizen" },
  session: { name: "bina.session", seconds: SESSION_SECONDS, of: "staff" },
  /** Names the last session of this device, also after it ended: attempts from a known device are counted apart. */
  device: { name: "bina.device", seconds: 180 * DAY, of: "staff" },
  /** Carries what the way to the identity provider and back needs, for as long as one may take there. */
  identity: { name: "bina.identity", seconds: 10 * MINUTE, of: "staff" },
} as const satisfies Record<string, Cookie>;
export type CookieId = keyof typeof COOKIES;
