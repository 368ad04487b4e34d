/**
 * Where files lie. A key comes from the content, so the same bytes are stored once and a file can never be changed
 * under its name. The disk is the first place; another one only has to answer these four calls.
 */
export interface Storage {
  /** Stores the bytes whole or not at all and answers their key. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, or null when there are none under the key. */
  read(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  remove(key: string): Promise<void>;
  /** Every stored file with the time it was last put. */
  list(): AsyncIterable<StoredBytes>;
}

export interface StoredBytes {
  readonly key: string;
  readonly putAt: Date;
}
