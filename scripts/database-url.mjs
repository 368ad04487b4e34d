import { Failure } from "./failure.mjs";

/** A setting that is not a PostgreSQL address is refused with one line. */
export function parseDatabaseUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !["postgresql:", "postgres:"].includes(url.protocol) || url.pathname.length < 2) {
    throw new Failure(
      "DATABASE_URL salah: isi dengan bentuk postgresql://pengguna:sandi@host:5432/basisdata?schema=nama.",
    );
  }
  const schema = url.searchParams.get("schema") ?? "public";
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new Failure(
      `Nama skema "${schema}" di DATABASE_URL salah: pakai huruf kecil, angka, dan garis bawah.`,
    );
  }
  return { url, schema };
}

/** Options for `pg`: one government is one schema, so the schema is where unqualified names are looked up. */
export function connectionOptions(text) {
  const { url, schema } = parseDatabaseUrl(text);
  url.searchParams.delete("schema");
  return {
    connectionString: url.href,
    options: `-c search_path=${schema}`,
    connectionTimeoutMillis: 10_000,
  };
}

/** The same address with another database name. */
export function otherDatabase(text, database) {
  const { url } = parseDatabaseUrl(text);
  url.pathname = `/${database}`;
  return url.href;
}

/** The line for a database that does not answer, without the password. */
export function databaseDown(text, error) {
  const { url } = parseDatabaseUrl(text);
  const where = `${url.hostname}:${url.port || 5432}${url.pathname}`;
  const reason = error?.message || error?.code || "tidak menjawab";
  return new Failure(
    `Basis data di ${where} tidak dapat dihubungi (${reason}): periksa DATABASE_URL dan servernya.`,
  );
}
