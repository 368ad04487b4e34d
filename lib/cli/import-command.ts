import { randomUUID } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { ImportKind } from "@/lib/domain/imports/batch-lifecycle";
import { readImport } from "@/lib/imports/read-import";
import { sealFile, sha256Of } from "@/lib/imports/sealed-file";
import { WorkbookError } from "@/lib/imports/workbook-error";
import { MAX_WORKBOOK_BYTES } from "@/lib/imports/workbook-guard";
import type { SystemViewer } from "@/lib/permissions/viewer";
import { importState } from "@/lib/queries/imports/import-state";
import type { ServiceContext } from "@/lib/services/context";
import { applyImport } from "@/lib/services/imports/apply-import";
import { beginReading } from "@/lib/services/imports/begin-reading";
import { confirmImport } from "@/lib/services/imports/confirm-import";
import { discardImport } from "@/lib/services/imports/discard-import";
import { planImport } from "@/lib/services/imports/plan-import";
import { previewImport } from "@/lib/services/imports/preview-import";
import { uploadImport } from "@/lib/services/imports/upload-import";
import { importFailureText } from "@/lib/text/imports";
import { addressNotice } from "@/lib/text/people-letters";
import { localDayOf } from "@/lib/time";
import { type Command, UsageError } from "./command";
import { printImport } from "./import-report";
import type { Terminal } from "./terminal";

const KINDS: Readonly<Record<string, ImportKind>> = {
  roster: "ROSTER",
  supervisors: "SUPERVISORS",
  ratings: "RATINGS",
  survey: "SURVEY",
};

type Content = Awaited<ReturnType<typeof readImport>>;

/** `import roster|supervisors|ratings|survey FILE`: the same reading, planning and writing as the page, without waiting for a yes. */
export const importCommand: Command = {
  usage: "import roster|supervisors|ratings|survey BERKAS.xlsx [--dry-run] [--json]",
  summary:
    "Mengimpor data pegawai SIASN, daftar pejabat penilai, predikat dari e-Kinerja, atau formulir survei; --dry-run hanya memeriksa.",
  async run(args, terminal) {
    const unknown = args.find((arg) => arg.startsWith("--") && arg !== "--dry-run");
    const [kindWord = "", file, ...more] = args.filter((arg) => !arg.startsWith("--"));
    const kind = KINDS[kindWord];
    if (unknown !== undefined) throw new UsageError(`Pilihan ${unknown} tidak dikenal.`);
    if (!kind || file === undefined || more.length > 0)
      throw new UsageError("Sebutkan jenis impor dan berkasnya.");

    const started = performance.now();
    const ctx = commandContext(`cli:import ${kindWord}`);
    try {
      const bytes = await fileBytes(file);
      terminal.say(`Membaca ${path.basename(file)} …`);
      const content = await readImport(kind, bytes, ctx.today);
      const plan = await previewImport(ctx, content.parsed);
      if (!args.includes("--dry-run")) await write(ctx, kind, file, bytes, content, terminal);
      printImport(plan, (performance.now() - started) / 1000, args.includes("--dry-run"), terminal);
      return 0;
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
      terminal.complain(importFailureText(error.code, error.detail.join(", ")));
      return 1;
    }
  },
};

function commandContext(requestId: string): ServiceContext<SystemViewer> {
  const now = new Date();
  return {
    viewer: { kind: "system", name: "cli" },
    now,
    today: localDayOf(now),
    origin: { address: null, userAgent: null, requestId },
  };
}

async function fileBytes(file: string): Promise<Buffer> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new Error(`Berkas ${file} tidak ditemukan.`);
  if (found.size > MAX_WORKBOOK_BYTES) throw new WorkbookError("FILE_TOO_LARGE");
  return readFile(file);
}

/** A batch like any other, so that it can be looked at and undone on the page. One that changes nothing is not kept. */
async function write(
  ctx: ServiceContext<SystemViewer>,
  kind: ImportKind,
  file: string,
  bytes: Buffer,
  content: Content,
  terminal: Terminal,
): Promise<void> {
  const batchId = randomUUID();
  const upload = { id: batchId, kind, fileName: path.basename(file).slice(0, 200), inBackground: false };
  await uploadImport(ctx, { ...upload, sha256: sha256Of(bytes), sealed: sealFile(bytes) });
  await beginReading(ctx, batchId);
  const total = content.parsed.rows.length;
  await planImport(ctx, batchId, content, (done) => terminal.progress("Memeriksa", done, total));
  const planned = await importState(batchId);
  if (!planned) throw new Error("Impor hilang di tengah jalan.");
  const writes = planned.created + planned.changed;
  if (writes === 0) return discardImport(ctx, { batchId, version: planned.version });
  await confirmImport(ctx, { batchId, version: planned.version }, "byCaller");
  await applyImport(ctx, batchId, (done) => terminal.progress("Menulis", done, writes), addressNotice);
}
