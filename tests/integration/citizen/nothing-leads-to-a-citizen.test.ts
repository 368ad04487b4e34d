import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { askAction, registerAction } from "@/app/(public)/dialog/actions";
import { sendStatementAction } from "@/app/(public)/forum/actions";
import { askCodeAction, enterCodeAction } from "@/app/(public)/forum/masuk/actions";
import { proposeTopicAction } from "@/app/(public)/forum/usul/actions";
import { submitApplicationAction } from "@/app/(public)/layanan/[slug]/ajukan/actions";
import { fileComplaintAction } from "@/app/(public)/pengaduan/actions";
import { sendSurveyAction } from "@/app/(survey)/survei/[service]/actions";
import { POST } from "@/app/api/survei/route";
import { GET as getOpenData } from "@/app/api/terbuka/[file]/route";
import { UNSENT } from "@/components/survey/survey-form-state";
import { type ActionState, type FormAction, IDLE } from "@/lib/actions/action-state";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/domain/calendar/local-date";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { OPEN_DATA_IDS } from "@/lib/exports/open-data";
import { publicComplaints } from "@/lib/queries/complaint/public-complaints";
import { publicConsultation } from "@/lib/queries/consultation/read-consultation";
import { shownQuestions } from "@/lib/queries/consultation/read-questions";
import { listStatements } from "@/lib/queries/forum/statements";
import { listTopics, publicTopic } from "@/lib/queries/forum/topics";
import { publicSuggestions } from "@/lib/queries/hearing/public-suggestions";
import { publicResults } from "@/lib/queries/survey/public-results";
import { surveyReport } from "@/lib/queries/survey/survey-report";
import { readSuggestionSchema } from "@/lib/schemas/hearing";
import { accept } from "@/lib/services/forum/moderate";
import { readSuggestion } from "@/lib/services/hearing/read-suggestion";
import { decisionLetter } from "@/lib/text/forum";
import { localDayOf } from "@/lib/time";
import { aHost, anOpenConsultation } from "@/tests/factories/consultations";
import { anOpenTopic, lastCode } from "@/tests/factories/forum";
import { inUnit } from "@/tests/factories/hearing";
import { contextOf } from "@/tests/factories/people";
import { aService, aSurveyPeriod } from "@/tests/factories/survey";

const { lines, jar } = vi.hoisted(() => ({
  lines: [] as string[],
  jar: new Map<string, string>(),
}));
const ADDRESS = "203.0.113.77";
vi.mock("@/lib/log", async (original) => {
  const real = await original<typeof import("@/lib/log")>();
  const { default: pino } = await import("pino");
  const logger = pino({ ...real.LOG_OPTIONS, level: "trace" }, { write: (line) => lines.push(line) });
  return { ...real, log: () => logger };
});
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-forwarded-for": "203.0.113.77", "user-agent": "Peramban Penanda" }),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => (value === "" ? jar.delete(name) : jar.set(name, value)),
  }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));

/** Who it is: to be read nowhere but where it is encrypted. */
const NAME = "Rahasiawati Penanda";
const MAIL = "rahasiawati.penanda@contoh.id";
const CONTACT = "0812-9998-8877";
const AUTHOR = [NAME, MAIL, CONTACT, "Peramban Penanda"];
/** What they wrote: for the tables, and what is moderated for the public; never for the log. */
const WORDS = "Kalimat tandaunik tentang kursi tunggu di loket ini.";

const NOW = new Date();
const TODAY = localDayOf(NOW);
let place: Awaited<ReturnType<typeof aHost>>;
let service: Awaited<ReturnType<typeof aService>>;
let consultationId = "";
let topicId = "";
let periodId = "";
beforeAll(async () => {
  periodId = (await aSurveyPeriod(addDays(TODAY, -100), addDays(TODAY, 100), "Periode berjalan")).id;
  place = await aHost();
  service = await aService({ unitId: place.unit.id });
  await db().service.update({ where: { id: service.id }, data: { acceptsOnline: true } });
  const day = addDays(TODAY, 20);
  consultationId = await anOpenConsultation(place.head, place.unit.id, {
    startsAt: `${day}T09:00`,
    endsAt: `${day}T12:00`,
  });
  topicId = (await anOpenTopic({ opensOn: TODAY, closesOn: addDays(TODAY, 20) })).id;
});
beforeEach(() => {
  lines.length = 0;
});

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ id: crypto.randomUUID(), ...fields })) form.set(name, value);
  return form;
}
const answers = Object.fromEntries(ELEMENTS.map((element) => [element, "3"]));

