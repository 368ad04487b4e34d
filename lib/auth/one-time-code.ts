import { Secret, TOTP } from "otpauth";
import { decrypt, encrypt } from "./cipher";

const ISSUER = "Bina";
/** What the secrets of authenticators are encrypted for. */
export const TOTP_PURPOSE = "account.totp";
const SECRET_BYTES = 20;
const STEP_SECONDS = 30;
/** One step before and after: clocks of phones go wrong by half a minute. */
const TOLERANCE = 1;

const totpOf = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), digits: 6, period: STEP_SECONDS });

/** A new secret, encrypted as the account keeps it. */
export const newSecretCipher = (): string => encrypt(new Secret({ size: SECRET_BYTES }).base32, TOTP_PURPOSE);

/** What the authenticator application needs: the address behind the QR code, and the secret to type. */
export function pairingOf(cipher: string, nip: string): { readonly uri: string; readonly secret: string } {
  const secret = decrypt(cipher, TOTP_PURPOSE);
  return { uri: totpOf(secret, nip).toString(), secret };
}

/** The time step whose code this is, or null. The caller takes care that a step is used once. */
export function stepOfCode(cipher: string, code: string, now: Date): bigint | null {
  const totp = totpOf(decrypt(cipher, TOTP_PURPOSE), "");
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, timestamp, window: TOLERANCE });
  return delta === null ? null : BigInt(totp.counter({ timestamp }) + delta);
}
