const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Rows that this device keeps, files included, each under its `id`. Rejects where the browser keeps nothing. */
export interface DeviceStore<Row extends { readonly id: string }> {
  readonly put: (row: Row) => Promise<unknown>;
  readonly remove: (id: string) => Promise<unknown>;
  readonly all: () => Promise<readonly Row[]>;
}

/** The store of this name in the device's database of that name; made when it is first asked for. */
export function deviceStore<Row extends { readonly id: string }>(
  database: string,
  store: string,
): DeviceStore<Row> {
  function opened(): Promise<IDBDatabase> {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "id" });
    return settled(request);
  }

  async function inStore<Result>(
    mode: IDBTransactionMode,
    run: (rows: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> {
    const open = await opened();
    try {
      const transaction = open.transaction(store, mode);
      const isOver = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      const result = await settled(run(transaction.objectStore(store)));
      // Written is what the transaction has finished, not what was asked of it.
      await isOver;
      return result;
    } finally {
      open.close();
    }
  }

  return {
    put: (row) => inStore("readwrite", (rows) => rows.put(row)),
    remove: (id) => inStore("readwrite", (rows) => rows.delete(id)),
    all: () => inStore("readonly", (rows) => rows.getAll()),
  };
}
