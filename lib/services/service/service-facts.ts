interface StandardRow {
  readonly requirements: string;
  readonly procedure: string;
  readonly standardMinutes: number;
  readonly cost: string;
  readonly product: string;
  readonly complaints: string;
  readonly openingHours?: string | null | undefined;
  readonly legalBasis?: string | null | undefined;
  readonly facilities?: string | null | undefined;
  readonly competence?: string | null | undefined;
  readonly internalControl?: string | null | undefined;
  readonly staffing?: string | null | undefined;
  readonly guarantee?: string | null | undefined;
  readonly safety?: string | null | undefined;
  readonly evaluation?: string | null | undefined;
}

interface ServiceRow extends StandardRow {
  readonly name: string;
  readonly description: string;
  readonly usersPerYear?: number | null | undefined;
  readonly acceptsOnline: boolean;
}

/** The standard of a service: its fourteen components and its hours. */
export const standardOf = (row: StandardRow) => ({
  requirements: row.requirements,
  procedure: row.procedure,
  standardMinutes: row.standardMinutes,
  cost: row.cost,
  product: row.product,
  complaints: row.complaints,
  openingHours: row.openingHours ?? null,
  legalBasis: row.legalBasis ?? null,
  facilities: row.facilities ?? null,
  competence: row.competence ?? null,
  internalControl: row.internalControl ?? null,
  staffing: row.staffing ?? null,
  guarantee: row.guarantee ?? null,
  safety: row.safety ?? null,
  evaluation: row.evaluation ?? null,
});

/** What describes a service, as it is stored and as the trail shows it. */
export const serviceFactsOf = (row: ServiceRow) => ({
  name: row.name,
  description: row.description,
  ...standardOf(row),
  usersPerYear: row.usersPerYear ?? null,
  acceptsOnline: row.acceptsOnline,
});

/** A browser sends the ends of lines as CRLF, and so some rows are stored. */
const wordsOf = (row: StandardRow): string => JSON.stringify(standardOf(row)).replaceAll("\\r\\n", "\\n");

/** Whether two rows promise the same. */
export const isSameStandard = (one: StandardRow, other: StandardRow): boolean =>
  wordsOf(one) === wordsOf(other);
