const UUID_LENGTH = 36;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/** The place of a person in a list by name, to go on after them. */
export const nameKey = (name: string, id: string): string => `${id}${name}`;

/** The name and the id of such a place; before everybody where there is none or it is no place. */
export function nameKeyParts(key = ""): readonly [string, string] {
  const id = key.slice(0, UUID_LENGTH);
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    ? [key.slice(UUID_LENGTH), id]
    : ["", BEFORE_ALL];
}
