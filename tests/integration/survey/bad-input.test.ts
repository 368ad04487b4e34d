import { parseWithZod } from "@conform-to/zod/v4";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { sendSurveyAction } from "@/app/(survey)/survei/[service]/actions";
import { POST } from "@/app/api/survei/route";
import { UNSENT } from "@/components/survey/survey-form-state";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/domain/calendar/local-date";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { assistedResponseSchema } from "@/lib/schemas/assisted-response";
import type { ServiceContext } from "@/lib/services/context";
import { recordAssistedResponse } from "@/lib/services/survey/record-assisted-response";
import { localDayOf } from "@/lib/time";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { type RosterCells, workbookOf } from "@/tests/factories/roster-workbook";
import { aService, aSurveyPeriod } from "@/tests/factories/survey";
import { formCells } from "@/tests/factories/survey-workbook";
import { applied, planned } from "@/tests/support/import-steps";

vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
}));

const NOW = new Date().toISOString();
const TODAY = localDayOf(new Date(NOW));

let unit: Awaited<ReturnType<typeof aUnit>>;
let service: Awaited<ReturnType<typeof aService>>;
let officer: ServiceContext<EmployeeViewer>;
let hr: ServiceContext<EmployeeViewer>;
beforeAll(async () => {
  await aSurveyPeriod(addDays(TODAY, -300), addDays(TODAY, 60), "Periode berjalan");
  unit = await aUnit();
  const staff = viewerOf(await anEmployee({ unitId: unit.id }));
  officer = contextOf({ ...staff, roles: [{ role: "STAFF", unitPath: unit.path }] }, NOW);
  hr = contextOf(viewerOf(await anEmployee(), [{ role: "HR" }]), NOW);
});
beforeEach(async () => {
  service = await aService({ unitId: unit.id });
});

const stored = () => db().surveyResponse.findMany({ where: { serviceId: service.id } });
type Fields = readonly (readonly [name: string, value: string])[];

/** The form's fields as a browser without scripts sends them; what is given comes in place of the field or behind all. */
function formOf(base: Fields, given: Fields): FormData {
  const form = new FormData();
  const replaced = new Set(given.map(([name]) => name));
  for (const [name, value] of base) if (!replaced.has(name)) form.append(name, value);
  for (const [name, value] of given) form.append(name, value);
  return form;
}
const ANSWERS: Fields = ELEMENTS.map((element) => [element, "3"] as const);

/** The survey's page: the fields that it calls wrong, or null where the answer is taken. */
async function bySurveyPage(given: Fields): Promise<readonly string[] | null> {
  const form = formOf([["id", crypto.randomUUID()], ["service", service.slug], ...ANSWERS], given);
  try {
    const { errors, message } = await sendSurveyAction(UNSENT, form);
    return Object.keys(errors).length > 0 ? Object.keys(errors) : [message ?? ""];
  } catch (error) {
    if (String((error as { digest?: unknown }).digest).includes("/terima-kasih")) return null;
    throw error;
  }
}

/** Assisted entry, as its action reads a form. */
async function byOfficer(given: Fields): Promise<readonly string[] | null> {
  const form = formOf([["id", crypto.randomUUID()], ["serviceId", service.id], ...ANSWERS], given);
  const submission = parseWithZod(form, { schema: assistedResponseSchema });
  if (submission.status !== "success") return Object.keys(submission.error ?? {});
  await recordAssistedResponse(officer, submission.value);
  return null;
}

const post = (body: BodyInit, headers: HeadersInit = {}) =>
  POST(new Request("http://localhost/api/survei", { method: "POST", body, headers }));
const aBody = (given: object = {}) => ({
  id: crypto.randomUUID(),
  service: service.slug,
  ...Object.fromEntries(ELEMENTS.map((element) => [element, 3])),
  ...given,
});

