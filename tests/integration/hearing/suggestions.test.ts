import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import {
  SUGGESTION_TOPICS,
  type SuggestionState,
  type SuggestionTopic,
} from "@/lib/domain/hearing/suggestion";
import { can } from "@/lib/permissions/can";
import { ROLES } from "@/lib/permissions/roles";
import { ANONYMOUS, type EmployeeViewer, type Viewer } from "@/lib/permissions/viewer";
import { publicSuggestions } from "@/lib/queries/hearing/public-suggestions";
import {
  heardServices,
  readSuggestions,
  shownByTopic,
  suggestionToRead,
  waitingSuggestions,
} from "@/lib/queries/hearing/suggestions";
import { unitPraise } from "@/lib/queries/hearing/unit-praise";
import { publicResults } from "@/lib/queries/survey/public-results";
import { readSuggestionSchema } from "@/lib/schemas/hearing";
import { readSuggestion } from "@/lib/services/hearing/read-suggestion";
import { publishFigures } from "@/lib/services/survey/publish-figures";
import { recordResponse } from "@/lib/services/survey/record-response";
import { answersTo, aSuggestion, inUnit, YESTERDAY } from "@/tests/factories/hearing";
import { anEmployee, aUnit, contextOf, holdersOf, viewerOf } from "@/tests/factories/people";
import { aResponse, aService, aSurveyPeriod } from "@/tests/factories/survey";
import { atTheWrite } from "@/tests/support/at-the-write";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { outcomeOf } from "@/tests/support/outcomes";

const TODAY = "2026-06-15";
const WORDS = "Pak Budi di 081234567890 ramah, tetapi kursi kurang";
const SHOWN = "Pak […] di […] ramah, tetapi kursi kurang";

let periodId = "";
beforeAll(async () => {
  periodId = (await aSurveyPeriod("2026-01-01", "2026-06-30", "Semester I 2026")).id;
});

async function aPlace() {
  const unit = await aUnit();
  const service = await aService({ unitId: unit.id });
  const head = await inUnit(unit);
  return { unit, service, head };
}

const reading = (
  responseId: string,
  given: { topic?: SuggestionTopic; version?: number; shownText?: string; keptReason?: string } = {},
) => {
  const { keptReason, topic = "u9", version = 0, shownText = SHOWN } = given;
  const verdict = keptReason ? { state: "KEPT_BACK", keptReason } : { state: "SHOWN", shownText };
  return readSuggestionSchema.parse({ responseId, version, topic, ...verdict });
};
const read = (viewer: EmployeeViewer, ...of: Parameters<typeof reading>) =>
  readSuggestion(contextOf(viewer), reading(...of));
const storedOf = (responseId: string) => db().suggestionReading.findUnique({ where: { responseId } });

const waitingOf = async (viewer: Viewer, serviceId?: string) =>
  (await waitingSuggestions(viewer, { periodId, serviceId }, TODAY))?.rows.map(
    ({ responseId }) => responseId,
  );
const listed = async (viewer: Viewer, state: SuggestionState, serviceId: string, topic?: SuggestionTopic) =>
  (await readSuggestions(viewer, state, { periodId, serviceId, topic }))?.rows;

/** Leaves an answer out, as an exclusion of its group does. */
async function exclude(responseId: string) {
  const { serviceId, counterId } = await db().surveyResponse.findUniqueOrThrow({ where: { id: responseId } });
  const exclusion = await db().surveyExclusion.create({
    data: {
      id: crypto.randomUUID(),
      serviceId,
      periodId,
      counterId,
      moment: 1,
      mark: "BURST",
      n: 1,
      reason: "Dikirim berulang oleh satu orang.",
      excludedAt: new Date(YESTERDAY),
      perhapsNew: 0,
    },
  });
  await db().surveyResponse.update({ where: { id: responseId }, data: { exclusionId: exclusion.id } });
}

