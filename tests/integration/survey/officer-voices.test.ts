import { beforeAll, describe, expect, it, vi } from "vitest";
import { POST } from "@/app/api/survei/route";
import { db } from "@/lib/db/client";
import { ROLES } from "@/lib/permissions/roles";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { ownOfficerVoices, unitOfficerVoices } from "@/lib/queries/survey/officer-voices";
import { publishOfficerVoices } from "@/lib/services/survey/publish-officer-voices";
import { recordResponse } from "@/lib/services/survey/record-response";
import { dateOf, localDayOf } from "@/lib/time";
import { anEmployee, contextOf, holdersOf, viewerOf } from "@/tests/factories/people";
import { aServingOfficer, aVoice } from "@/tests/factories/serving-officers";
import { aResponse, aSurveyPeriod } from "@/tests/factories/survey";
import { contentsOfDatabase } from "@/tests/support/broken-trail";
import { outcomeOf } from "@/tests/support/outcomes";

// The headers of the request at hand come from Next's server, which does not run here.
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));

/** The period ends on 30 June; from 31 July on no answer of it can arrive. */
const IN_PERIOD = contextOf(ANONYMOUS, "2026-06-15T03:00:00Z");
const LAST_CLOSED_DAY = "2026-07-30";
const OPEN_DAY = "2026-07-31";
let periodId = "";

beforeAll(async () => {
  periodId = (await aSurveyPeriod()).id;
  const today = localDayOf(new Date());
  await aSurveyPeriod(today, today, "Hari ini");
});

type Staffed = Awaited<ReturnType<typeof aServingOfficer>>;
const say = ({ service, officer }: Staffed, answer = 4) =>
  recordResponse(IN_PERIOD, aVoice(service.slug, officer.id, answer), "WEB");
const sayMany = async (staffed: Staffed, answers: readonly number[]) => {
  for (const answer of answers) await say(staffed, answer);
};
const heard = async ({ officer }: Staffed) => {
  const row = await db().officerVoice.findFirst({ where: { officerId: officer.id } });
  return row && { n: row.n, sum: row.sum };
};
/** What the officer reads on a day, after looking. */
async function readBy({ employee }: Staffed, day: string) {
  await publishOfficerVoices(contextOf(ANONYMOUS, `${day}T03:00:00Z`));
  const account = await db().account.findUniqueOrThrow({ where: { employeeId: employee.id } });
  return (await ownOfficerVoices(viewerOf({ ...employee, account }), day)) ?? [];
}
const resultsOf = async (staffed: Staffed, day = OPEN_DAY) =>
  (await readBy(staffed, day)).map(({ result }) => result);

