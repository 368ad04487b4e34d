import { TOTP_PURPOSE } from "@/lib/auth/one-time-code";
import { Prisma } from "@/lib/db/generated/client";
import { MAILBOX_PURPOSE } from "@/lib/domain/access/sealed-letter";
import { SECRET_PURPOSE } from "@/lib/domain/access/secret-letter";
import { APPLICANT_PURPOSE } from "@/lib/domain/application/application";
import { REPORTER_PURPOSE } from "@/lib/domain/complaint/complaint";
import { PARTICIPANT_PURPOSE } from "@/lib/domain/consultation/registration";
import { entryPurpose } from "../coaching/counselling-entry";

/** A place where the database keeps texts of lib/auth/cipher.ts, and how one row of it is found. In SQL the table is "t". */
export interface SealedColumn {
  /** What people read: table and column. */
  readonly name: string;
  readonly table: Prisma.Sql;
  /** The primary key: as columns, and as the same columns read from a text that `id` wrote. */
  readonly key: Prisma.Sql;
  readonly keyFrom: (text: Prisma.Sql) => Prisma.Sql;
  readonly id: Prisma.Sql;
  readonly value: Prisma.Sql;
  /** Puts the text "g"."fresh" in the place of the value. */
  readonly assignment: Prisma.Sql;
  readonly purposeOf: (id: string) => string;
  /** Rows of a batch where they are heavy. */
  readonly largest?: number;
  /** Imports copy texts between rows and people under their lock: so a text under the old key is not copied past us. */
  readonly isOfImports?: true;
}

const NIK = "nik";
/** Written by lib/imports/sealed-file.ts. */
const IMPORT_FILE = "import-file";

/** A column of a table whose key is one uuid. */
function column(
  table: string,
  name: string,
  purpose: string | ((id: string) => string),
  key = "id",
): SealedColumn {
  return {
    name: `${table}.${name}`,
    table: Prisma.raw(`"${table}"`),
    key: Prisma.raw(`t."${key}"`),
    keyFrom: (text) => Prisma.sql`${text}::uuid`,
    id: Prisma.raw(`t."${key}"::text`),
    value: Prisma.raw(`t."${name}"`),
    assignment: Prisma.raw(`"${name}" = g."fresh"`),
    purposeOf: typeof purpose === "string" ? () => purpose : purpose,
  };
}

/** A NIK inside a row of an import. */
function importedNik(name: "data" | "previous", path: string): SealedColumn {
  return {
    name: `import_row.${name}.${path.replace(",", ".")}`,
    table: Prisma.raw(`"import_row"`),
    key: Prisma.raw(`(t."batch_id", t."row")`),
    keyFrom: (text) => Prisma.sql`(split_part(${text}, ' ', 1)::uuid, split_part(${text}, ' ', 2)::int)`,
    id: Prisma.raw(`t."batch_id" || ' ' || t."row"`),
    value: Prisma.raw(`(t."${name}" #>> '{${path}}')`),
    assignment: Prisma.raw(`"${name}" = jsonb_set(t."${name}", '{${path}}', to_jsonb(g."fresh"))`),
    purposeOf: () => NIK,
    isOfImports: true,
  };
}

/**
 * Every place that keeps a cipher. Imports come first: undoing one that is under way as they are rotated ends before them
 * and leaves people under the old key, who are still to come.
 */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { ...column("import_file", "sealed", IMPORT_FILE, "batch_id"), largest: 1, isOfImports: true },
  importedNik("data", "record,nikCipher"),
  importedNik("data", "cells,NIK"),
  importedNik("previous", "employee,nik_cipher"),
  column("employee", "nik_cipher", NIK),
  column("account", "totp_cipher", TOTP_PURPOSE),
  column("outbox_mail", "secret_cipher", SECRET_PURPOSE),
  column("complaint", "reporter_cipher", REPORTER_PURPOSE),
  column("application", "applicant_cipher", APPLICANT_PURPOSE),
  column("counselling_entry", "sealed", entryPurpose),
  column("outbox_mail", "recipient_cipher", MAILBOX_PURPOSE),
  column("forum_member", "mailbox_cipher", MAILBOX_PURPOSE),
  column("consultation_participant", "person_cipher", PARTICIPANT_PURPOSE, "registration_id"),
];