/** What people write, or paste, and how it is kept. */
const WRITTEN: readonly (readonly [what: string, given: string, kept: string])[] = [
  ["emoji", "Ramah 👍🏽👨‍👩‍👧", "Ramah 👍🏽👨‍👩‍👧"],
  ["right-to-left marks", "\u202Etxet\u202C مرحبا \u200F", "\u202Etxet\u202C مرحبا \u200F"],
  ["HTML", "<script>alert(1)</script><b>x</b>", "<script>alert(1)</script><b>x</b>"],
  ["NUL characters", "Kur\u0000si\u0000", "Kursi"],
];
const HALVES = "Kur\ud800si \udc00";

describe.each([
  ["the survey's page", bySurveyPage],
  ["assisted entry", byOfficer],
])("%s", (_name, by) => {
  it.each(WRITTEN)("keeps %s in a suggestion as they were written", async (_what, given, kept) => {
    expect(await by([["suggestion", given]])).toBeNull();
    expect((await stored()).map(({ suggestion }) => suggestion)).toEqual([kept]);
  });

  it("gets no halves of a pair: a form has the sign for what cannot be read in their place", async () => {
    expect(await by([["suggestion", HALVES]])).toBeNull();
    expect((await stored()).map(({ suggestion }) => suggestion)).toEqual(["Kur\ufffdsi \ufffd"]);
  });

  it.each([
    ["a suggestion of 1 MB", [["suggestion", "x".repeat(1_000_000)]], ["suggestion"]],
    ["a value of 0", [["u3", "0"]], ["u3"]],
    ["a value of 5", [["u3", "5"]], ["u3"]],
    ["no whole value", [["u3", "2.5"]], ["u3"]],
    ["a value that is markup", [["u3", "<b>3</b>"]], ["u3"]],
    ["a wrong UUID", [["id", "123"]], ["id"]],
    ["a UUID with NUL", [["id", "\u0000"]], ["id"]],
    ["an age of 0", [["age", "0"]], ["age"]],
    ["an age of 121", [["age", "121"]], ["age"]],
  ] as readonly (readonly [string, Fields, readonly string[]])[])(
    "refuses %s at its field",
    async (_what, given, fields) => {
      expect(await by(given)).toEqual(fields);
      expect(await stored()).toEqual([]);
    },
  );

  it("goes by its own clock, whatever day the form claims", async () => {
    for (const day of ["2019-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "kemarin"])
      expect(
        await by([
          ["answeredAt", day],
          ["openedAt", day],
        ]),
      ).toBeNull();
    for (const { answeredAt } of await stored())
      expect(Math.abs(answeredAt.getTime() - Date.now())).toBeLessThan(15 * 60_000);
  });

  it("takes no list or object in the place of a field", async () => {
    for (const given of [
      [
        ["u3[0]", "3"],
        ["u3[1]", "3"],
      ],
      [["u3.a.b.c", "3"]],
    ] as const) {
      const fields = await by([["u3", ""], ...given]);
      expect(fields?.some((field) => field.startsWith("u3"))).toBe(true);
    }
    expect(await stored()).toEqual([]);
  });
});

describe("a field that was sent twice", () => {
  it("counts once: the first on the survey's page, and none in assisted entry", async () => {
    const twice: Fields = [
      ["u3", "1"],
      ["u3", "4"],
    ];
    expect(await bySurveyPage(twice)).toBeNull();
    expect((await stored()).map(({ u3 }) => u3)).toEqual([1]);
    expect(await byOfficer(twice)).toEqual(["u3"]);
    expect(await stored()).toHaveLength(1);
  });

  it("counts as its last where JSON has it twice, as JSON says", async () => {
    const text = JSON.stringify(aBody()).replace('"u3":3', '"u3":1,"u3":4');
    expect((await post(text)).status).toBe(201);
    expect((await stored()).map(({ u3 }) => u3)).toEqual([4]);
  });
});

describe("POST /api/survei", () => {
  it.each([...WRITTEN, ["no halves of a pair", HALVES, "Kursi"] as const])(
    "keeps %s in a suggestion as they were written",
    async (_what, suggestion, kept) => {
      expect((await post(JSON.stringify(aBody({ suggestion })))).status).toBe(201);
      expect((await stored()).map((row) => row.suggestion)).toEqual([kept]);
    },
  );

  it("takes JSON whatever its type is called, and nothing that is none", async () => {
    for (const type of ["application/json", "text/plain", "application/x-www-form-urlencoded", "image/png"])
      expect((await post(JSON.stringify(aBody()), { "content-type": type })).status).toBe(201);
    const urlencoded = new URLSearchParams({ id: crypto.randomUUID(), service: service.slug, u1: "3" });
    const multipart = formOf([["service", service.slug]], []);
    for (const body of [urlencoded, multipart, new Uint8Array([0xff, 0xfe, 0x00, 0x7b])])
      expect((await post(body)).status).toBe(400);
    expect(await stored()).toHaveLength(4);
  });

  it("answers 422 to a list in the place of the object or of a value, however deep it is", async () => {
    const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
    expect((await post(JSON.stringify([aBody()]))).status).toBe(422);
    expect((await post(deep(30_000))).status).toBe(422);
    for (const [field, value] of [
      ["u3", deep(30_000)],
      ["u3", `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`],
      ["suggestion", deep(30_000)],
      ["u3", "[3]"],
      ["service", '{"contains":""}'],
      ["answeredAt", '["2026-01-01T00:00:00Z"]'],
    ] as const) {
      const text = JSON.stringify(aBody({ [field]: "DI SINI" })).replace('"DI SINI"', value);
      const answer = await post(text);
      expect([field, answer.status]).toEqual([field, 422]);
      expect(Object.keys(((await answer.json()) as { errors: object }).errors)).toEqual([field]);
    }
    expect(await stored()).toEqual([]);
  });

  it("is not misled by names that objects bring along", async () => {
    const text = JSON.stringify(aBody()).replace("{", '{"__proto__":{"u3":5},"constructor":1,');
    expect((await post(text)).status).toBe(201);
    expect((await stored()).map(({ u3 }) => u3)).toEqual([3]);
  });
});

describe("the import of paper forms", () => {
  const place = () => ({ name: service.name, unitName: unit.name, day: addDays(TODAY, -40) });

  it("keeps a suggestion as it was written", async () => {
    // A workbook is XML, in which NUL and halves of a pair cannot stand; what nobody sees is taken out of its cells.
    const written = [
      ["Ramah 👍🏽", "Ramah 👍🏽"],
      [
        "<script>alert(1)</script> '; DROP TABLE service; --",
        "<script>alert(1)</script> '; DROP TABLE service; --",
      ],
      ["\u202Etxet\u202C مرحبا \u200F", "txet مرحبا"],
    ] as const;
    await applied(hr, await workbookOf(written.map(([SARAN]) => formCells(place(), { SARAN }))), "SURVEY");
    const kept = (await stored()).map(({ suggestion }) => suggestion);
    expect(kept.toSorted()).toEqual(written.map(([, text]) => text).toSorted());
  });

  it("refuses a suggestion of 1 MB, wrong numbers and wrong days, each in its row", async () => {
    const defects: readonly RosterCells[] = [
      { SARAN: "x".repeat(1_000_000) },
      { U3: -1 },
      { U3: "[3]" },
      { U3: "<b>3</b>" },
      { TANGGAL: "32-13-2026" },
      { TANGGAL: "31-12-9999" },
      { UMUR: 0 },
      { UMUR: 121 },
    ];
    const rows = defects.map((given) => formCells(place(), given));
    const batch = await planned(hr, await workbookOf([formCells(place(), { UMUR: 40 }), ...rows]), "SURVEY");
    const fates = await db().importRow.findMany({ where: { batchId: batch.id }, orderBy: { row: "asc" } });
    expect(batch.warned).toBe(2);
    expect(fates.map(({ fate, faults }) => (faults as { column: string }[])[0]?.column ?? fate)).toEqual([
      "NEW",
      "SARAN",
      "U3",
      "U3",
      "U3",
      "TANGGAL",
      "TANGGAL",
      // The form counts, without the age.
      "NEW",
      "NEW",
    ]);
  });
});
