import { db } from "@/lib/db/client";
import { handBackReadings, runImport } from "@/lib/imports/run-import";
import { systemContext } from "@/lib/jobs/system-context";

// A worker that takes one batch, in a process of its own, so that a test can kill it, or stop it as the real one is stopped:
// `tsx apply-in-child.ts <batch>`.
const [, , batchId = ""] = process.argv;
process.on("SIGTERM", async () => {
  await handBackReadings(systemContext("import.run"));
  process.exit(0);
});
await runImport(systemContext("import.run"), batchId);
await db().$disconnect();
