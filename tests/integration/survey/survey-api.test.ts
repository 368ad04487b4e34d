import { beforeAll, describe, expect, it, vi } from "vitest";
import { POST } from "@/app/api/survei/route";
import { GET as getOpenData } from "@/app/api/terbuka/[file]/route";
import { db } from "@/lib/db/client";
import { ELEMENTS } from "@/lib/domain/survey/elements";
import { localDayOf } from "@/lib/time";
import { aCounter, aService, aSurveyPeriod } from "@/tests/factories/survey";

// The headers of the request at hand come from Next's server, which does not run here.
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));

const answers = Object.fromEntries(ELEMENTS.map((element) => [element, 3]));
let slug = "";

const send = (body: BodyInit, headers: HeadersInit = {}) =>
  POST(new Request("http://localhost/api/survei", { method: "POST", body, headers }));
const sendJson = (given: unknown) => send(JSON.stringify(given));
const aBody = (given: object = {}) => ({ id: crypto.randomUUID(), service: slug, ...answers, ...given });

beforeAll(async () => {
  const year = localDayOf(new Date()).slice(0, 4);
  await aSurveyPeriod(`${Number(year) - 1}-01-01`, `${year}-12-31`, `Tahun ${year}`);
  slug = (await aService()).slug;
});

describe("POST /api/survei", () => {
  it("answers 201 the first time, 200 on a repeat, 409 for other content", async () => {
    const body = aBody({ token: "loket-1", suggestion: "Baik", sex: "L", age: 30 });
    expect((await sendJson(body)).status).toBe(201);
    expect((await sendJson(body)).status).toBe(200);
    const other = await sendJson({ ...body, u1: 1 });
    expect(other.status).toBe(409);
    expect(await other.json()).toEqual({ error: expect.stringMatching(/\.$/) });
    expect(await db().surveyResponse.count({ where: { id: body.id } })).toBe(1);
  });

  it.each(["", "{", "u1=3&u2=3", "\u0000", "[1,"])("answers 400 to %j", async (text) => {
    const response = await send(text);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: "Kiriman bukan JSON yang sah." });
  });

  it.each([
    ["a value of 0", { u3: 0 }, "u3"],
    ["a value of 5", { u3: 5 }, "u3"],
    ["a wrong UUID", { id: "123" }, "id"],
    ["a service that is not there", { service: "tidak-ada" }, "service"],
    ["a future time", { answeredAt: new Date(Date.now() + 3_600_000).toISOString() }, "answeredAt"],
    ["an old time", { answeredAt: new Date(Date.now() - 31 * 86_400_000).toISOString() }, "answeredAt"],
    ["a long suggestion", { suggestion: "x".repeat(2001) }, "suggestion"],
  ])("answers 422 with the field to %s", async (_name, change, field) => {
    const response = await sendJson(aBody(change));
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({ errors: { [field]: [expect.stringMatching(/\.$/)] } });
  });

  it("takes a token that is no writing for none, and finds no service of such a name", async () => {
    expect((await sendJson(aBody({ token: "loket\u0000" }))).status).toBe(201);
    expect((await sendJson(aBody({ token: "\u0000" }))).status).toBe(201);
    const nowhere = await sendJson(aBody({ service: "tidak\u0000ada" }));
    expect(nowhere.status).toBe(422);
    expect(await nowhere.json()).toEqual({ errors: { service: [expect.stringMatching(/\.$/)] } });
  });

  it("answers 422 to what is no object", async () => {
    for (const given of [null, 1, "a", [], true]) expect((await sendJson(given)).status).toBe(422);
  });

  it("answers 413 beyond 64 kB, with and without a length announced", async () => {
    const huge = JSON.stringify(aBody({ suggestion: "x".repeat(1_000_000) }));
    expect((await send(huge, { "content-length": String(huge.length) })).status).toBe(413);
    expect((await send(huge)).status).toBe(413);
  });

  it("answers 429 with the seconds to wait to a counter that floods", async () => {
    const statuses = new Set<number>();
    let last = new Response();
    for (let sent = 0; sent < 61; sent += 1) {
      last = await sendJson(aBody({ token: "loket-banjir" }));
      statuses.add(last.status);
    }
    expect(statuses).toEqual(new Set([201, 429]));
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await sendJson(aBody({ token: "loket-lain" }))).status).toBe(201);
  });

  it("uses up no place of a counter by one answer that is sent again and again, or with other content", async () => {
    const service = await aService();
    const { id: counterId, token } = await aCounter(service.id);
    const answeredAt = new Date().toISOString();
    const atCounter = () => aBody({ service: service.slug, token, answeredAt });
    const body = atCounter();
    expect((await sendJson(body)).status).toBe(201);
    await db().$executeRaw`UPDATE rate_limit SET points = 59 WHERE key LIKE 'surveyCounterMoment%'`;
    expect((await sendJson(body)).status).toBe(200);
    expect((await sendJson({ ...body, u1: 1 })).status).toBe(409);
    expect((await sendJson(atCounter())).status).toBe(201);
    expect(await db().surveyResponse.count({ where: { counterId } })).toBe(2);
  });

  it("counts what is more than a counter can serve as of an open link, and marks it", async () => {
    const service = await aService();
    const { id: counterId, token } = await aCounter(service.id);
    const answeredAt = new Date().toISOString();
    const atCounter = () => aBody({ service: service.slug, token, answeredAt });
    expect((await sendJson(atCounter())).status).toBe(201);
    await db().$executeRaw`UPDATE rate_limit SET points = 600 WHERE key LIKE 'surveyCounterDay%'`;
    const over = atCounter();
    expect((await sendJson(over)).status).toBe(201);
    expect((await sendJson(over)).status).toBe(200);
    expect(await db().surveyResponse.count({ where: { counterId } })).toBe(1);
    const stored = await db().surveyResponse.findUniqueOrThrow({ where: { id: over.id } });
    expect(stored).toMatchObject({ counterId: null, isOverLimit: true, channel: "API" });
  });

  it("lets no other site read its answer", async () => {
    expect((await sendJson(aBody())).headers.has("access-control-allow-origin")).toBe(false);
  });
});

const openFile = (file: string, headers = {}) =>
  getOpenData(new Request(`http://localhost/api/terbuka/${file}`, { headers }), {
    params: Promise.resolve({ file }),
  });

describe("open data", () => {
  it("names the open services by their short address", async () => {
    const closed = await aService({ isActive: false });
    const list: readonly { service: string; name: string }[] = await (await openFile("layanan.json")).json();
    expect(list.find(({ service }) => service === slug)).toMatchObject({ name: `Layanan ${slug}` });
    expect(list.some(({ service }) => service === closed.slug)).toBe(false);
  });

  it("is JSON and CSV of the same rows, for every site, and knows who has it already", async () => {
    const json = await openFile("skm.json");
    expect(json.headers.get("access-control-allow-origin")).toBe("*");
    expect(json.headers.get("cache-control")).toContain("max-age=");
    const rows: readonly { service: string; n: number; index: unknown }[] = await json.json();
    const row = rows.find(({ service }) => service === slug);
    expect(row).toMatchObject({ n: expect.any(Number), index: expect.any(Number) });

    const csv = await (await openFile("skm.csv")).text();
    expect(csv).toContain(`,${row?.n},${row?.index},`);

    const etag = json.headers.get("etag") ?? "";
    const again = await openFile("skm.json", { "if-none-match": etag });
    expect(etag).not.toBe("");
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });
});