describe("suggestions that wait", () => {
  it("are those of days that are over, that count and that nobody has read", async () => {
    const { service, head } = await aPlace();
    const waiting = await aSuggestion(service.slug, "Tambah kursi");
    const ofToday = await aSuggestion(service.slug, "Baru saja", "2026-06-15T01:00:00Z");
    const excluded = await aSuggestion(service.slug, "Palsu");
    await exclude(excluded);
    const done = await aSuggestion(service.slug, WORDS);
    await read(head, done);
    await aSuggestion(service.slug, null);
    expect(await waitingOf(head, service.id)).toEqual([waiting]);
    for (const id of [ofToday, excluded]) {
      expect(await suggestionToRead(head, id, TODAY)).toBeNull();
      expect(await outcomeOf(read(head, id, { shownText: "Palsu" }))).toBe("NOT_FOUND");
    }
    const tomorrow = await waitingSuggestions(head, { periodId, serviceId: service.id }, "2026-06-16");
    expect(tomorrow?.rows.map(({ responseId }) => responseId).sort()).toEqual([waiting, ofToday].sort());
    const elsewhere = { periodId: crypto.randomUUID(), serviceId: service.id };
    expect((await waitingSuggestions(head, elsewhere, TODAY))?.rows).toEqual([]);
  });

  it("are listed for whoever moderates them, with their proposal, and for nobody else", async () => {
    const { unit, service } = await aPlace();
    await anEmployee({ unitId: unit.id, name: "Rahmawati Siregar" });
    const id = await aSuggestion(service.slug, "Rahmawati dan Pak Budi ramah");
    for (const [role, viewer] of await holdersOf(ROLES, unit)) {
      const may = can(viewer, "suggestion.moderate", { unitPath: unit.path });
      expect([role, await waitingOf(viewer, service.id)]).toEqual([role, may ? [id] : undefined]);
      const found = await suggestionToRead(viewer, id, TODAY);
      expect(found?.proposal ?? null).toBe(may ? "[…] dan Pak […] ramah" : null);
    }
    const stranger = await inUnit(await aUnit());
    expect(await waitingOf(stranger, service.id)).toEqual([]);
    expect(await suggestionToRead(stranger, id, TODAY)).toBeNull();
    expect(await heardServices(stranger)).toEqual([]);
    expect(await heardServices(ANONYMOUS)).toEqual([]);
  });

  it("come page by page, each once", async () => {
    const { service, head } = await aPlace();
    const ids: string[] = [];
    for (let sent = 0; sent < 45; sent += 1) ids.push(await aSuggestion(service.slug, `Saran ${sent}`));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await waitingSuggestions(head, { periodId, after }, TODAY);
      seen.push(...(page?.rows.map(({ responseId }) => responseId) ?? []));
      after = page?.next ?? undefined;
    } while (after);
    expect(seen).toEqual(ids.toSorted());
  });
});

