import { auditCommand } from "./audit-command";
import { backupCommand } from "./backup-command";
import type { Command } from "./command";
import { importCommand } from "./import-command";
import { keysCommand } from "./keys-command";
import { restoreCommand } from "./restore-command";
import { userCommand } from "./user-command";

/** What `npm run cli -- <command>` knows. A new command is a line here. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
  user: userCommand,
  audit: auditCommand,
  keys: keysCommand,
  backup: backupCommand,
  restore: restoreCommand,
};
