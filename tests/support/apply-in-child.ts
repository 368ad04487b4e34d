import { db } from "@/lib/db/client";
import { runImport } from "@/lib/imports/run-import";
import { systemContext } from "@/lib/jobs/system-context";

// A worker that takes one batch, in a process of its own, so that a test can kill it: `tsx apply-in-child.ts <batch>`.
const [, , batchId = ""] = process.argv;
await runImport(systemContext("import.run"), batchId);
await db().$disconnect();
