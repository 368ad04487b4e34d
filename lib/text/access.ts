/** Why something about signing in, passwords or rights was refused. */
export const ACCESS_REFUSALS = {
  WRONG_CREDENTIALS: "NIP atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.",
} as const;
