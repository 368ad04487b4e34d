import type { PoolConfig } from "pg";

/** PostgreSQL schema of this government: `?schema=` of the address, else the server's default. */
export function schemaOf(databaseUrl: string): string | undefined {
  return new URL(databaseUrl).searchParams.get("schema") ?? undefined;
}

/** Pool settings; raw SQL finds its tables by search_path, never by a schema's name. */
export function poolConfig(databaseUrl: string, max: number): PoolConfig {
  const url = new URL(databaseUrl);
  const schema = schemaOf(databaseUrl);
  url.searchParams.delete("schema");
  return {
    connectionString: url.toString(),
    max,
    ...(schema ? { options: `-c search_path="${schema}"` } : {}),
  };
}
