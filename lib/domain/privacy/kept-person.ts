/** What a citizen told about themselves that is still kept: pages name only that. */
export type KeptPerson = "NAME" | "CONTACT" | "BOTH";

/** Which of both is kept; null where neither is, or all of it was forgotten. */
export function keptOf(
  person: { readonly name: string | null; readonly contact: string | null } | null,
): KeptPerson | null {
  if (!person) return null;
  if (person.name === null) return person.contact === null ? null : "CONTACT";
  return person.contact === null ? "NAME" : "BOTH";
}