/** What an action answers; null where it leads on to another page. */
async function sent<State>(answer: Promise<State>): Promise<State | null> {
  try {
    return await answer;
  } catch (error) {
    if (
      typeof error === "object" &&
      error &&
      "digest" in error &&
      String(error.digest).startsWith("NEXT_REDIRECT")
    )
      return null;
    throw error;
  }
}
const by = <Data>(action: FormAction<Data>, fields: Readonly<Record<string, string>>) =>
  sent<ActionState<Data>>(action(IDLE, formOf(fields)));

const TICKET = crypto.randomUUID();
const TOKEN = `loket-${crypto.randomUUID()}`;
const surveyOf = (given: Readonly<Record<string, string>> = {}) =>
  sent(
    sendSurveyAction(
      UNSENT,
      formOf({ service: service.slug, ...answers, suggestion: WORDS, token: TOKEN, ...given }),
    ),
  );
const byApi = () =>
  POST(
    new Request("http://localhost/api/survei", {
      method: "POST",
      body: JSON.stringify({
        id: crypto.randomUUID(),
        service: service.slug,
        ...Object.fromEntries(ELEMENTS.map((element) => [element, 3])),
        suggestion: WORDS,
        token: TOKEN,
      }),
    }),
  );
const complain = () =>
  by(fileComplaintAction, {
    category: "COMPLAINT",
    title: "Judul tandaunik yang panjang",
    text: WORDS,
    name: NAME,
    contact: MAIL,
  });
const apply = () =>
  by(submitApplicationAction, {
    serviceId: service.id,
    name: NAME,
    contact: CONTACT,
    request: WORDS,
  });
const register = () => by(registerAction, { consultationId, name: NAME, contact: CONTACT, group: "USERS" });
const ask = () => by(askAction, { consultationId, text: WORDS });
const askCode = () => by(askCodeAction, { address: MAIL });
const state = () => by(sendStatementAction, { topicId, text: WORDS });
const propose = () =>
  by(proposeTopicAction, { unitId: place.unit.id, title: "Topik tandaunik loket", text: WORDS });

/** Everything that the tables hold, as text. */
async function tables(): Promise<string> {
  const names = await db().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = current_schema()`;
  const all: string[] = [];
  for (const { name } of names) {
    const rows = await db().$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM ${name} AS t`);
    all.push(...rows.map(({ row }) => row));
  }
  return all.join("\n");
}

/** Nothing of this in there. */
function expectNothingOf(text: string, hidden: readonly string[]): void {
  expect(text.length).toBeGreaterThan(20);
  for (const one of hidden) expect(text.toLowerCase()).not.toContain(one.toLowerCase());
}

/** Codes and PINs that citizens were given, as they may be written. */
const secrets: string[] = [];
const codes: string[] = [];
function keep(answer: ActionState<{ code: string; pin: string }> | null): void {
  if (answer?.status !== "success") throw new Error(`not taken: ${JSON.stringify(answer)}`);
  secrets.push(answer.data.pin);
  codes.push(answer.data.code, answer.data.code.replaceAll("-", ""));
}

