interface ServiceRow {
  readonly name: string;
  readonly description: string;
  readonly requirements: string;
  readonly procedure: string;
  readonly standardMinutes: number;
  readonly cost: string;
  readonly product: string;
  readonly complaints: string;
  readonly usersPerYear?: number | null | undefined;
}

/** What describes a service, as it is stored and as the trail shows it. */
export const serviceFactsOf = (row: ServiceRow) => ({
  name: row.name,
  description: row.description,
  requirements: row.requirements,
  procedure: row.procedure,
  standardMinutes: row.standardMinutes,
  cost: row.cost,
  product: row.product,
  complaints: row.complaints,
  usersPerYear: row.usersPerYear ?? null,
});