describe("what a citizen says of the officer", () => {
  it("counts once, however often and at once it is sent", async () => {
    const staffed = await aServingOfficer();
    const input = aVoice(staffed.service.slug, staffed.officer.id, 3);
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => recordResponse(IN_PERIOD, input, "WEB")),
    );
    expect(outcomes.filter(({ outcome }) => outcome === "STORED")).toHaveLength(1);
    expect(await recordResponse(IN_PERIOD, input, "WEB")).toEqual({ outcome: "REPEATED" });
    expect(await heard(staffed)).toEqual({ n: 1, sum: 3 });
  });

  it("adds up from many at once", async () => {
    const staffed = await aServingOfficer();
    await Promise.all(Array.from({ length: 24 }, (_, index) => say(staffed, (index % 4) + 1)));
    expect(await heard(staffed)).toEqual({ n: 24, sum: 60 });
  });

  it("is a conflict where the same answer comes with another officer, another word or another number", async () => {
    const staffed = await aServingOfficer();
    const other = await aServingOfficer({ serviceId: staffed.service.id });
    const input = aVoice(staffed.service.slug, staffed.officer.id, 3);
    await recordResponse(IN_PERIOD, input, "WEB");
    const changes = [
      { officer: other.officer.id },
      { officerAnswer: 4 as const },
      { officer: null, officerAnswer: null },
      { salt: crypto.randomUUID() },
    ];
    for (const change of changes)
      expect(await outcomeOf(recordResponse(IN_PERIOD, { ...input, ...change }, "WEB"))).toBe("CONFLICT");
    expect([await heard(staffed), await heard(other)]).toEqual([{ n: 1, sum: 3 }, null]);
  });

  it("is still a repeat when the officer has left since", async () => {
    const staffed = await aServingOfficer();
    const input = aVoice(staffed.service.slug, staffed.officer.id);
    await recordResponse(IN_PERIOD, input, "WEB");
    await db().servingOfficer.update({
      where: { id: staffed.officer.id },
      data: { servesUntil: dateOf("2026-01-31") },
    });
    expect(await recordResponse(IN_PERIOD, input, "WEB")).toEqual({ outcome: "REPEATED" });
    expect(await outcomeOf(say(staffed))).toBe("REFUSED OFFICER_NOT_SERVING");
    expect(await heard(staffed)).toEqual({ n: 1, sum: 4 });
  });

  it("stores nothing at all where the officer is of another service, or the unit does not ask", async () => {
    const [one, other] = [await aServingOfficer(), await aServingOfficer()];
    const wrong = aVoice(one.service.slug, other.officer.id);
    expect(await outcomeOf(recordResponse(IN_PERIOD, wrong, "WEB"))).toBe("REFUSED OFFICER_NOT_SERVING");
    await db().service.update({ where: { id: one.service.id }, data: { asksOfficer: false } });
    expect(await outcomeOf(say(one))).toBe("REFUSED OFFICER_NOT_SERVING");
    expect(await db().surveyResponse.count({ where: { serviceId: one.service.id } })).toBe(0);
  });

  it.each([
    ["of a phone that answered often", { ofDevice: 3 }],
    ["beyond what a counter can serve", { isOverLimit: true }],
    ["faster than reading", { seconds: 5 }],
  ])("does not count %s, while the answer does", async (_name, source) => {
    const staffed = await aServingOfficer();
    await recordResponse(IN_PERIOD, aVoice(staffed.service.slug, staffed.officer.id), "WEB", source);
    expect(await heard(staffed)).toBeNull();
    expect(await db().surveyResponse.count({ where: { serviceId: staffed.service.id } })).toBe(1);
  });

  it("leaves no trace that leads from the answer to it", async () => {
    const staffed = await aServingOfficer();
    const { service, officer } = staffed;
    const without = contentsOfDatabase(["officer_voice", "survey_response"]);
    const before = await without;
    const audited = await db().auditEvent.count();
    const input = aVoice(service.slug, officer.id, 2);
    await recordResponse(IN_PERIOD, input, "WEB");
    const silent = aResponse(service.slug);
    await recordResponse(IN_PERIOD, silent, "WEB");

    // Beside the sums of the survey nothing changed, the trail included.
    const after = await contentsOfDatabase(["officer_voice", "survey_response"]);
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    expect(changed.sort()).toEqual(["survey_breakdown", "survey_moment", "survey_total"]);
    expect(await db().auditEvent.count()).toBe(audited);

    // The answer looks like any other: the same columns are filled, and none holds officer, word or number.
    const rows = await db().surveyResponse.findMany({ where: { serviceId: service.id } });
    const filled = rows.map((row) =>
      Object.entries(row)
        .filter(([, value]) => value !== null && value !== false)
        .map(([name]) => name),
    );
    expect(filled[0]).toEqual(filled[1]);
    expect(JSON.stringify(rows)).not.toContain(officer.id);
    expect(JSON.stringify(rows)).not.toContain(input.salt);

    // And the row of the officer has no time, no answer and no order: four columns, two of them numbers.
    const columns = await db().$queryRaw<{ name: string; type: string }[]>`
      SELECT column_name AS name, data_type AS type FROM information_schema.columns
      WHERE table_schema = current_schema() AND table_name IN ('officer_voice', 'officer_voice_publication')
      GROUP BY column_name, data_type ORDER BY column_name`;
    expect(columns).toEqual([
      { name: "n", type: "integer" },
      { name: "officer_id", type: "uuid" },
      { name: "period_id", type: "uuid" },
      { name: "sum", type: "integer" },
    ]);
  });

  it("cannot be guessed from the answer's fingerprint by trying every officer with every word", async () => {
    const staffed = await aServingOfficer();
    const input = aVoice(staffed.service.slug, staffed.officer.id, 2);
    await recordResponse(IN_PERIOD, input, "WEB");
    for (const officerAnswer of [1, 2, 3, 4] as const)
      expect(
        await outcomeOf(
          recordResponse(IN_PERIOD, { ...input, officerAnswer, salt: crypto.randomUUID() }, "WEB"),
        ),
      ).toBe("CONFLICT");
    // That somebody was named at all is hidden as well: the form sends its number in any case.
    const silent = aResponse(staffed.service.slug, { salt: crypto.randomUUID() });
    await recordResponse(IN_PERIOD, silent, "WEB");
    expect(await outcomeOf(recordResponse(IN_PERIOD, { ...silent, salt: null }, "WEB"))).toBe("CONFLICT");
  });
});

