import { decrypt } from "@/lib/auth/cipher";
import { REPORTER_PURPOSE } from "@/lib/domain/complaint/complaint";

/** Who sent a complaint, as far as they said. */
export interface Reporter {
  readonly name: string | null;
  readonly contact: string | null;
}

/** Who sent it; null where they said nothing, or that was forgotten. */
export const reporterOf = (cipher: string | null): Reporter | null =>
  cipher === null ? null : JSON.parse(decrypt(cipher, REPORTER_PURPOSE));
