import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { newSecretCipher, pairingOf } from "@/lib/auth/one-time-code";
import { hashPassword } from "@/lib/auth/password-hash";
import { db } from "@/lib/db/client";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import type { GrantedRole } from "@/lib/permissions/roles";
import { SECOND_FACTOR_ROLES } from "@/lib/permissions/roles";
import { giveGrant } from "@/lib/services/access/give-grant";
import { contextOf } from "@/tests/factories/people";
import type { TownClock } from "./days";

const PASSWORD = "Manna-Peragaan-2026";

interface Cast {
  readonly role: string;
  readonly unit: string;
  /** Position among the unit's people by NIP; heads come by title. */
  readonly title?: string;
  /** What they are granted beside what is theirs as the head of a unit (`nameHeads`). */
  readonly grant?: Exclude<GrantedRole, "UNIT_HEAD">;
}

/** Who shows which role. Units are those of the town. */
const CAST: readonly Cast[] = [
  { role: "Staf", unit: "KELURAHAN PASAR BAWAH" },
  { role: "Penilai", unit: "KELURAHAN PASAR BAWAH", title: "Lurah" },
  {
    role: "Kepala unit",
    unit: "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL",
    title: "Kepala Dinas",
  },
  { role: "SDM", unit: "BADAN KEPEGAWAIAN", grant: "HR" },
  { role: "Pengelola SDM unit", unit: "DINAS KESEHATAN", grant: "UNIT_HR" },
  { role: "Inspektur", unit: "INSPEKTORAT", grant: "INSPECTOR" },
  { role: "Administrator", unit: "DINAS KOMUNIKASI", grant: "ADMINISTRATOR" },
  { role: "Koordinator pengaduan", unit: "DINAS KOMUNIKASI", grant: "COMPLAINT_COORDINATOR" },
  { role: "Komite talenta", unit: "BAGIAN", grant: "TALENT_COMMITTEE" },
];

const SYSTEM = { kind: "system", name: "demonstration" } as const;

/** Gives everybody who leads a unit the role for it, as HR does in life: what citizens send to a unit is answered there. */
export async function nameHeads({ at }: TownClock, since: LocalDate, nips: readonly string[]): Promise<void> {
  const ctx = contextOf(SYSTEM, at(since, 1));
  for (const nip of nips) {
    const { unitId } = await db().employee.findUniqueOrThrow({ where: { nip }, select: { unitId: true } });
    await giveGrant(ctx, { nip, role: "UNIT_HEAD", unitId: unitId ?? undefined });
  }
}

const find = ({ unit, title }: Cast, taken: readonly string[]) =>
  db().employee.findFirst({
    where: {
      state: "ACTIVE",
      id: { notIn: [...taken] },
      unit: { name: { startsWith: unit, mode: "insensitive" } },
      ...(title
        ? { position: { title: { startsWith: title, mode: "insensitive" } } }
        : { position: { kind: { in: ["PELAKSANA", "JF_KEAHLIAN", "JF_KETERAMPILAN"] } } }),
    },
    orderBy: { nip: "asc" },
    select: { id: true, nip: true, unitId: true },
  });

/**
 * One account a role, held since a day, with a password that everybody may know, and the list for whoever starts the
 * portal.
 */
export async function openAccounts({ now, at }: TownClock, since: LocalDate): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  const listed: { role: string; nip: string; password: string; totpSecret?: string }[] = [];
  const taken: string[] = [];
  for (const cast of CAST) {
    const person = await find(cast, taken);
    if (!person) throw new Error(`nobody in the roster for ${cast.role}`);
    taken.push(person.id);
    const { nip, unitId } = person;
    const needsCode = SECOND_FACTOR_ROLES.some((role) => role === cast.grant);
    const cipher = needsCode ? newSecretCipher() : null;
    const codes = cipher ? { totpCipher: cipher, totpConfirmedAt: now } : {};
    const data = { passwordHash, mustChangePassword: false, ...codes };
    await db().account.upsert({
      where: { employeeId: person.id },
      create: { employeeId: person.id, ...data },
      update: data,
    });
    if (cast.grant) {
      await giveGrant(contextOf(SYSTEM, at(since, 1)), {
        nip,
        role: cast.grant,
        ...(cast.grant === "UNIT_HR" && unitId ? { unitId } : {}),
      });
    }
    const totpSecret = cipher ? { totpSecret: pairingOf(cipher, nip).secret } : {};
    listed.push({ role: cast.role, nip, password: PASSWORD, ...totpSecret });
  }
  const file = process.env.BINA_DEMO_ACCOUNTS || path.join(".data", "demo-accounts.json");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(listed, null, 2), { mode: 0o600 });
}
