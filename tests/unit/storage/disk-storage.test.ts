import { mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diskStorage } from "@/lib/storage/disk-storage";
import { removeUnreferenced } from "@/lib/storage/remove-unreferenced";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "bina-storage-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const fileOf = (key: string) => path.join(root, key.slice(0, 2), key);
const filesUnder = async () =>
  (await readdir(root, { recursive: true, withFileTypes: true })).filter((e) => e.isFile());

describe("disk storage", () => {
  it("gives back what was put, under a key of its content", async () => {
    const storage = diskStorage(root);
    const key = await storage.put(bytes("isi"));
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(await storage.read(key)).toEqual(bytes("isi"));
  });

  it("stores the same content once, also when it is put at once", async () => {
    const storage = diskStorage(root);
    const keys = await Promise.all([1, 2, 3, 4].map(() => storage.put(bytes("sama"))));
    expect(new Set(keys).size).toBe(1);
    expect(await filesUnder()).toHaveLength(1);
  });

  it("knows nothing of a key that was removed, and removes it twice without harm", async () => {
    const storage = diskStorage(root);
    const key = await storage.put(bytes("isi"));
    await storage.remove(key);
    await storage.remove(key);
    expect(await storage.read(key)).toBeNull();
  });

  it.each(["../../etc/passwd", "", "A".repeat(64), `${"a".repeat(63)}/`])("takes no other key: %j", (key) => {
    expect(() => diskStorage(root).read(key)).toThrow(RangeError);
  });

  it("leaves no half file behind when the directory cannot be written", async () => {
    const storage = diskStorage(path.join(root, "berkas"));
    const first = await storage.put(bytes("satu"));
    // A file stands where the folder of the next key should be.
    await rm(path.join(root, "berkas"), { recursive: true });
    await diskStorage(root).put(bytes("satu"));
    await expect(diskStorage(fileOf(first)).put(bytes("dua"))).rejects.toThrow();
    expect(await filesUnder()).toHaveLength(1);
  });

  it("lists nothing where nothing was ever stored", async () => {
    const listed = [];
    for await (const stored of diskStorage(path.join(root, "belum-ada")).list()) listed.push(stored);
    expect(listed).toEqual([]);
  });
});

describe("removing what no row names", () => {
  it("takes only old files without a row, and spares one that was put again", async () => {
    const storage = diskStorage(root);
    const [wanted, old, again, fresh] = await Promise.all(
      ["wanted", "old", "again", "fresh"].map((text) => storage.put(bytes(text))),
    );
    const lastWeek = new Date(Date.now() - 7 * 86_400_000);
    for (const key of [wanted, old, again]) await utimes(fileOf(String(key)), lastWeek, lastWeek);
    await storage.put(bytes("again"));

    const removed = await removeUnreferenced(storage, async (key) => key === wanted, new Date());
    expect(removed).toBe(1);
    expect(await storage.read(String(old))).toBeNull();
    for (const key of [wanted, again, fresh]) expect(await storage.read(String(key))).not.toBeNull();
  });
});
