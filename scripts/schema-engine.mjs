import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { connectionOptions, parseDatabaseUrl } from "./database-url.mjs";
import { at } from "./root.mjs";

const NO_FILTER = { externalTables: [], externalEnums: [] };

/** The engine never clears the ten seconds that it grants to its lock, and a program must not wait for them to end. */
function withoutWaiting(bindings) {
  const imports = { ...bindings };
  for (const name of Object.keys(imports).filter((key) => key.startsWith("__wbg_setTimeout_"))) {
    imports[name] = (...args) => bindings[name](...args).unref();
  }
  return imports;
}

/** Loaded once: its bindings know a single instance of the WebAssembly module. */
let engineClass;

async function loadEngine() {
  // The engine reports its own panics here.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (text) => console.error(text) };
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const module = new WebAssembly.Module(readFileSync(path.join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": withoutWaiting(bindings) });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

/** Entered in the history by the very transaction that did the work, so that what is not entered was not done. */
const ENTER = `
  UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1
  WHERE finished_at IS NULL AND rolled_back_at IS NULL`;

/**
 * The adapter splits a script at every semicolon, which breaks the bodies of functions and triggers. PostgreSQL reads
 * the whole script as it is, and runs it as one transaction.
 */
function adapterFor(databaseUrl, opened, migrations, failures) {
  const { schema } = parseDatabaseUrl(databaseUrl);
  const factory = new PrismaPg({ ...connectionOptions(databaseUrl), max: 1 }, { schema });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    opened.push(adapter);
    adapter.executeScript = async (script) => {
      const whole = migrations.has(script) ? `${script}\n;${ENTER}` : script;
      await adapter
        .underlyingDriver()
        .query(whole)
        .catch((error) => {
          failures.push(error);
          throw error;
        });
    };
    return adapter;
  };
  return bindMigrationAwareSqlAdapterFactory(factory);
}

async function withEngine(databaseUrl, run, migrations = new Set()) {
  engineClass ??= loadEngine();
  const SchemaEngine = await engineClass;
  const opened = [];
  const failures = [];
  const factory = adapterFor(databaseUrl, opened, migrations, failures);
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
  try {
    return await run(engine);
  } catch (error) {
    // What the engine makes of an error does not tell what PostgreSQL said.
    throw failures[0] ?? error;
  } finally {
    engine.free();
    // The engine keeps a lock on its connection, and the next process waits for it.
    for (const adapter of opened) await adapter.dispose();
  }
}

/** The files of `prisma/schema`, in the shape that the engine reads. */
export function schemaFiles() {
  const folder = at("prisma", "schema");
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort();
  return names.map((name) => ({ path: name, content: readFileSync(path.join(folder, name), "utf8") }));
}

/**
 * Applies what is missing and returns its names; the history is Prisma's own table `_prisma_migrations`.
 *
 * @param {string} databaseUrl
 * @param {string} folder
 * @param {string[]} names the migrations of that folder that are wanted
 */
export async function applyMigrations(databaseUrl, folder, names) {
  const read = (name) => readFileSync(path.join(folder, name, "migration.sql"), "utf8");
  const scripts = names.map((name) => ({ name, value: read(name) }));
  const migrationsList = {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: scripts.map(({ name, value }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value } },
    })),
  };
  const apply = async (engine) =>
    (await engine.applyMigrations({ migrationsList, filters: NO_FILTER })).appliedMigrationNames;
  return withEngine(databaseUrl, apply, new Set(scripts.map(({ value }) => value)));
}

/** The SQL that leads from one state of the schema to another; both are lists of schema files. */
export function diffSchemas(databaseUrl, from, to) {
  const target = (files) => (files.length > 0 ? { tag: "schemaDatamodel", files } : { tag: "empty" });
  return withEngine(databaseUrl, async (engine) => {
    const params = { from: target(from), to: target(to), script: true, exitCode: null, filters: NO_FILTER };
    const { stdout } = await engine.diff(params);
    return stdout ?? "";
  });
}
