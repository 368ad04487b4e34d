/**
 * What addresses are encrypted for that the outbox must not show. Named for the forum, which had them first: what is stored is
 * bound to this word.
 */
export const MAILBOX_PURPOSE = "forum.mailbox";

/** Who such a letter is for, as the outbox names them: the addresses are nobody's to read. */
export const SEALED_RECIPIENTS = {
  forum: "Warga (forum)",
  application: "Warga (permohonan)",
  complaint: "Warga (pengaduan)",
  consultation: "Warga (dialog publik)",
  /** Who handles complaints: whom a letter goes to would tell that a complaint is about an officer. */
  complaintDesk: "Petugas pengaduan",
} as const;
export type SealedRecipient = keyof typeof SEALED_RECIPIENTS;

/** Days after which a letter to a citizen that could not be sent is not sent any more, and its address is deleted. */
export const CITIZEN_ADDRESS_KEPT_DAYS = 30;
