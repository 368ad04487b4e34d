import { db } from "@/lib/db/client";
import type { SuggestionTopic } from "@/lib/domain/hearing/suggestion";
import type { ElementCode } from "@/lib/domain/survey/elements";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { publicResults } from "@/lib/queries/survey/public-results";
import { readSuggestionSchema } from "@/lib/schemas/hearing";
import { planRemedySchema } from "@/lib/schemas/remedy";
import { finishRemedy, startRemedy } from "@/lib/services/hearing/move-remedy";
import { planRemedy } from "@/lib/services/hearing/plan-remedy";
import { readSuggestion } from "@/lib/services/hearing/read-suggestion";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { dateOf, instantOf } from "@/lib/time";
import { contextOf, viewerOf } from "@/tests/factories/people";
import type { TownClock } from "./days";
import type { Random } from "./random";

/** What citizens of the demonstration write, and how it is read. */
const TOPICS: Readonly<Record<string, SuggestionTopic>> = {
  "Petugasnya ramah.": "PRAISE",
  "Antrean agak lama di pagi hari.": "u3",
  "Tolong tambah kursi tunggu.": "u9",
};
const READ = 4;

/** What a unit says that it heard about an element, and what it does. */
const DEEDS: Readonly<Partial<Record<ElementCode, readonly [heard: string, deed: string]>>> = {
  u3: [
    "Menunggu terlalu lama, terutama pada pagi hari.",
    "Membuka satu loket tambahan sampai pukul 10.00 pada hari kerja.",
  ],
  u9: ["Kursi tunggu tidak cukup.", "Menambah dua puluh kursi tunggu dan satu kipas angin."],
};
const OTHERWISE = [
  "Penjelasan di loket sulit diikuti.",
  "Menempel alur dan persyaratan dalam satu lembar di setiap loket.",
] as const;

/** Somebody who works in the unit, as its head. */
async function headOf(unit: { readonly id: string; readonly path: string }): Promise<EmployeeViewer> {
  const person = await db().employee.findFirstOrThrow({
    where: { state: "ACTIVE", unitId: unit.id },
    orderBy: { nip: "asc" },
    include: { account: true },
  });
  return viewerOf(person, [{ role: "UNIT_HEAD", unitPath: unit.path }]);
}

/** Two units read some of what citizens wrote, and do something about what was rated lowest; the rest waits. */
export async function hearCitizens(random: Random, { today, ago, ahead, at }: TownClock): Promise<void> {
  await publishFigures(contextOf({ kind: "system", name: "demonstration" }, at(today, 2)));
  const ended = await db().surveyPeriod.findFirstOrThrow({
    where: { endsOn: { lt: dateOf(today) } },
    orderBy: { startsOn: "desc" },
  });
  for (const slug of ["kartu-keluarga", "sktm-pasar-bawah"]) {
    const service = await db().service.findUniqueOrThrow({
      where: { slug },
      select: { id: true, unit: { select: { id: true, path: true } } },
    });
    const head = await headOf(service.unit);
    const written = await db().surveyResponse.findMany({
      where: {
        serviceId: service.id,
        suggestion: { not: null },
        exclusionId: null,
        receivedAt: { lt: instantOf(`${ago(1)}T00:00`) },
      },
      orderBy: { id: "asc" },
      take: READ,
      select: { id: true, suggestion: true },
    });
    for (const { id, suggestion } of written) {
      const topic = TOPICS[suggestion ?? ""] ?? "OTHER";
      const shown = { state: "SHOWN", shownText: suggestion ?? "" };
      await readSuggestion(
        contextOf(head, at(ago(1), 3)),
        readSuggestionSchema.parse({ responseId: id, version: 0, topic, ...shown }),
      );
    }

    const [result] = await publicResults({ periodIds: [ended.id], services: { slug } });
    const [first, second] = result?.lowest ?? [];
    // The first is done, the second has just become late.
    for (const [element, dueOn] of [[first, ahead(30)] as const, [second, ago(1)] as const]) {
      if (!element) continue;
      const [heard, deed] = DEEDS[element] ?? OTHERWISE;
      const subject = { id: random.uuid(), serviceId: service.id, periodId: ended.id, element };
      const plan = { ...subject, heard, deed, ownerId: head.employeeId, dueOn };
      await planRemedy(contextOf(head, at(ago(2), 1)), planRemedySchema.parse(plan));
      await startRemedy(contextOf(head, at(ago(1), 1)), { id: plan.id, version: 1 });
      const proof = "Terpasang di ruang pelayanan sejak hari ini.";
      if (element === first)
        await finishRemedy(contextOf(head, at(ago(0), 1)), { id: plan.id, version: 2, proof });
    }
  }
}
