/** The largest file, in MB as people count them on their phones' file lists; the sentences take the number from here. */
export const EVIDENCE_MAX_MB = 10;
export const EVIDENCE_MAX_BYTES = EVIDENCE_MAX_MB * 1024 * 1024;

/** What may be attached, by content and never by name. */
export const EVIDENCE_MEDIA_TYPES = ["application/pdf", "image/jpeg", "image/png", "image/webp"] as const;
export type EvidenceMediaType = (typeof EVIDENCE_MEDIA_TYPES)[number];

export const EVIDENCE_REFUSALS = ["FILE_TOO_LARGE", "FILE_TYPE_NOT_ALLOWED", "IMAGE_UNREADABLE"] as const;
export type EvidenceRefusal = (typeof EVIDENCE_REFUSALS)[number];

export const isEvidenceMediaType = (type: string | undefined): type is EvidenceMediaType =>
  EVIDENCE_MEDIA_TYPES.some((allowed) => allowed === type);

/** Images are made anew before they are stored, so a browser may show them in the page. */
export const isShownInline = (mediaType: string): boolean => mediaType.startsWith("image/");
