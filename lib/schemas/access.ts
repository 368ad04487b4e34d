import { z } from "zod";
import { NIP_LENGTH } from "@/lib/domain/people/nip";
import { GRANTED_ROLES } from "@/lib/permissions/roles";

/** As typed: blanks between the groups of digits are common and mean nothing. */
const nip = z
  .string({ error: "Isi NIP Anda." })
  .transform((typed) => typed.replace(/[\s.-]/g, ""))
  .pipe(z.string().regex(new RegExp(`^\\d{${NIP_LENGTH}}$`), `NIP terdiri atas ${NIP_LENGTH} angka.`));

/** Longer passwords are refused before they are hashed. */
const MAX_PASSWORD = 200;
const TOO_LONG = `Kata sandi paling banyak ${MAX_PASSWORD} karakter.`;
export const MIN_PASSWORD = 10;

const password = (message: string) =>
  z.string({ error: message }).min(1, message).max(MAX_PASSWORD, TOO_LONG);

const newPassword = z
  .string({ error: "Isi kata sandi baru." })
  .min(MIN_PASSWORD, `Kata sandi baru paling sedikit ${MIN_PASSWORD} karakter.`)
  .max(MAX_PASSWORD, TOO_LONG);

const next = z.string().max(500).optional();

export const signInSchema = z.object({ nip, password: password("Isi kata sandi Anda."), next });
export type SignInInput = z.output<typeof signInSchema>;

/** Six digits of the authenticator application, or a recovery code. */
const code = z
  .string({ error: "Isi kode." })
  .trim()
  .min(1, "Isi kode.")
  .max(30, "Kode ini terlalu panjang. Periksa lagi.");
export const codeSchema = z.object({ code, next });
export type CodeInput = z.output<typeof codeSchema>;

const isRepeated = (input: { newPassword: string; repeated: string }) => input.newPassword === input.repeated;
const NOT_REPEATED = { path: ["repeated"], error: "Ulangan kata sandi tidak sama." };
const repeated = z.string({ error: "Ulangi kata sandi baru." }).max(MAX_PASSWORD, TOO_LONG);

export const firstPasswordSchema = z.object({ newPassword, repeated, next }).refine(isRepeated, NOT_REPEATED);
export type FirstPasswordInput = z.output<typeof firstPasswordSchema>;

export const changePasswordSchema = z
  .object({ currentPassword: password("Isi kata sandi sekarang."), newPassword, repeated })
  .refine(isRepeated, NOT_REPEATED);
export type ChangePasswordInput = z.output<typeof changePasswordSchema>;

export const requestResetSchema = z.object({ nip });
export type RequestResetInput = z.output<typeof requestResetSchema>;

export const resetPasswordSchema = z
  .object({ token: z.string().min(1).max(100), newPassword, repeated })
  .refine(isRepeated, NOT_REPEATED);
export type ResetPasswordInput = z.output<typeof resetPasswordSchema>;

export const confirmAddressSchema = z.object({ token: z.string().max(100) });
export type ConfirmAddressInput = z.output<typeof confirmAddressSchema>;

export const revokeSessionSchema = z.object({ sessionId: z.uuid() });
export type RevokeSessionInput = z.output<typeof revokeSessionSchema>;

export const resetByHrSchema = z.object({
  employeeId: z.uuid(),
  /** The account as the officer saw it, 0 where there was none; the server's command line has seen nothing. */
  version: z.coerce.number().int().min(0).optional(),
  /** The telephone is lost as well. */
  dropSecondFactor: z.stringbool().or(z.boolean()).default(false),
});
export type ResetByHrInput = z.output<typeof resetByHrSchema>;

const unitId = z.uuid({ error: "Pilih unit dari daftar." }).optional();

export const openAccountsSchema = z.object({
  unitId,
  whom: z.enum(["withoutMail", "all"], { error: "Pilih untuk siapa." }),
  /** Also those who never used the temporary password they got. */
  again: z.stringbool().or(z.boolean()).default(false),
});
export type OpenAccountsInput = z.output<typeof openAccountsSchema>;

export const inviteSchema = z.object({ unitId });
export type InviteInput = z.output<typeof inviteSchema>;

export const giveGrantSchema = z.object({
  nip,
  role: z.enum(GRANTED_ROLES, { error: "Pilih peran." }),
  unitId,
});
export type GiveGrantInput = z.output<typeof giveGrantSchema>;

export const revokeGrantSchema = z.object({ grantId: z.uuid() });
export type RevokeGrantInput = z.output<typeof revokeGrantSchema>;
