import { UsageError } from "./command";
import { COMMANDS } from "./commands";
import type { Terminal } from "./terminal";

/** Runs in `scripts/run-cli.mjs`: the product knows nothing of the demonstration. */
const DEMO = { usage: "demo", summary: "Mengisi basis data yang kosong dengan peragaan." };

/** The help: every command with its words. */
export function helpText(): string {
  const lines = [...Object.values(COMMANDS), DEMO].map(
    ({ usage, summary }) => `  ${usage}\n      ${summary}`,
  );
  return [
    "Pemakaian: npm run cli -- <perintah> [pilihan]",
    "",
    ...lines,
    "",
    "Pilihan untuk semua perintah:",
    "  --json   jawab dengan satu objek JSON",
    "  --help   tampilkan bantuan ini",
  ].join("\n");
}

/** Finds the command and runs it; gives the exit code: 0 done, 1 failed, 2 called wrongly. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args.filter((arg) => arg !== "--json");
  if (name === undefined || name === "--help" || name === "help" || rest.includes("--help")) {
    terminal.say(helpText());
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS[name];
  if (!command) {
    terminal.complain(`Perintah "${name}" tidak dikenal. Daftar perintah: npm run cli -- help`);
    return 2;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.complain(`${error.message}\nPemakaian: npm run cli -- ${command.usage}`);
    return 2;
  }
}
