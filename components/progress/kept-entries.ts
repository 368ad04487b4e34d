import { deviceStore } from "@/components/ui/device-store";

/** An entry as the device keeps it until the server has it. */
export interface KeptEntry {
  readonly id: string;
  /** Whose it is: the employee who was signed in when it was written. Nobody else sends it, nor sees it. */
  readonly ownerId: string;
  /** The fields of the form, as they are sent. */
  readonly fields: Readonly<Record<string, string>>;
  readonly file: File | null;
  readonly keptAt: number;
  /** Why the server does not take it; null while it waits. */
  readonly refusal: string | null;
}

const store = deviceStore<KeptEntry>("bina-catatan", "entries");
/** Tells the frame of the portal that a form has kept something. */
const changes = new EventTarget();
const CHANGED = "changed";

const byAge = (one: KeptEntry, other: KeptEntry): number => one.keptAt - other.keptAt;

/** The entries of this person that wait on this device, the oldest first. */
export const keptEntriesOf = async (ownerId: string): Promise<readonly KeptEntry[]> =>
  (await store.all()).filter((entry) => entry.ownerId === ownerId).toSorted(byAge);

export const rewriteKept = (entry: KeptEntry): Promise<unknown> => store.put(entry);
export const forgetKept = (id: string): Promise<unknown> => store.remove(id);

/** Keeps what a form was about to send. Rejects where the device keeps nothing. */
export async function keepEntry(ownerId: string, form: FormData): Promise<void> {
  const file = form.get("file");
  const fields: Record<string, string> = {};
  for (const [name, value] of form) {
    // What React and Conform send along is theirs.
    if (typeof value === "string" && value !== "" && !name.startsWith("$") && !name.startsWith("__")) {
      fields[name] = value;
    }
  }
  const { id } = fields;
  if (!id) throw new TypeError("an entry without its id");
  await store.put({
    id,
    ownerId,
    fields,
    file: file instanceof File && file.size > 0 ? file : null,
    keptAt: Date.now(),
    refusal: null,
  });
  changes.dispatchEvent(new Event(CHANGED));
}

/** Calls back whenever something is kept on this page; gives the way to stop. */
export function onKept(run: () => void): () => void {
  changes.addEventListener(CHANGED, run);
  return () => changes.removeEventListener(CHANGED, run);
}
