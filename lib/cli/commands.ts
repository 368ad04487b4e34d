import type { Command } from "./command";
import { importCommand } from "./import-command";

/** What `npm run cli -- <command>` knows. A new command is a line here. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
};
