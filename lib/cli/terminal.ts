/** Where a command speaks: to a person at a terminal, into a log, or, with --json, to another program. */
export interface Terminal {
  readonly isJson: boolean;
  /** A line for people; silent with --json. */
  readonly say: (line: string) => void;
  /** The one object for programs; silent without --json. */
  readonly answer: (value: object) => void;
  /** What went wrong, always on the error stream. */
  readonly complain: (line: string) => void;
  readonly progress: (label: string, done: number, total: number) => void;
}

interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

const BAR = 24;

/** A bar that is drawn over itself on a terminal; elsewhere a line per tenth. */
export function terminalOn(out: Output, errors: Output, isJson: boolean): Terminal {
  let isBarOpen = false;
  let tenth = -1;
  const closeBar = () => {
    if (isBarOpen) out.write("\n");
    isBarOpen = false;
  };
  const progress = (label: string, done: number, total: number) => {
    if (isJson) return;
    const share = total === 0 ? 1 : done / total;
    if (out.isTTY) {
      const filled = Math.round(share * BAR);
      out.write(`\r${label} [${"█".repeat(filled)}${"░".repeat(BAR - filled)}] ${done}/${total}`);
      isBarOpen = true;
      if (done >= total) closeBar();
      return;
    }
    const reached = Math.floor(share * 10);
    if (reached === tenth) return;
    tenth = done >= total ? -1 : reached;
    out.write(`${label} ${done}/${total}\n`);
  };
  return {
    isJson,
    progress,
    say: (line) => {
      if (isJson) return;
      closeBar();
      out.write(`${line}\n`);
    },
    answer: (value) => {
      if (isJson) out.write(`${JSON.stringify(value)}\n`);
    },
    complain: (line) => {
      closeBar();
      errors.write(`${line}\n`);
    },
  };
}
