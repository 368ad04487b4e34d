import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { durationFigures } from "@/lib/domain/application/figures";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { onTimeYears, publicDurations } from "@/lib/queries/application/public-durations";
import { openServices } from "@/lib/queries/service/open-services";
import { unitPerformance } from "@/lib/queries/unit/unit-performance";
import { countDuration } from "@/lib/services/application/count-duration";
import { publishDurations } from "@/lib/services/application/publish-durations";
import { aCounter, anApplication, MONDAY_AT_TEN, takeStep } from "@/tests/factories/applications";
import { contextOf } from "@/tests/factories/people";

const ctx = contextOf(ANONYMOUS, MONDAY_AT_TEN);

const count = (serviceId: string, elapsedMinutes: number, isOnTime: boolean, day = "2026-06-15") =>
  db().$transaction((tx) => countDuration(tx, serviceId, day, { elapsedMinutes, isOnTime }));

async function readingOf(slug: string) {
  await publishDurations(ctx);
  const [found] = await publicDurations({ slug });
  return found ?? null;
}

describe("the public times of a service", () => {
  it("are counted as its applications are finished, and hidden under ten", async () => {
    const counter = await aCounter(60);
    for (let index = 0; index < 9; index += 1) {
      const { id } = await anApplication(counter);
      await takeStep(counter.officer, id, "finish", "2026-06-15T03:30:00Z");
    }
    expect(await readingOf(counter.service.slug)).toBeNull();
    const { id } = await anApplication(counter);
    await takeStep(counter.officer, id, "finish", "2026-06-15T05:00:00Z");
    expect(await readingOf(counter.service.slug)).toMatchObject({
      year: 2026,
      n: 10,
      medianMinutes: 30,
      p90Minutes: 30,
      onTimePercent: 90,
    });
    const open = (await openServices()).find(({ service }) => service === counter.service.slug);
    expect(open).toMatchObject({ standardMinutes: 60, year: 2026, n: 10, medianMinutes: 30 });
  });

  it("do not tell the application that came between two readings", async () => {
    const { service } = await aCounter();
    for (let index = 0; index < 12; index += 1) await count(service.id, 20, true);
    const before = await readingOf(service.slug);
    expect(before).toMatchObject({ n: 12, onTimePercent: 100 });
    for (let index = 0; index < 4; index += 1) {
      await count(service.id, 300, false);
      expect(await readingOf(service.slug)).toEqual(before);
    }
    await count(service.id, 300, false);
    expect(await readingOf(service.slug)).toMatchObject({ n: 17, onTimePercent: 71, p90Minutes: 300 });
  });

  it("move once for readers at the same time", async () => {
    const { service } = await aCounter();
    for (let index = 0; index < 10; index += 1) await count(service.id, 20, true);
    const readings = await Promise.all([0, 1, 2].map(() => readingOf(service.slug)));
    expect(new Set(readings.map((reading) => reading?.n))).toEqual(new Set([10]));
  });

  it("are those of the newest year that has enough, and none of a closed service", async () => {
    const { service } = await aCounter();
    for (let index = 0; index < 10; index += 1) await count(service.id, 20, true, "2025-03-03");
    for (let index = 0; index < 9; index += 1) await count(service.id, 90, false);
    expect(await readingOf(service.slug)).toMatchObject({ year: 2025, n: 10 });
    await count(service.id, 90, false);
    expect(await readingOf(service.slug)).toMatchObject({ year: 2026, n: 10, onTimePercent: 0 });
    await db().service.update({ where: { id: service.id }, data: { isActive: false } });
    expect(await readingOf(service.slug)).toBeNull();
    expect((await publicDurations()).map((one) => one.service.slug)).not.toContain(service.slug);
  });

  it("are null where nothing is shown", async () => {
    const { service } = await aCounter();
    const open = (await openServices()).find((one) => one.service === service.slug);
    expect(open).toMatchObject({ year: null, n: null, medianMinutes: null, onTimePercent: null });
  });

  it("are kept ready: those of the published copy, counted again", async () => {
    const { service } = await aCounter();
    for (let index = 0; index < 17; index += 1) await count(service.id, (index * 37) % 400, index % 3 === 0);
    const reading = await readingOf(service.slug);
    const copy = await db().applicationPublication.findMany({ where: { serviceId: service.id } });
    const again = durationFigures(copy.map(({ minutes, n, onTimeN }) => ({ minutes, n, onTime: onTimeN })));
    expect(reading).toMatchObject(again);
    const counted = await db().applicationDuration.aggregate({
      where: { serviceId: service.id },
      _sum: { n: true },
    });
    expect(await db().applicationFigure.findMany({ where: { serviceId: service.id } })).toMatchObject([
      { n: counted._sum.n, shownN: 17 },
    ]);
  });

  it("are read without the histogram, whose rows grow with the applications", async () => {
    const { service } = await aCounter();
    for (let index = 0; index < 12; index += 1) await count(service.id, 20, true);
    expect(await readingOf(service.slug)).toMatchObject({ n: 12 });
    await db().$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE application_duration, application_publication IN ACCESS EXCLUSIVE MODE`;
      expect(await readingOf(service.slug)).toMatchObject({ n: 12 });
      expect((await onTimeYears({ id: service.id }))[0]).toMatchObject({ n: 12, onTimePercent: 100 });
      expect((await openServices()).map((one) => one.service)).toContain(service.slug);
      expect((await unitPerformance("2026-06-15")).map(({ applications }) => applications)).toContain(12);
    });
  });
});
