import pino, { type Logger, type LoggerOptions } from "pino";
import { env } from "./env";

/** NIP, NIK, telephone numbers: a message of the database may quote any value. */
const LONG_NUMBER = /\d{8,}/g;
/** Tokens and digests; a UUID is shorter. */
const LONG_TOKEN = /[\w+/=-]{40,}/g;
const withoutValues = (text: string): string =>
  text.replace(LONG_TOKEN, "[rahasia]").replace(LONG_NUMBER, "[angka]");

/**
 * What the log keeps of an error: its kind, code, message and where it was thrown. The rest is left out, because the
 * errors of PostgreSQL carry the values of the row ("Key (nip)=(…) already exists").
 */
function errorForLog(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error ? { errorCode: String(error.code) } : {};
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? {} : { cause: errorForLog(error.cause) };
  return {
    type: error.name,
    ...code,
    message: withoutValues(error.message),
    stack: frames?.join("\n"),
    ...cause,
  };
}

/** How the log writes. Secrets and what identifies a person never go in. */
export const LOG_OPTIONS: LoggerOptions = {
  redact: ["password", "passwordHash", "token", "nip", "nik", "code"].flatMap((name) => [name, `*.${name}`]),
  serializers: { err: errorForLog },
};

let logger: Logger | undefined;

/** The process's log. */
export function log(): Logger {
  logger ??= pino({ ...LOG_OPTIONS, level: env().BINA_LOG_LEVEL });
  return logger;
}