describe("POST /api/survei with an officer", () => {
  const send = async (body: object) => {
    const response = await POST(
      new Request("http://localhost/api/survei", { method: "POST", body: JSON.stringify(body) }),
    );
    return { status: response.status, body: await response.json() };
  };
  const plain = ({ service }: Staffed) => {
    const { officer: _, officerAnswer: __, salt: ___, ...body } = aResponse(service.slug);
    return body;
  };

  it("takes old requests as before, and new ones once", async () => {
    const staffed = await aServingOfficer();
    expect((await send(plain(staffed))).status).toBe(201);
    const body = {
      ...plain(staffed),
      officer: staffed.officer.id,
      officerAnswer: 4,
      salt: crypto.randomUUID(),
    };
    expect((await send(body)).status).toBe(201);
    expect((await send(body)).status).toBe(200);
    expect((await send({ ...body, officerAnswer: 1 })).status).toBe(409);
    expect(await heard(staffed)).toEqual({ n: 1, sum: 4 });
  });

  it("names the field of what is wrong", async () => {
    const [staffed, other] = [await aServingOfficer(), await aServingOfficer()];
    const salt = crypto.randomUUID();
    const officer = staffed.officer.id;
    const wrong: readonly (readonly [object, string])[] = [
      [{ officer: other.officer.id, officerAnswer: 4, salt }, "officer"],
      [{ officer: "loket-1", officerAnswer: 4, salt }, "officer"],
      [{ officerAnswer: 4, salt }, "officer"],
      [{ officer, salt }, "officerAnswer"],
      [{ officer, officerAnswer: 5, salt }, "officerAnswer"],
      [{ officer, officerAnswer: 4 }, "salt"],
      [{ officer, officerAnswer: 4, salt: "1" }, "salt"],
    ];
    for (const [change, field] of wrong)
      expect(await send({ ...plain(staffed), ...change })).toEqual({
        status: 422,
        body: { errors: { [field]: [expect.stringMatching(/\.$/)] } },
      });
    expect(await heard(staffed)).toBeNull();
  });
});

