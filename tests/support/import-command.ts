import { expect } from "vitest";
import { importCommand } from "@/lib/cli/import-command";
import type { Terminal } from "@/lib/cli/terminal";

/** Runs `import … --json` and gives its one object; a complaint fails the test. */
export async function importByCommand(...args: readonly string[]): Promise<object> {
  const said: object[] = [];
  const terminal: Terminal = {
    isJson: true,
    say: () => {},
    progress: () => {},
    complain: (line) => {
      throw new Error(line);
    },
    answer: (value) => said.push(value),
  };
  expect(await importCommand.run([...args], terminal)).toBe(0);
  expect(said).toHaveLength(1);
  return said[0] ?? {};
}
