export type NameParts = {
  readonly titleBefore: string | null;
  readonly name: string;
  readonly titleAfter: string | null;
};

/** "Dr. Andi Putra, S.E., M.M.": the name as it is written on a letter. */
export function fullName({ titleBefore, name, titleAfter }: NameParts): string {
  const front = titleBefore ? `${titleBefore} ${name}` : name;
  return titleAfter ? `${front}, ${titleAfter}` : front;
}
