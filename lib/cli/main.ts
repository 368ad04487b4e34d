import { closeDb } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { databaseTrouble } from "@/lib/db/trouble";
import { runCommand } from "./run-command";
import { terminalOn } from "./terminal";

const args = process.argv.slice(2);
const terminal = terminalOn(process.stdout, process.stderr, args.includes("--json"));
try {
  process.exitCode = await runCommand(args, terminal);
} catch (error) {
  terminal.complain(
    databaseTrouble(error) ?? (error instanceof Error ? error.message : String(error)).trim(),
  );
  process.exitCode = 1;
} finally {
  await stopSender();
  await closeDb();
}
