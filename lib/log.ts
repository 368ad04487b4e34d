import pino, { type Logger } from "pino";
import { env } from "./env";

let logger: Logger | undefined;

/** The process's log. Secrets and what identifies a citizen never go in. */
export function log(): Logger {
  logger ??= pino({
    level: env().BINA_LOG_LEVEL,
    redact: ["*.password", "*.passwordHash", "*.token", "*.nik", "*.code"],
  });
  return logger;
}
