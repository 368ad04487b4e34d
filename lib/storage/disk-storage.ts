import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, opendir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import type { Storage, StoredBytes } from "./storage";

const KEY = /^[0-9a-f]{64}$/;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** Files in a directory, spread over 256 folders by the first byte of their digest. */
export function diskStorage(root: string): Storage {
  const fileOf = (key: string): string => {
    if (!KEY.test(key)) throw new RangeError(`Not a storage key: ${key}`);
    return path.join(root, key.slice(0, 2), key);
  };

  /** Says "still wanted" to whoever removes old files that no row names. */
  async function touch(file: string): Promise<boolean> {
    const now = new Date();
    return utimes(file, now, now).then(
      () => true,
      (error) => {
        if (isMissing(error)) return false;
        throw error;
      },
    );
  }

  return {
    async put(bytes) {
      const key = createHash("sha256").update(bytes).digest("hex");
      const file = fileOf(key);
      if (await touch(file)) return key;
      await mkdir(path.dirname(file), { recursive: true });
      const unfinished = `${file}.${randomUUID()}.part`;
      try {
        const handle = await open(unfinished, "wx", 0o600);
        try {
          await handle.writeFile(bytes);
          // On the disk before it gets its name: a power cut must not leave half a file under a whole one's name.
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(unfinished, file);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      return key;
    },

    read: (key) =>
      readFile(fileOf(key)).then(
        (bytes) => new Uint8Array(bytes),
        (error) => {
          if (isMissing(error)) return null;
          throw error;
        },
      ),

    remove: (key) => rm(fileOf(key), { force: true }),

    list: () => listFiles(root),
  };
}

async function* listFiles(root: string): AsyncIterable<StoredBytes> {
  try {
    for await (const entry of await opendir(root, { recursive: true })) {
      if (!entry.isFile() || !KEY.test(entry.name)) continue;
      const { mtime } = await stat(path.join(entry.parentPath, entry.name));
      yield { key: entry.name, putAt: mtime };
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** The storage of this process. */
export const storage = (): Storage => diskStorage(path.resolve(env().BINA_STORAGE_DIR));
