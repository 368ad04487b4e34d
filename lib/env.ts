import { z } from "zod";

/**
 * Every setting of the process, parsed once at start. A wrong one stops the process with a line that names it.
 * The table in README.md is checked against the keys of this schema.
 */
const isTimeZone = (name: string): boolean => {
  try {
    return Intl.DateTimeFormat(undefined, { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
};

/** What people read after the name of a setting that is wrong: how it is to look. */
const address = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `isi dengan alamat seperti ${example}` });
const whole = (from: number, to: number) => {
  const error = `isi dengan angka bulat ${from}–${to}`;
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error });
};
const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: `isi dengan salah satu dari ${values.join(", ")}` });

const envSchema = z.object({
  NODE_ENV: oneOf(["development", "test", "production"]).default("development"),
  DATABASE_URL: address(/^postgres(ql)?$/, "postgresql://pengguna:sandi@host:5432/basisdata"),
  DATABASE_POOL: whole(1, 200).default(10),
  /** Address under which people reach Bina; decides secure cookies and links in mail. */
  NEXTAUTH_URL: address(/^https?$/, "https://bina.example.go.id").default("http://localhost:3000"),
  NEXTAUTH_SECRET: z
    .string({ error: "harus diisi: openssl rand -base64 48" })
    .min(32, { error: "paling sedikit 32 karakter: openssl rand -base64 48" }),
  /** "id:base64 of 32 bytes", comma separated; the first encrypts, all decrypt (rotation). */
  BINA_KEYS: z
    .string({ error: "harus diisi: k1:$(openssl rand -base64 32)" })
    .regex(/^[a-z0-9]+:[A-Za-z0-9+/]{43}=(,[a-z0-9]+:[A-Za-z0-9+/]{43}=)*$/, {
      error: "isi dengan k1:$(openssl rand -base64 32), beberapa kunci dipisah koma",
    }),
  BINA_GOVERNMENT: z.string().min(1).default("Pemerintah Kabupaten Bengkulu Selatan"),
  /** Code of the Kemendagri for the kabupaten or kota: whose kelurahan and desa a form offers. */
  BINA_REGION: z
    .string()
    .regex(/^\d{2}\.\d{2}$/, { error: "isi dengan kode Kemendagri kabupaten atau kota, seperti 17.01" })
    .default("17.01"),
  BINA_TIME_ZONE: z
    .string()
    .refine(isTimeZone, { error: "isi dengan nama zona waktu seperti Asia/Jakarta" })
    .default("Asia/Jakarta"),
  /** Where people write about their data, about access and about gaps in security; without it, by the page of complaints. */
  BINA_CONTACT: z.email({ error: "isi dengan alamat surel seperti pdp@example.go.id" }).optional(),
  /** Under which terms the open data may be used; named on the page and in the catalogue. */
  BINA_OPEN_DATA_LICENCE: oneOf(["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0"]).default("CC-BY-4.0"),
  /** Days without use after which an account of the citizens' forum is forgotten. */
  BINA_FORUM_IDLE_DAYS: whole(30, 3650).default(365),
  BINA_STORAGE_DIR: z.string().default(".data/storage"),
  /** Number of proxies in front whose X-Forwarded-For entry is believed. */
  BINA_TRUSTED_PROXIES: whole(0, 5).default(0),
  /** Address that the web server listens on; without it every one, behind a proxy this machine's own. */
  BINA_HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, { error: "isi dengan alamat seperti 0.0.0.0" })
    .optional(),
  BINA_LOG_LEVEL: oneOf(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  /** Bearer token for /api/metrics; without it the address answers 404. */
  BINA_METRICS_TOKEN: z.string().min(16, { error: "paling sedikit 16 karakter" }).optional(),
  SMTP_URL: address(/^smtps?$/, "smtps://pengguna:sandi@host").optional(),
  SMTP_FROM: z.string().default("Bina <bina@localhost>"),
  /** Plain http only to this very machine. */
  OIDC_ISSUER: address(/^https?$/, "https://sso.example.go.id")
    .refine((url) => !url.startsWith("http:") || new URL(url).hostname === "localhost", {
      error: "harus https",
    })
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default("ASN Digital"),
  /** Claim of the identity that carries the NIP. */
  OIDC_NIP_CLAIM: z.string().default("nip"),
  OIDC_SCOPE: z.string().default("openid profile"),
  /** Values of the claim "acr" that mean that the provider asked for a second factor. */
  OIDC_SECOND_FACTOR_ACR: z.string().optional(),
});

const PROVIDER_KEYS = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;

export type Env = z.infer<typeof envSchema>;
export const ENV_KEYS = Object.keys(envSchema.shape);

/** Empty values count as absent, as an operator leaves them in a file. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = envSchema.safeParse(given);
  const missing = PROVIDER_KEYS.filter((key) => !given[key]);
  const isHalf = missing.length > 0 && missing.length < PROVIDER_KEYS.length;
  if (parsed.success && !isHalf) return parsed.data;
  const wrong = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join(".")} (${issue.message})`),
    ...(isHalf ? missing.map((key) => `${key} (harus diisi bersama setelan OIDC lainnya)`) : []),
  ];
  throw new Error(`Setelan salah: ${[...new Set(wrong)].join("; ")}. Lihat tabel setelan di README.md.`);
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

/** The whole address of a page, for letters and posters: whoever opens it comes from outside. */
export const portalUrl = (path: string): string => new URL(path, env().NEXTAUTH_URL).toString();
