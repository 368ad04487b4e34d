import { db } from "@/lib/db/client";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { surveyResponseSchema } from "@/lib/schemas/survey";
import { askOfficer } from "@/lib/services/survey/ask-officer";
import { enlistOfficer } from "@/lib/services/survey/enlist-officer";
import { recordResponse } from "@/lib/services/survey/record-response";
import { dateOf, dayOf } from "@/lib/time";
import { contextOf } from "@/tests/factories/people";
import type { TownClock } from "./days";
import type { Random } from "./random";

const SYSTEM = { kind: "system", name: "demonstration" } as const;

/** Days between the end of a half-year and the first on which what was said of its officers is shown. */
const CLOSED_FOR = 31;

/** Who serves where, by label, and what citizens said of each: too little of the last to be shown. */
const OFFICERS = [
  { slug: "sktm-pasar-bawah", label: "Meja depan", said: [4, 3, 4, 4, 3, 4] },
  { slug: "kartu-keluarga", label: "Loket 1", said: [3, 3, 4, 2, 3, 4, 3] },
  { slug: "kartu-keluarga", label: "Loket 2", said: [4, 4, 3] },
] as const;

/** Two units list who serves, and citizens of the last closed half-year said how they did. */
export async function nameOfficers(random: Random, { ago, at }: TownClock): Promise<void> {
  const period = await db().surveyPeriod.findFirstOrThrow({
    where: { endsOn: { lte: dateOf(ago(CLOSED_FOR)) } },
    orderBy: { startsOn: "desc" },
  });
  const servesFrom = dayOf(period.startsOn);
  const ctx = contextOf(SYSTEM, at(servesFrom, 1));
  const listed: string[] = [];
  for (const { slug, label, said } of OFFICERS) {
    const { id: serviceId, unit } = await db().service.findUniqueOrThrow({
      where: { slug },
      select: { id: true, unit: { select: { path: true } } },
    });
    // Those with an account to sign in with come first, so that somebody can read what was said.
    const people = await db().employee.findMany({
      where: {
        id: { notIn: listed },
        state: "ACTIVE",
        unit: { path: { startsWith: unit.path } },
        position: { kind: { in: ["PELAKSANA", "JF_KEAHLIAN", "JF_KETERAMPILAN"] } },
        placements: { some: { startsOn: { lte: period.startsOn }, endsOn: null } },
      },
      orderBy: { nip: "asc" },
      select: { id: true, account: { select: { passwordHash: true } } },
    });
    const person = people.find(({ account }) => account?.passwordHash) ?? people[0];
    if (!person) throw new Error(`nobody serves at ${slug}`);
    listed.push(person.id);
    const officer = random.uuid();
    await askOfficer(ctx, { serviceId, asks: true });
    await enlistOfficer(ctx, { id: officer, serviceId, employeeId: person.id, label, servesFrom });
    for (const [place, officerAnswer] of said.entries()) {
      const scores = Object.fromEntries(ELEMENTS.map((element) => [element, 3 + (place % 2)]));
      const voice = { officer, officerAnswer, salt: random.uuid() };
      await recordResponse(
        contextOf(ANONYMOUS, at(servesFrom, 2 + place)),
        surveyResponseSchema.parse({ id: random.uuid(), service: slug, ...scores, ...voice }),
        "WEB",
      );
    }
  }
}
