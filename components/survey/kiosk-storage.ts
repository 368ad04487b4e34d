/** One answer as the device keeps it until the server has it: the body that is sent. */
export interface WaitingAnswer {
  readonly id: string;
  readonly answeredAt: string;
  readonly [field: string]: string | number | null;
}

const DATABASE = "bina-kios";
const STORE = "answers";

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
  return settled(request);
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await opened();
  try {
    const transaction = database.transaction(STORE, mode);
    const isOver = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const result = await settled(run(transaction.objectStore(STORE)));
    // Written is what the transaction has finished, not what was asked of it.
    await isOver;
    return result;
  } finally {
    database.close();
  }
}

export const keepAnswer = (answer: WaitingAnswer): Promise<unknown> =>
  inStore("readwrite", (store) => store.put(answer));

export const forgetAnswer = (id: string): Promise<unknown> =>
  inStore("readwrite", (store) => store.delete(id));

export const waitingAnswers = (): Promise<readonly WaitingAnswer[]> =>
  inStore("readonly", (store) => store.getAll());
