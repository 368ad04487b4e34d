/** A picture or PDF whose bytes lie in storage already and which waits for its row: evidence, an attachment, a scan. */
export interface FileInStorage {
  /** Where the bytes lie (lib/storage). */
  readonly key: string;
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
}