describe("the reading of a suggestion", () => {
  it("keeps what was written, shows a text of its own and says nothing of either in the trail", async () => {
    const { service, head } = await aPlace();
    const id = await aSuggestion(service.slug, WORDS);
    const { id: readingId } = await read(head, id);
    expect((await db().surveyResponse.findUniqueOrThrow({ where: { id } })).suggestion).toBe(WORDS);
    expect(await storedOf(id)).toMatchObject({ topic: "u9", state: "SHOWN", shownText: SHOWN, version: 1 });
    expect(await waitingOf(head, service.id)).toEqual([]);
    expect(await listed(head, "SHOWN", service.id)).toMatchObject([{ responseId: id, shownText: SHOWN }]);

    await read(head, id, { version: 1, keptReason: "PERSONAL" });
    expect(await storedOf(id)).toMatchObject({ shownText: null, keptReason: "PERSONAL", version: 2 });
    expect(await listed(head, "SHOWN", service.id)).toEqual([]);
    expect(await listed(head, "KEPT_BACK", service.id)).toMatchObject([{ keptReason: "PERSONAL" }]);

    const trail = await db().auditEvent.findMany({ where: { subjectId: readingId }, orderBy: { id: "asc" } });
    expect(trail).toMatchObject([
      { action: "suggestion.read", aboutId: null, before: null, after: { topic: "u9", state: "SHOWN" } },
      { before: { state: "SHOWN" }, after: { state: "KEPT_BACK", keptReason: "PERSONAL" } },
    ]);
    expect(
      JSON.stringify(trail, (_key, value) => (typeof value === "bigint" ? `${value}` : value)),
    ).not.toMatch(new RegExp(`Budi|ramah|0812|${id}`));
  });

  it.each([
    ["words of the unit's own", { shownText: "Semua ramah sekali" }, "REFUSED SUGGESTION_TEXT_CHANGED"],
    ["a telephone number", { shownText: WORDS }, "REFUSED SUGGESTION_STILL_PERSONAL"],
    ["nothing", { shownText: "[…]" }, "REFUSED SUGGESTION_NOTHING_LEFT"],
    ["its meaning turned", { shownText: "Pak […] ramah […]" }, "REFUSED SUGGESTION_MEANING_TURNED"],
    ["an earlier reading that there is not", { version: 1 }, "CONFLICT"],
  ])("is refused with %s and leaves it waiting", async (_what, given, outcome) => {
    const { service, head } = await aPlace();
    const id = await aSuggestion(service.slug, WORDS);
    expect(await outcomeOf(read(head, id, given))).toBe(outcome);
    expect(await storedOf(id)).toBeNull();
  });

  it("is for whoever moderates the service's suggestions", async () => {
    const { unit, service } = await aPlace();
    const id = await aSuggestion(service.slug, WORDS);
    let version = 0;
    for (const [role, viewer] of await holdersOf(ROLES, unit)) {
      if (viewer.kind !== "employee") continue;
      const may = can(viewer, "suggestion.moderate", { unitPath: unit.path });
      expect([role, await outcomeOf(read(viewer, id, { version }))]).toEqual([
        role,
        may ? "OK" : "NOT_FOUND",
      ]);
      if (may) version += 1;
    }
    expect(version).toBe(3);
    expect(await outcomeOf(read(await inUnit(await aUnit()), id, { version }))).toBe("NOT_FOUND");
    expect(await outcomeOf(read(await inUnit(unit), crypto.randomUUID()))).toBe("NOT_FOUND");
  });

  it.each([0, 1])("by two at once is a conflict for the later one, from version %s on", async (version) => {
    const { unit, service, head } = await aPlace();
    const id = await aSuggestion(service.slug, WORDS);
    if (version === 1) await read(head, id);
    const other = await inUnit(unit, "UNIT_HR");
    const outcomes = await atTheWrite("suggestion_reading", [
      () => read(head, id, { version, topic: "u7" }),
      () => read(other, id, { version, keptReason: "INSULT" }),
    ]);
    expect(outcomes.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect((await storedOf(id))?.version).toBe(version + 1);
  });

  it("is not done without its line in the trail", async () => {
    const { service, head } = await aPlace();
    const id = await aSuggestion(service.slug, WORDS);
    const write = readSuggestion(withBrokenTrail(contextOf(head)), reading(id));
    await expectNothingWithoutTrail(write, () => storedOf(id), null);
  });
});

describe("who reads what was shown", () => {
  it("is whoever reads the survey's results, by element; the answer it stands in is for moderators", async () => {
    const { unit, service, head } = await aPlace();
    for (const topic of ["u9", "u9", "PRAISE"] as const)
      await read(head, await aSuggestion(service.slug, WORDS), { topic });
    for (const [role, viewer] of await holdersOf(ROLES, unit)) {
      const mayRead = can(viewer, "survey.read", { unitPath: unit.path });
      const mayModerate = can(viewer, "suggestion.moderate", { unitPath: unit.path });
      const rows = await listed(viewer, "SHOWN", service.id, "u9");
      expect([role, rows?.length]).toEqual([role, mayRead ? 2 : undefined]);
      expect(rows?.every(({ responseId }) => (responseId !== null) === mayModerate) ?? true).toBe(true);
      expect((await listed(viewer, "KEPT_BACK", service.id)) !== undefined).toBe(mayModerate);
      const counts = await shownByTopic(viewer, { periodId, serviceId: service.id });
      expect([...counts].sort()).toEqual(
        mayRead
          ? [
              ["PRAISE", 1],
              ["u9", 2],
            ]
          : [],
      );
    }
  });

  it("is everybody, once the figures of service and period are shown, and never what was excluded or kept back", async () => {
    const { service, head } = await aPlace();
    const shown = await aSuggestion(service.slug, WORDS);
    const excluded = await aSuggestion(service.slug, WORDS);
    const kept = await aSuggestion(service.slug, WORDS);
    await read(head, shown);
    await read(head, excluded);
    await read(head, kept, { keptReason: "INSULT" });
    const seen = async () => {
      await publishFigures(contextOf(ANONYMOUS));
      const results = await publicResults({ services: { id: service.id } });
      return (await publicSuggestions(service.id, results)).rows;
    };
    expect(await seen()).toEqual([]);
    await answersTo(service.slug, 10);
    expect(await seen()).toHaveLength(2);
    await exclude(excluded);
    const { id } = (await storedOf(shown)) ?? {};
    // No day, no period, nothing of the answer.
    expect(await seen()).toEqual([{ id, topic: "u9", shownText: SHOWN }]);
  });

  it("is everybody also where so few answered one element that it hides the index", async () => {
    const { service, head } = await aPlace();
    await read(head, await aSuggestion(service.slug, WORDS));
    const withoutU8 = async (times: number) => {
      for (let sent = 0; sent < times; sent += 1)
        await recordResponse(contextOf(ANONYMOUS), aResponse(service.slug, { answers: { u8: null } }), "WEB");
    };
    await withoutU8(8);
    const seen = async () => {
      await publishFigures(contextOf(ANONYMOUS));
      const results = await publicResults({ services: { id: service.id } });
      return [
        results[0]?.counted,
        results[0]?.index,
        (await publicSuggestions(service.id, results)).rows.length,
      ];
    };
    expect(await seen()).toEqual([0, null, 0]);
    await withoutU8(1);
    expect(await seen()).toEqual([10, null, 1]);
  });

  it("gets a few at a time, in an order that is not that of their coming", async () => {
    const { service, head } = await aPlace();
    await answersTo(service.slug, 10);
    await publishFigures(contextOf(ANONYMOUS));
    for (let sent = 0; sent < 12; sent += 1)
      await read(head, await aSuggestion(service.slug, `Saran ke-${sent}`), {
        shownText: `Saran ke-${sent}`,
      });
    const results = await publicResults({ services: { id: service.id } });
    const texts: string[] = [];
    let after: string | undefined;
    do {
      const page = await publicSuggestions(service.id, results, after);
      expect(page.rows.length).toBeLessThanOrEqual(5);
      texts.push(...page.rows.map(({ shownText }) => shownText));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(texts).size).toBe(12);
    const ids = await db().suggestionReading.findMany({
      where: { serviceId: service.id },
      select: { id: true },
    });
    // Version 4 is random; versions 1, 6 and 7 hold the time.
    expect(ids.every(({ id }) => id[14] === "4")).toBe(true);
  });

  it("reads them by the element they are about, over the pages, each once", async () => {
    const { service, head } = await aPlace();
    await answersTo(service.slug, 10);
    await publishFigures(contextOf(ANONYMOUS));
    const topics = [
      "PRAISE",
      "u9",
      "u1",
      "OTHER",
      "u3",
      "u9",
      "PRAISE",
      "u1",
      "u9",
      "u3",
      "u9",
      "u9",
      "u9",
    ] as const;
    for (const topic of topics) await read(head, await aSuggestion(service.slug, WORDS), { topic });
    const results = await publicResults({ services: { id: service.id } });
    const seen: { id: string; topic: string }[] = [];
    let after: string | undefined;
    do {
      const page = await publicSuggestions(service.id, results, after);
      seen.push(...page.rows);
      after = page.next ?? undefined;
    } while (after);
    expect(seen.map(({ topic }) => topic)).toEqual(
      topics.toSorted((one, other) => SUGGESTION_TOPICS.indexOf(one) - SUGGESTION_TOPICS.indexOf(other)),
    );
    expect(new Set(seen.map(({ id }) => id)).size).toBe(topics.length);
    expect((await publicSuggestions(service.id, results, crypto.randomUUID())).rows).toEqual(
      (await publicSuggestions(service.id, results)).rows,
    );
  });

  it("is the unit's own staff for what is praised", async () => {
    const { unit, service, head } = await aPlace();
    await read(head, await aSuggestion(service.slug, WORDS), { topic: "PRAISE" });
    await read(head, await aSuggestion(service.slug, WORDS), { topic: "u7" });
    const praise = await aSuggestion(service.slug, WORDS);
    await read(head, praise, { topic: "PRAISE" });
    await exclude(praise);
    const below = await aUnit({ parent: unit });
    const worksIn = async (place: { id: string; path: string }) => ({
      ...viewerOf(await anEmployee({ unitId: place.id })),
      roles: [{ role: "STAFF", unitPath: place.path } as const],
    });
    for (const place of [unit, below])
      expect((await unitPraise(await worksIn(place))).rows).toMatchObject([{ shownText: SHOWN }]);
    expect((await unitPraise(await worksIn(await aUnit()))).rows).toEqual([]);
    expect((await unitPraise(ANONYMOUS)).rows).toEqual([]);
  });
});
