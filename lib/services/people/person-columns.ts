import { digest, encrypt } from "@/lib/auth/cipher";
import { combine, type Decision, ok, refused, unless } from "@/lib/domain/decision";
import { type EmploymentKind, employmentFamilyOf } from "@/lib/domain/people/employment";
import { parseNik } from "@/lib/domain/people/nik";
import { type ParsedNip, parseNip } from "@/lib/domain/people/nip";
import type { PersonInput } from "@/lib/schemas/people";
import { dateOf, dayOf } from "@/lib/time";

/**
 * What is stored of a person as it was typed, after the rules of docs/rules.md#nip to #golongan; or every reason why
 * not.
 */
export function personColumns(input: PersonInput, today: string) {
  const checked = combine<{ nip: ParsedNip; nik: string | null }, string>({
    nip: readNip(input.nip, input.kind, today),
    nik: readNik(input.nik, today),
  });
  if (!checked.ok) return checked;
  const { nip, nik } = checked.value;
  return ok({
    nip: nip.nip,
    name: input.name,
    titleBefore: input.titleBefore ?? null,
    titleAfter: input.titleAfter ?? null,
    // Birth data may have been corrected after the NIP was given out, so what a person enters comes first.
    birthDate: dateOf(input.birthDate ?? nip.birthDate),
    sex: input.sex ?? nip.sex,
    kind: input.kind,
    golongan: input.golongan ?? null,
    appointedOn: dateOf(nip.appointedOn),
    educationLevel: input.educationLevel ?? null,
    email: input.email ?? null,
    phone: input.phone ?? null,
    ...(nik === null ? {} : { nikCipher: encrypt(nik, "nik"), nikDigest: digest(nik, "nik") }),
  });
}

function readNip(typed: string, kind: EmploymentKind, today: string): Decision<ParsedNip, string> {
  const nip = parseNip(typed, today);
  if (!nip.ok) {
    const [first, ...rest] = nip.reasons.map((reason) => `NIP_${reason}`);
    return refused(first ?? "NIP_EMPTY", ...rest);
  }
  return unless(nip.value.kind === employmentFamilyOf(kind) ? [] : ["KIND_DOES_NOT_FIT_NIP"], nip.value);
}

function readNik(typed: string | undefined, today: string): Decision<string | null, string> {
  if (typed === undefined) return ok(null);
  const nik = parseNik(typed, today);
  if (nik.ok) return ok(nik.value.nik);
  const [first, ...rest] = nik.reasons.map((reason) => `NIK_${reason}`);
  return refused(first ?? "NIK_EMPTY", ...rest);
}

interface PersonRow {
  readonly nip: string;
  readonly name: string;
  readonly titleBefore: string | null;
  readonly titleAfter: string | null;
  readonly birthDate: Date;
  readonly sex: string;
  readonly kind: string;
  readonly golongan: string | null;
  readonly educationLevel: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** The person as the trail shows them: no NIK, not even encrypted. */
export const personTrail = (row: PersonRow) => ({
  nip: row.nip,
  name: row.name,
  titleBefore: row.titleBefore,
  titleAfter: row.titleAfter,
  birthDate: dayOf(row.birthDate),
  sex: row.sex,
  kind: row.kind,
  golongan: row.golongan,
  educationLevel: row.educationLevel,
  email: row.email,
  phone: row.phone,
});
