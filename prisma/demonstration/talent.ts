import { db } from "@/lib/db/client";
import type { PotentialLevel } from "@/lib/domain/talent/nine-box";
import { recordPotential } from "@/lib/services/talent/record-potential";
import { contextOf, viewerOf } from "@/tests/factories/people";
import type { TownClock } from "./days";
import type { Random } from "./random";

interface Told {
  /** Days ago that they were assessed, and days from then on that it counts. */
  readonly ago: number;
  readonly days: number;
  readonly score: number;
  readonly level?: PotentialLevel;
}

const THREE_YEARS = 1095;
/** Who was assessed, one after the other by NIP; the last one's assessment is over. */
const TOLD: readonly Told[] = [
  { ago: 210, days: THREE_YEARS, score: 8450 },
  { ago: 210, days: THREE_YEARS, score: 7225 },
  { ago: 209, days: THREE_YEARS, score: 6875, level: "MIDDLE" },
  { ago: 209, days: THREE_YEARS, score: 5580 },
  { ago: 140, days: THREE_YEARS, score: 9010, level: "HIGH" },
  { ago: 140, days: THREE_YEARS, score: 7640 },
  { ago: 139, days: THREE_YEARS, score: 8125 },
  { ago: 139, days: THREE_YEARS, score: 6310 },
  { ago: 900, days: 730, score: 7900 },
];

/** Potential of some people whose year is final, as an assessment found it; one record was corrected. */
export async function assessPotential(
  random: Random,
  { at, ago, ahead }: TownClock,
  finishedId: string,
): Promise<void> {
  const { employee: officer } = await db().grant.findFirstOrThrow({
    where: { role: "HR", revokedAt: null },
    include: { employee: { include: { account: true } } },
  });
  const people = await db().employee.findMany({
    where: {
      state: "ACTIVE",
      id: { not: officer.id },
      plans: { some: { periodId: finishedId, appraisals: { some: { kind: "ANNUAL", state: "FINAL" } } } },
    },
    orderBy: { nip: "asc" },
    take: TOLD.length,
    select: { id: true },
  });
  for (const [index, { id: employeeId }] of people.entries()) {
    const told = TOLD[index];
    if (!told) continue;
    const assessedOn = ago(told.ago);
    const given = {
      id: random.uuid(),
      employeeId,
      assessedOn,
      validUntil: ahead(told.days - told.ago),
      instrument: "Assessment center",
      assessor: "Tim asesor peragaan",
      institution: "UPT Penilaian Kompetensi Provinsi Bengkulu",
      score: told.score,
      level: told.level,
      documentNumber: `800/${101 + index}/UPT-PK/${assessedOn.slice(0, 4)}`,
    };
    const ctx = (day: string) => contextOf(viewerOf(officer, [{ role: "HR" }]), at(day, 3));
    await recordPotential(ctx(ago(told.ago - 14)), given);
    if (index === 1) {
      await recordPotential(ctx(ago(told.ago - 20)), {
        ...given,
        id: random.uuid(),
        supersedesId: given.id,
        score: 7325,
        reason: "Nilai tersalin keliru dari laporan; yang benar 73,25.",
      });
    }
  }
}
