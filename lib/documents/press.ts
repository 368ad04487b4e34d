import path from "node:path";
import type { Worker } from "node:worker_threads";
import type { PaperOrder } from "./paper-order";

export type PressAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly failure: string };

/** More people than this waiting for a paper at once are asked to come again: their orders lie in memory. */
export const MOST_WAITING = 20;
/** And more of the same reader's: nobody holds up the others by pressing again and again. */
export const MOST_OF_ONE = 3;
/** The largest paper takes a third of it on a busy machine. */
const LONGEST_PRINT_MS = 180_000;
/** A thread that nobody needs gives its memory back. */
const IDLE_MS = 120_000;

/** Too many papers are waiting already, of all or of this reader. */
export class PressBusy extends Error {}

/** What it prints comes with the order: of the settings it needs the clock's zone and no secret. */
const THREAD_SETTINGS = ["BINA_TIME_ZONE", "TZ", "NODE_ENV", "TMPDIR", "HOME"] as const;

interface Waiting {
  readonly readerId: string;
  readonly order: PaperOrder;
  readonly id: number;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
}

let thread: Worker | null = null;
let queue: Waiting[] = [];
let timer: NodeJS.Timeout | undefined;
let lastId = 0;

/**
 * Prints a paper outside the thread that serves people, one after the other.
 * @param readerId who asked for it: of one only `MOST_OF_ONE` wait at a time
 * @throws PressBusy when too many are waiting; another error when the paper could not be made.
 */
export function pressPaper(order: PaperOrder, readerId: string): Promise<Uint8Array> {
  const own = queue.filter((waiting) => waiting.readerId === readerId);
  if (queue.length >= MOST_WAITING || own.length >= MOST_OF_ONE)
    return Promise.reject(new PressBusy("the press is busy"));
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    queue.push({ order, readerId, id, resolve, reject });
    if (queue.length === 1) startFirst();
  });
}

function startFirst(): void {
  clearTimeout(timer);
  const [first] = queue;
  if (!first) {
    thread?.unref();
    timer = setTimeout(stopThread, IDLE_MS).unref();
    return;
  }
  thread ??= newThread();
  thread.ref();
  timer = setTimeout(() => breakDown(new Error("the paper took too long")), LONGEST_PRINT_MS);
  thread.postMessage({ id: first.id, order: first.order });
}

/**
 * The source itself runs there, as it does in the worker of the jobs. The class is asked of Node in a way that the bundler of
 * the pages does not read: it would put the thread into its bundle, where neither the fonts nor `tsx` are.
 */
function newThread(): Worker {
  const threads = process.getBuiltinModule("node:worker_threads");
  const started = new threads.Worker(path.join(process.cwd(), "lib/documents/press-thread.ts"), {
    execArgv: ["--import", "tsx"],
    env: Object.fromEntries(
      THREAD_SETTINGS.flatMap((key) => (process.env[key] === undefined ? [] : [[key, process.env[key]]])),
    ),
  });
  started.on("message", (answer: PressAnswer) => {
    const [first, ...rest] = queue;
    if (first?.id !== answer.id) return;
    queue = rest;
    if ("pdf" in answer) first.resolve(answer.pdf);
    else first.reject(new Error(answer.failure));
    startFirst();
  });
  started.on("error", (error) => {
    if (thread === started) breakDown(error instanceof Error ? error : new Error(String(error)));
  });
  return started;
}

/** The order that was being printed fails; the next one gets a new thread. */
function breakDown(reason: Error): void {
  const [first, ...rest] = queue;
  queue = rest;
  stopThread();
  first?.reject(reason);
  startFirst();
}

function stopThread(): void {
  const old = thread;
  thread = null;
  void old?.terminate();
}
