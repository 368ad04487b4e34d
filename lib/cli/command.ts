import type { Terminal } from "./terminal";

/** One word of the command line. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  /** Gives the exit code. Throws UsageError where it was called wrongly. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}

/** Called with the wrong words: the message, then how to call it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