describe("what the officer reads", () => {
  it("is nothing of four voices, and the mean of five", async () => {
    const staffed = await aServingOfficer();
    await sayMany(staffed, [4, 4, 3, 3]);
    expect(await resultsOf(staffed)).toEqual([]);
    await say(staffed, 3);
    expect(await resultsOf(staffed)).toEqual([{ isDoubtful: false, n: 5, mean: 3.4 }]);
  });

  it("is nothing before no answer of the period can arrive any more", async () => {
    const staffed = await aServingOfficer();
    await sayMany(staffed, [4, 4, 4, 4, 4, 4]);
    expect(await resultsOf(staffed, "2026-06-20")).toEqual([]);
    expect(await resultsOf(staffed, LAST_CLOSED_DAY)).toEqual([]);
    expect(await db().officerVoicePublication.count({ where: { officerId: staffed.officer.id } })).toBe(0);
    expect(await resultsOf(staffed)).toHaveLength(1);
  });

  it("moves by five at least, also where the period was opened again after somebody looked", async () => {
    const staffed = await aServingOfficer();
    await sayMany(staffed, [4, 4, 4, 4, 4]);
    const shown = { isDoubtful: false, n: 5, mean: 4 };
    expect(await resultsOf(staffed)).toEqual([shown]);
    for (let more = 1; more <= 4; more += 1) {
      await say(staffed, 1);
      expect(await resultsOf(staffed)).toEqual([shown]);
    }
    await say(staffed, 1);
    expect(await resultsOf(staffed)).toEqual([{ isDoubtful: false, n: 10, mean: 2.5 }]);
  });

  it("moves once for many who look at once", async () => {
    const staffed = await aServingOfficer();
    await sayMany(staffed, [4, 4, 4, 4, 4, 1, 1]);
    await Promise.all(Array.from({ length: 6 }, () => resultsOf(staffed)));
    expect(await resultsOf(staffed)).toEqual([{ isDoubtful: false, n: 7, mean: 3.1 }]);
  });

  it("is hidden again while the period is open again", async () => {
    const period = await aSurveyPeriod("2025-01-01", "2025-06-30", "Tahun lalu");
    const staffed = await aServingOfficer();
    const ctx = contextOf(ANONYMOUS, "2025-06-15T03:00:00Z");
    for (let sent = 0; sent < 5; sent += 1)
      await recordResponse(ctx, aVoice(staffed.service.slug, staffed.officer.id), "WEB");
    expect(await resultsOf(staffed, "2025-08-01")).toHaveLength(1);
    await db().surveyPeriod.update({ where: { id: period.id }, data: { endsOn: dateOf("2025-12-31") } });
    expect(await resultsOf(staffed, "2025-08-01")).toEqual([]);
  });

  it("is held back where more than a fifth may be of answers that HR left out", async () => {
    const staffed = await aServingOfficer();
    await sayMany(staffed, [1, 1, 1, 1, 1]);
    const exclude = (n: number, isActive: boolean) =>
      db().surveyExclusion.create({
        data: {
          id: crypto.randomUUID(),
          serviceId: staffed.service.id,
          periodId,
          moment: 1,
          mark: "BURST",
          n,
          reason: "Percobaan petugas loket.",
          excludedAt: IN_PERIOD.now,
          isActive,
          perhapsNew: 0,
        },
      });
    await exclude(9, false);
    await exclude(1, true);
    expect(await resultsOf(staffed)).toEqual([{ isDoubtful: false, n: 5, mean: 1 }]);
    await exclude(1, true);
    expect(await resultsOf(staffed)).toEqual([{ isDoubtful: true }]);
  });

  it("is one's own only", async () => {
    const staffed = await aServingOfficer();
    await sayMany(staffed, [4, 4, 4, 4, 4]);
    const colleague = await aServingOfficer({ serviceId: staffed.service.id });
    expect(await resultsOf(colleague)).toEqual([]);
    expect(await ownOfficerVoices(ANONYMOUS, OPEN_DAY)).toBeNull();
    expect(await ownOfficerVoices(viewerOf(await anEmployee()), OPEN_DAY)).toBeNull();
  });
});

describe("what the unit reads", () => {
  it("is for its head alone, by label and in no order of merit", async () => {
    const staffed = await aServingOfficer({ label: "B" });
    const better = await aServingOfficer({ serviceId: staffed.service.id, label: "C" });
    const few = await aServingOfficer({ serviceId: staffed.service.id, label: "A" });
    await sayMany(staffed, [2, 2, 2, 2, 2]);
    await sayMany(better, [4, 4, 4, 4, 4]);
    await sayMany(few, [1, 1, 1, 1]);
    await publishOfficerVoices(contextOf(ANONYMOUS, `${OPEN_DAY}T03:00:00Z`));
    const unit = await db().workUnit.findUniqueOrThrow({ where: { id: staffed.service.unitId } });
    for (const [role, viewer] of await holdersOf(ROLES, unit)) {
      const read = await unitOfficerVoices(viewer, unit.id, periodId, OPEN_DAY);
      if (role !== "UNIT_HEAD") expect([role, read]).toEqual([role, null]);
      else expect(read?.map(({ label }) => label)).toEqual(["B", "C"]);
    }
    const head = { role: "UNIT_HEAD", unitPath: `${crypto.randomUUID()}/` } as const;
    const elsewhere = viewerOf(await anEmployee(), [head]);
    expect(await unitOfficerVoices(elsewhere, unit.id, periodId, OPEN_DAY)).toBeNull();
  });
});
