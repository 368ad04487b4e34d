import { decrypt } from "@/lib/auth/cipher";

export interface Applicant {
  readonly name: string;
  readonly contact: string | null;
}

/** Bound to this purpose where the application was registered. */
const APPLICANT = "application.applicant";

/** Who applied; null once that is forgotten. */
export const applicantOf = (cipher: string | null): Applicant | null =>
  cipher === null ? null : JSON.parse(decrypt(cipher, APPLICANT));
