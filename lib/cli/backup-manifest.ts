import { timingSafeEqual } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { decrypt, digest, encrypt } from "@/lib/auth/cipher";

const PURPOSE = "backup";
const MANIFEST = "manifest.json";
const SEAL = "manifest.seal";

const manifestSchema = z.object({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  /** The state of the schema that the rows belong to. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()).min(1),
      rows: z.number().int().min(0),
      /** Of the file as it lies there. */
      sha256: z.string(),
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() })),
  /** Keys of the stored files; a key is the SHA-256 of its content. */
  files: z.array(z.string()),
  /** A text that only the keys of BINA_KEYS open, as they open the NIK. */
  probe: z.string(),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** Written last: a backup without it was cut off. Sealed, so that nobody changes a row and its checksum. */
export async function writeManifest(
  folder: string,
  manifest: Omit<Manifest, "format" | "probe">,
): Promise<void> {
  const probe = encrypt(PURPOSE, PURPOSE);
  const text = `${JSON.stringify({ format: 1, ...manifest, probe } satisfies Manifest, null, 2)}\n`;
  await writeFile(path.join(folder, MANIFEST), text, { mode: 0o600, flush: true });
  await writeFile(path.join(folder, SEAL), digest(text, PURPOSE), { mode: 0o600, flush: true });
}

const contentOf = (folder: string, name: string): Promise<string> =>
  readFile(path.join(folder, name), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
    throw new Error(`Di ${folder} tidak ada cadangan yang lengkap (${name} tidak ada).`);
  });

/** Reads what a backup holds. Throws the line for people when it was changed, or when the secrets are not its own. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await contentOf(folder, MANIFEST);
  const [given, wanted] = [await contentOf(folder, SEAL), digest(text, PURPOSE)].map((seal) =>
    Buffer.from(seal),
  );
  if (!given || !wanted || given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new Error(
      "Cadangan ini berubah sejak dibuat, atau NEXTAUTH_SECRET bukan yang dipakai saat itu: pakai salinan lain atau setelan yang sama.",
    );
  }
  const manifest = manifestSchema.parse(JSON.parse(text));
  try {
    decrypt(manifest.probe, PURPOSE);
  } catch {
    // Whatever the cipher says, it means the same to the person: another key.
    throw new Error(
      "BINA_KEYS tidak memuat kunci cadangan ini: NIK tidak akan terbaca. Isi kunci yang lama.",
    );
  }
  return manifest;
}
