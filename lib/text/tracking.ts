/** "K7MP-X2QA-9FHN": four and four are read and copied without slips. */
export const codeText = (code: string): string => code.match(/.{1,4}/g)?.join("-") ?? code;
