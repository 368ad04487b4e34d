/** Told how many rows are done; must not use the transaction whose progress it tells. */
export type Progress = (rowsDone: number) => void;

const CHUNK = 2000;

/** Works through rows in pieces of one size, so that the time per row and the memory do not grow with the file. */
export async function inChunks<Row>(
  rows: readonly Row[],
  progress: Progress,
  write: (chunk: readonly Row[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await write(rows.slice(from, from + CHUNK));
    progress(Math.min(from + CHUNK, rows.length));
  }
}
