type Errors = Readonly<Record<string, string[] | null | undefined>>;

const ROW = /^results\[(\d+)\](?:\.indicators\[(\d+)\])?/;

/** The errors of a plan's form, each saying in which row it is: twenty rows share the same sentences. */
export function rowErrors(errors: Errors): Errors {
  return Object.fromEntries(
    Object.entries(errors).map(([name, messages]) => [
      name,
      messages?.map((message) => `${rowName(name)}${message}`),
    ]),
  );
}

function rowName(name: string): string {
  const [, result, indicator] = ROW.exec(name) ?? [];
  if (result === undefined) return "";
  const number = Number(result) + 1;
  return indicator === undefined
    ? `Hasil kerja ${number}: `
    : `Indikator ${number}.${Number(indicator) + 1}: `;
}
