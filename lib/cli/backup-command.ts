import path from "node:path";
import { inSnapshot } from "@/lib/db/copy-tables";
import { systemContext } from "@/lib/jobs/system-context";
import { noteBackup } from "@/lib/services/system/note-backup";
import { storage } from "@/lib/storage/disk-storage";
import { formatNumber } from "@/lib/text/format";
import { makeEmptyFolder, storageOf, writeTable } from "./backup-files";
import { type Manifest, writeManifest } from "./backup-manifest";
import { type Command, UsageError } from "./command";
import type { Terminal } from "./terminal";

/** Copies the storage; files never change under their key, so they may be read while people work. */
async function copyFiles(folder: string): Promise<readonly string[]> {
  const copies = storageOf(folder);
  const keys: string[] = [];
  for await (const { key } of storage().list()) {
    const bytes = await storage().read(key);
    // Removed since it was listed: no row names it any more.
    if (!bytes) continue;
    if ((await copies.put(bytes)) !== key) throw new Error(`Berkas ${key} di penyimpanan rusak.`);
    keys.push(key);
  }
  return keys.sort();
}

async function takeBackup(folder: string, takenAt: string, terminal: Terminal) {
  return inSnapshot(async ({ migrations, tables, sequences, read }) => {
    const copied: Manifest["tables"] = [];
    for (const [index, table] of tables.entries()) {
      const rows = read(table);
      const sha256 = await writeTable(folder, table.name, rows);
      copied.push({ name: table.name, columns: [...table.columns], rows: rows.rowCount, sha256 });
      terminal.progress("Menyalin tabel", index + 1, tables.length);
    }
    const files = await copyFiles(folder);
    await writeManifest(folder, {
      takenAt,
      migrations: [...migrations],
      tables: copied,
      sequences: [...sequences],
      files: [...files],
    });
    return {
      tables: copied.length,
      rows: copied.reduce((sum, { rows }) => sum + rows, 0),
      files: files.length,
    };
  });
}

/** `backup DIR`: all rows and files as of one moment, while people go on working. */
export const backupCommand: Command = {
  usage: "backup FOLDER",
  summary: "Membuat cadangan seluruh data dan berkas ke folder baru, sementara portal tetap berjalan.",
  async run(args, terminal) {
    const [target, ...more] = args;
    if (target === undefined || target.startsWith("--") || more.length > 0)
      throw new UsageError("Sebutkan satu folder.");
    const folder = path.resolve(target);
    const started = performance.now();
    const ctx = systemContext("cli");
    const takenAt = ctx.now.toISOString();
    await makeEmptyFolder(folder);
    const done = await takeBackup(folder, takenAt, terminal);
    await noteBackup(ctx, { takenAt, ...done });
    const seconds = Math.round((performance.now() - started) / 10) / 100;
    terminal.answer({ folder, takenAt, ...done, seconds });
    terminal.say(
      `Cadangan lengkap di ${folder}: ${formatNumber(done.tables)} tabel, ${formatNumber(done.rows)} baris, ${formatNumber(done.files)} berkas (${formatNumber(seconds)} detik).`,
    );
    terminal.say(
      "Simpan BINA_KEYS dan NEXTAUTH_SECRET di tempat lain: tanpa keduanya cadangan ini tidak terbaca.",
    );
    return 0;
  },
};
