import pino, { type Logger, type LoggerOptions } from "pino";
import { env } from "./env";

/** NIP, NIK, telephone numbers: a message of the database may quote any value. */
const LONG_NUMBER = /\d{8,}/g;
/** Tokens and digests; a UUID is shorter. */
const LONG_TOKEN = /[\w+/=-]{40,}/g;
/** A mail server's answer names the mailbox. */
const MAIL_ADDRESS = /[^\s<>"'()[\],;:@]{1,64}@[^\s<>"'()[\],;:@]{1,255}/g;
/** What a citizen follows a complaint by, in the letters and digits that such codes are made of. */
const TRACKING_CODE = /\b[A-HJ-NP-Z2-9]{4}(-?)[A-HJ-NP-Z2-9]{4}\1[A-HJ-NP-Z2-9]{4}\b/g;
const withoutValues = (text: string): string =>
  text
    .replace(MAIL_ADDRESS, "[surel]")
    .replace(TRACKING_CODE, "[kode]")
    .replace(LONG_TOKEN, "[rahasia]")
    .replace(LONG_NUMBER, "[angka]");

/** The job queue tells of errors in plain objects. */
const isErrorLike = (
  error: unknown,
): error is Pick<Error, "message" | "stack" | "cause"> & { name?: string } =>
  typeof error === "object" && error !== null && "message" in error && typeof error.message === "string";

/**
 * What the log keeps of an error: its kind, code, message and where it was thrown. The rest is left out, because the
 * errors of PostgreSQL carry the values of the row ("Key (nip)=(…) already exists").
 */
function errorForLog(error: unknown): object {
  if (!isErrorLike(error)) return { type: typeof error };
  const code = "code" in error ? { errorCode: String(error.code) } : {};
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? {} : { cause: errorForLog(error.cause) };
  return {
    type: error.name ?? "Error",
    ...code,
    message: withoutValues(error.message),
    stack: frames?.join("\n"),
    ...cause,
  };
}

/** Fields that open something, or tell who somebody is. */
const SECRET_FIELDS = [
  ...["password", "passwordHash", "token", "secret", "code", "trackingCode", "pin", "pinHash"],
  ...["nip", "nik", "contact", "email", "address", "mailbox", "recipient"],
];

/** How the log writes. Secrets and what identifies a person never go in. */
export const LOG_OPTIONS: LoggerOptions = {
  redact: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`]),
  serializers: { err: errorForLog },
};

let logger: Logger | undefined;

/** The process's log. */
export function log(): Logger {
  logger ??= pino({ ...LOG_OPTIONS, level: env().BINA_LOG_LEVEL });
  return logger;
}

/** The time after which a message that repeats itself is worth another line. */
const REPEAT_MS = 60_000;

/** Whether a message is worth a line: once a minute, where something fails every second until somebody mends it. */
export function newsOf(clock: () => number = Date.now): (message: string) => boolean {
  const saidAt = new Map<string, number>();
  return (message) => {
    const now = clock();
    for (const [said, at] of saidAt) if (now - at >= REPEAT_MS) saidAt.delete(said);
    if (saidAt.has(message)) return false;
    saidAt.set(message, now);
    return true;
  };
}
