import path from "node:path";
import { type AuditReport, verifyAudit } from "@/lib/audit/verify";
import { type Filling, inEmptySchema } from "@/lib/db/copy-tables";
import { systemContext } from "@/lib/jobs/system-context";
import { noteRestore } from "@/lib/services/system/note-restore";
import { storage } from "@/lib/storage/disk-storage";
import { formatMoment, formatNumber } from "@/lib/text/format";
import { digestOfTable, readTable, storageOf } from "./backup-files";
import { type Manifest, readManifest } from "./backup-manifest";
import { type Command, UsageError } from "./command";
import type { Terminal } from "./terminal";

const damaged = (what: string) => new Error(`Cadangan rusak: ${what}. Pakai salinan yang lain.`);

/** Every table's file is as it was written; looked at before anything is touched. */
async function checkTables(folder: string, { tables }: Manifest): Promise<void> {
  for (const { name, sha256 } of tables) {
    const found = await digestOfTable(folder, name);
    if (found === null) throw damaged(`tabel ${name} tidak ada`);
    if (found !== sha256) throw damaged(`tabel ${name} berubah sejak dicadangkan`);
  }
}

/** Files come before the rows that name them. Their key is their checksum. */
async function restoreFiles(folder: string, { files }: Manifest, terminal: Terminal): Promise<void> {
  const copies = storageOf(folder);
  for (const [index, key] of files.entries()) {
    const bytes = await copies.read(key);
    if (!bytes) throw damaged(`berkas ${key} tidak ada`);
    if ((await storage().put(bytes)) !== key) throw damaged(`berkas ${key} berubah sejak dicadangkan`);
    terminal.progress("Memulihkan berkas", index + 1, files.length);
  }
}

function checkMigrations(wanted: readonly string[], present: readonly string[]): void {
  if (wanted.join() === present.join()) return;
  throw new Error(
    "Skema basis data ini bukan skema cadangan: pulihkan ke basis data baru, dengan Bina versi yang sama atau lebih baru.",
  );
}

async function fill(folder: string, manifest: Manifest, filling: Filling, terminal: Terminal): Promise<void> {
  checkMigrations(manifest.migrations, filling.migrations);
  for (const [index, table] of manifest.tables.entries()) {
    await readTable(folder, table.name, filling.write(table));
    const rows = await filling.countRows(table);
    if (rows !== table.rows) throw damaged(`tabel ${table.name} berisi ${rows} baris, bukan ${table.rows}`);
    terminal.progress("Memulihkan tabel", index + 1, manifest.tables.length);
  }
  for (const sequence of manifest.sequences) await filling.setSequence(sequence);
}

function report(manifest: Manifest, audit: AuditReport, seconds: number, terminal: Terminal): void {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const [tables, files] = [manifest.tables.length, manifest.files.length];
  terminal.answer({ takenAt: manifest.takenAt, tables, rows, files, audit, seconds });
  terminal.say(
    `Dipulihkan dari cadangan ${formatMoment(manifest.takenAt)}: ${formatNumber(tables)} tabel, ${formatNumber(rows)} baris, ${formatNumber(files)} berkas (${formatNumber(seconds)} detik).`,
  );
  terminal.say(
    audit.faults.length === 0
      ? "Jejak audit utuh."
      : "Jejak audit TIDAK utuh: jalankan `npm run cli -- audit verify`.",
  );
}

/** `restore DIR`: a backup into an empty database, whole or not at all, checked by counts, checksums and the trail. */
export const restoreCommand: Command = {
  usage: "restore FOLDER",
  summary: "Memulihkan cadangan ke basis data yang kosong, lalu memeriksa jumlah, sidik, dan jejak audit.",
  async run(args, terminal) {
    const [source, ...more] = args;
    if (source === undefined || source.startsWith("--") || more.length > 0)
      throw new UsageError("Sebutkan satu folder.");
    const folder = path.resolve(source);
    const started = performance.now();
    const manifest = await readManifest(folder);
    await checkTables(folder, manifest);
    const filled = await inEmptySchema(async (filling) => {
      await restoreFiles(folder, manifest, terminal);
      await fill(folder, manifest, filling, terminal);
      return true;
    });
    if (!filled) throw new Error("Basis data sudah berisi: pulihkan ke basis data atau ?schema= yang baru.");
    await noteRestore(systemContext("cli"), { takenAt: manifest.takenAt });
    const audit = await verifyAudit();
    report(manifest, audit, Math.round((performance.now() - started) / 10) / 100, terminal);
    return audit.faults.length === 0 ? 0 : 1;
  },
};
