import { env } from "@/lib/env";

/** What Prisma, PostgreSQL and the system call a server that is away, starting, shutting down or shut to us. */
const UNREACHABLE = new Set([
  ..."P1000 P1001 P1002 P1003 P1010 P1017".split(" "),
  ..."57P01 57P02 57P03 28000 28P01 3D000 53300".split(" "),
  ..."ECONNREFUSED ECONNRESET ENOTFOUND EAI_AGAIN ETIMEDOUT EHOSTUNREACH ENETUNREACH".split(" "),
]);
/** A connection that broke off, and a raw query of Prisma's, say it in words alone. */
const BROKEN_OFF = /Can't reach database server|Connection terminated|\b57P0[123]\b|the database system is /;
const FULL = /\b(?:ENOSPC|53100)\b|No space left on device/;

/**
 * The one line for people about a program that ends because of the database, without its password; undefined when the
 * error is about something else. Where the settings are wrong there is no address to name, so call it for errors of the
 * database only.
 */
export function databaseTrouble(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error ? String(error.code) : "";
  if (FULL.test(`${code} ${error.message}`)) {
    return "Disk penuh: kosongkan ruang di diska basis data dan folder tujuan, lalu jalankan lagi.";
  }
  const isBrokenOff = BROKEN_OFF.test(error.message);
  if (!isBrokenOff && !UNREACHABLE.has(code)) return undefined;
  const { hostname, port, pathname } = new URL(env().DATABASE_URL);
  const where = `${hostname}:${port || 5432}${pathname}`;
  return `Basis data di ${where} tidak dapat dihubungi (${code || "terputus"}): periksa DATABASE_URL dan servernya.`;
}
