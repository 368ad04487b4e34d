import { digest } from "@/lib/auth/cipher";

/** What is kept of the token in a link, of a reset or an invitation: the link itself cannot be made of it. */
export const resetDigest = (token: string): string => digest(token, "password-reset");
