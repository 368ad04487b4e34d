import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Failure, reportFailure } from "./failure.mjs";
import { withDatabase } from "./postgres.mjs";
import { at } from "./root.mjs";
import { diffSchemas, schemaFiles } from "./schema-engine.mjs";

const MIGRATIONS = at("prisma", "migrations");
/** The schema as of the last migration: what the next one starts from. Hand-written SQL is not touched by a diff. */
const SNAPSHOT = path.join(MIGRATIONS, "snapshot.prisma");

const asOneFile = (files) => files.map((file) => `// ${file.path}\n${file.content.trim()}\n`).join("\n");

async function newMigration(name) {
  if (!/^[a-z0-9_]+$/.test(name ?? "")) {
    throw new Failure(
      "Nama migrasi: huruf kecil, angka, garis bawah, mis. npm run db:migration -- add_forum",
    );
  }
  if (
    existsSync(MIGRATIONS) &&
    !existsSync(SNAPSHOT) &&
    readdirSync(MIGRATIONS, { withFileTypes: true }).some((e) => e.isDirectory())
  ) {
    throw new Failure(`${SNAPSHOT} hilang: ambil kembali dari git, karena selisih dihitung dari berkas itu.`);
  }
  const before = existsSync(SNAPSHOT)
    ? [{ path: "snapshot.prisma", content: readFileSync(SNAPSHOT, "utf8") }]
    : [];
  const now = schemaFiles();
  const diff = await withDatabase((url) => diffSchemas(url, before, now));
  // The schema's name is a setting of each government, so no migration may contain one.
  const sql = diff.replace(/-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "[a-z0-9_]+";\n+/, "");
  const isEmpty = sql.split("\n").every((line) => line.trim() === "" || line.startsWith("--"));
  if (isEmpty && !process.argv.includes("--empty")) {
    throw new Failure("Skema tidak berubah. Untuk SQL tulisan tangan: npm run db:migration -- nama --empty");
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(MIGRATIONS, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), isEmpty ? "-- Hand-written.\n" : sql);
  writeFileSync(path.join(MIGRATIONS, "migration_lock.toml"), 'provider = "postgresql"\n');
  writeFileSync(SNAPSHOT, asOneFile(now));
  console.log(`✓ ${path.relative(at(), folder)}/migration.sql — baca sebelum disimpan.`);
}

await newMigration(process.argv[2]).catch(reportFailure);
