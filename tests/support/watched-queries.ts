import { PrismaPg } from "@prisma/adapter-pg";
import { db } from "@/lib/db/client";
import { poolConfig, schemaOf } from "@/lib/db/connection";
import { PrismaClient } from "@/lib/db/generated/client";

interface SentQuery {
  readonly query: string;
  readonly params: string;
}

/** The statements that `run` sends, in their order. */
export async function queriesOf(run: () => Promise<unknown>): Promise<readonly SentQuery[]> {
  const url = process.env.DATABASE_URL ?? "";
  const seen: SentQuery[] = [];
  const watched = new PrismaClient({
    adapter: new PrismaPg(poolConfig(url, 2), { schema: schemaOf(url) }),
    log: [{ emit: "event", level: "query" }],
  });
  watched.$on("query", (event) => seen.push(event));
  const kept = globalThis as { binaDb?: PrismaClient };
  const usual = db();
  kept.binaDb = watched;
  await run().finally(() => {
    kept.binaDb = usual;
  });
  await watched.$disconnect();
  return seen;
}

/** PostgreSQL's plan of each statement that `run` sends and that names `table`; of each that reads anything where none is named. */
export async function plansOf(
  table: string | null,
  run: () => Promise<unknown>,
  options = "COSTS",
): Promise<readonly string[]> {
  const seen = await queriesOf(run);
  const plans: string[] = [];
  for (const { query, params } of seen.filter((one) =>
    one.query.includes(table === null ? "SELECT" : `"${table}"`),
  )) {
    const lines = await db().$queryRawUnsafe<{ "QUERY PLAN": string }[]>(
      `EXPLAIN (${options}) ${query}`,
      ...JSON.parse(params),
    );
    plans.push(lines.map((line) => line["QUERY PLAN"]).join("\n"));
  }
  return plans;
}