describe("whoever looks for the author", () => {
  it("finds them in no table, no open data, no page, no report and no trail", async () => {
    expect(await surveyOf({ ticket: TICKET })).toBeNull();
    for (let person = 0; person < 11; person += 1) expect((await byApi()).status).toBe(201);
    keep(await complain());
    keep(await apply());
    keep(await register());
    keep(await ask());
    expect(await askCode()).toBeNull();
    const code = await lastCode();
    expect(await by(enterCodeAction, { code })).toBeNull();
    expect(await state()).toMatchObject({ status: "success" });
    expect(await propose()).toBeNull();

    const stored = await tables();
    expect(stored).toContain("tandaunik");
    expectNothingOf(stored, [...AUTHOR, ADDRESS, TICKET, ...secrets.map((pin) => `(${pin})`)]);

    // The unit moderates, and the public reads.
    const statement = await db().forumContribution.findFirstOrThrow({ where: { topicId } });
    const topic = await db().forumTopic.findUniqueOrThrow({
      where: { id: topicId },
      include: { unit: true },
    });
    const moderator = contextOf(await inUnit(topic.unit), NOW.toISOString());
    await accept(moderator, { id: statement.id, version: statement.version }, decisionLetter);
    const suggestion = await db().surveyResponse.findFirstOrThrow({ where: { serviceId: service.id } });
    const reader = contextOf(place.viewer, addDays(TODAY, 1).concat("T03:00:00Z"));
    await readSuggestion(
      reader,
      readSuggestionSchema.parse({
        responseId: suggestion.id,
        version: 0,
        topic: "u9",
        state: "SHOWN",
        shownText: WORDS,
      }),
    );
    const files: string[] = [];
    for (const file of OPEN_DATA_IDS.flatMap((id) => [`${id}.json`, `${id}.csv`])) {
      const answer = await getOpenData(new Request(`http://localhost/api/terbuka/${file}`), {
        params: Promise.resolve({ file }),
      });
      files.push(await answer.text());
    }
    const results = await publicResults({ services: { id: service.id } });
    const suggestions = await publicSuggestions(service.id, results);
    const statements = await listStatements(topicId, undefined);
    expect([suggestions.rows.length, statements.rows.length]).toEqual([1, 1]);
    expect(statements.rows.map((row) => Object.keys(row).toSorted())).toEqual([["id", "text"]]);
    const pages = [
      results,
      suggestions,
      statements,
      await publicTopic(topicId, TODAY),
      await listTopics(TODAY, { when: "now" }),
      await publicConsultation(consultationId),
      await shownQuestions(consultationId, null),
      await publicComplaints(),
      await surveyReport(place.viewer, { kind: "service", id: service.id }, periodId, addDays(TODAY, 150)),
    ].map((page) => JSON.stringify(page));
    const members = await db().forumMember.findMany();
    expect(members).toHaveLength(1);
    const hidden = [...AUTHOR, ADDRESS, TICKET, TOKEN, ...codes, ...members.map(({ id }) => id)];
    expectNothingOf(pages.join("\n"), hidden);
    // Not even their words: these files are of figures.
    expectNothingOf(files.join("\n"), [...hidden, "tandaunik"]);
    const trail = await db().$queryRaw<{ row: string }[]>`SELECT e::text AS row FROM audit_event AS e`;
    expectNothingOf(trail.map(({ row }) => row).join("\n"), [...hidden, "tandaunik"]);
    expect(lines.filter((line) => !line.includes("BINA_TRUSTED_PROXIES"))).toEqual([]);
  }, 60_000);

  it.each([
    ["survey_response", surveyOf],
    ["survey_response", byApi],
    ["complaint", complain],
    ["application", apply],
    ["consultation_registration", register],
    ["consultation_participant", register],
    ["consultation_question", ask],
    ["forum_code", askCode],
    ["forum_contribution", state],
    ["forum_contribution", propose],
  ] as const)(
    "finds them in no line of the log when the database refuses a row of %s",
    async (table, send) => {
      // PostgreSQL quotes the whole row in the detail of such an error.
      await db().$executeRawUnsafe(
        `ALTER TABLE ${table} ADD CONSTRAINT broken_by_test CHECK (false) NOT VALID`,
      );
      try {
        const answer = await send();
        const said = answer instanceof Response ? await answer.text() : JSON.stringify(answer);
        expect(said).toContain("gangguan di pihak kami");
      } finally {
        await db().$executeRawUnsafe(`ALTER TABLE ${table} DROP CONSTRAINT broken_by_test`);
      }
      const logged = lines.map((line) => line.replace(/"time":\d+/, "")).join("");
      expect(logged).toContain("broken_by_test");
      expectNothingOf(logged, [
        ...AUTHOR,
        ADDRESS,
        TICKET,
        TOKEN,
        "tandaunik",
        service.slug,
        ...codes,
        ...secrets,
      ]);
      expect(logged).not.toMatch(/"u[1-9]"|\bu[1-9]\s*[:=]/);
    },
  );
});
