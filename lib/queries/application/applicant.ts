import { decrypt } from "@/lib/auth/cipher";
import { APPLICANT_PURPOSE, type Applicant } from "@/lib/domain/application/application";

/** Who applied; null once that is forgotten. */
export const applicantOf = (cipher: string | null): Applicant | null =>
  cipher === null ? null : JSON.parse(decrypt(cipher, APPLICANT_PURPOSE));
