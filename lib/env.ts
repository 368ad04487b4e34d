import { z } from "zod";

/**
 * Every setting of the process, parsed once at start. A wrong one stops the process with a line that names it.
 * The table in README.md is checked against the keys of this schema.
 */
const envSchema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  /** Address under which people reach Bina; decides secure cookies and links in mail. */
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  NEXTAUTH_SECRET: z.string().min(32),
  /** "id:base64 of 32 bytes", comma separated; the first encrypts, all decrypt (rotation). */
  BINA_KEYS: z.string().regex(/^[a-z0-9]+:[A-Za-z0-9+/]{43}=(,[a-z0-9]+:[A-Za-z0-9+/]{43}=)*$/),
  BINA_GOVERNMENT: z.string().min(1).default("Pemerintah Kabupaten Bengkulu Selatan"),
  /** Code of the Kemendagri for the kabupaten or kota: whose kelurahan and desa a form offers. */
  BINA_REGION: z
    .string()
    .regex(/^\d{2}\.\d{2}$/, { error: "isi dengan kode Kemendagri kabupaten atau kota, seperti 17.01" })
    .default("17.01"),
  BINA_TIME_ZONE: z.string().default("Asia/Jakarta"),
  BINA_STORAGE_DIR: z.string().default(".data/storage"),
  /** Number of proxies in front whose X-Forwarded-For entry is believed. */
  BINA_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  BINA_LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  /** Bearer token for /api/metrics; without it the address answers 404. */
  BINA_METRICS_TOKEN: z.string().min(16).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_FROM: z.string().default("Bina <bina@localhost>"),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default("ASN Digital"),
  /** Claim of the identity that carries the NIP. */
  OIDC_NIP_CLAIM: z.string().default("nip"),
});

export type Env = z.infer<typeof envSchema>;
export const ENV_KEYS = Object.keys(envSchema.shape);

/** Empty values count as absent, as an operator leaves them in a file. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = envSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")} (${issue.message})`);
  throw new Error(`Setelan lingkungan tidak sah: ${wrong.join(", ")}. Lihat tabel setelan di README.md.`);
}

let parsedEnv: Env | undefined;

/** The settings of this process. */
export function env(): Env {
  parsedEnv ??= parseEnv(process.env);
  return parsedEnv;
}

/** Whether people may also sign in with an identity provider. */
export const hasOidc = (): boolean => {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
  return Boolean(OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET);
};
