import { type APIRequestContext, expect, test } from "@playwright/test";

const ELEMENTS = ["u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9"];
const ANSWERS = Object.fromEntries(ELEMENTS.map((element) => [element, 3]));
const SERVICE = "kartu-keluarga";

const aResponse = (given: object = {}) => ({
  id: crypto.randomUUID(),
  service: SERVICE,
  ...ANSWERS,
  ...given,
});
const send = (request: APIRequestContext, data: object) => request.post("/api/survei", { data });
const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

test("[SURVEI-02] Kios mengirim jawaban yang sama berkali-kali dan dihitung sekali @desktop", async ({
  request,
}) => {
  const response = aResponse({ u4: 4, u9: null });
  expect((await send(request, response)).status()).toBe(201);
  const repeats = await Promise.all(Array.from({ length: 10 }, () => send(request, response)));
  expect(repeats.map((answer) => answer.status())).toEqual(repeats.map(() => 200));
  expect((await send(request, { ...response, u1: 1 })).status()).toBe(409);

  const together = aResponse();
  const all = await Promise.all(Array.from({ length: 10 }, () => send(request, together)));
  const statuses = all.map((answer) => answer.status()).sort();
  expect(statuses).toEqual([...Array.from({ length: 9 }, () => 200), 201]);
});

test("[SURVEI-06] Kiriman survei yang rusak ditolak dengan kalimat pada isian yang salah @desktop", async ({
  request,
}) => {
  const wrong: readonly (readonly [string, object])[] = [
    ["u3", { u3: 0 }],
    ["u3", { u3: 5 }],
    ["u3", { u3: "3" }],
    ["u3", { u3: 2.5 }],
    ["u3", { u3: undefined }],
    ["u1", Object.fromEntries(ELEMENTS.map((element) => [element, null]))],
    ["id", { id: "1234" }],
    ["id", { id: "00000000-0000-0000-0000-00000000000g" }],
    ["service", { service: "tidak-ada" }],
    ["service", { service: "" }],
    ["age", { age: 0 }],
    ["age", { age: 121 }],
    ["sex", { sex: "X" }],
    ["education", { education: "TK" }],
    ["occupation", { occupation: "RAJA" }],
    ["suggestion", { suggestion: "a".repeat(2001) }],
    ["suggestion", { suggestion: 7 }],
    ["answeredAt", { answeredAt: at(1) }],
    ["answeredAt", { answeredAt: at(-31) }],
    ["answeredAt", { answeredAt: "kemarin" }],
  ];
  for (const [field, change] of wrong) {
    const answer = await send(request, aResponse(change));
    expect(answer.status(), JSON.stringify(change)).toBe(422);
    expect(await answer.json()).toEqual({ errors: { [field]: [expect.stringMatching(/\.$/)] } });
  }

  expect((await send(request, aResponse({ suggestion: "x".repeat(1_000_000) }))).status()).toBe(413);
  const broken = { headers: { "content-type": "application/json" }, data: Buffer.from("{") };
  expect((await request.post("/api/survei", broken)).status()).toBe(400);
  for (const suggestion of [
    "👍🏽 مرحبا \u202etxet",
    "<script>alert(1)</script>",
    "'; DROP TABLE service; --",
  ]) {
    expect((await send(request, aResponse({ suggestion }))).status()).toBe(201);
  }
  expect((await send(request, aResponse({ answeredAt: at(-1) }))).status()).toBe(201);

  // The same through the page's own form, as a browser without scripts sends it.
  const page = await (await request.get(`/survei/${SERVICE}`)).text();
  const hidden = Array.from(page.matchAll(/<input type="hidden"[^>]*>/g), ([field]) => {
    const of = (name: string) =>
      (new RegExp(` ${name}="([^"]*)"`).exec(field)?.[1] ?? "")
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&");
    return [of("name"), of("value")] as const;
  });
  const fields = { ...Object.fromEntries(hidden), ...Object.fromEntries(ELEMENTS.map((one) => [one, "3"])) };
  expect(Object.keys(fields).some((name) => name.startsWith("$ACTION"))).toBe(true);
  for (const [change, sentence] of [
    [{ u3: "0" }, "Jawaban pertanyaan 3 harus 1, 2, 3, atau 4."],
    [{ u3: "5" }, "Jawaban pertanyaan 3 harus 1, 2, 3, atau 4."],
    [{ id: "123" }, "Nomor jawaban (id) harus berupa UUID."],
    [{ suggestion: "x".repeat(1_000_000) }, "Saran paling panjang 2.000 huruf"],
  ] as const) {
    const answer = await request.post(`/survei/${SERVICE}`, { multipart: { ...fields, ...change } });
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain(sentence);
  }
});

test("[SURVEI-07] Loket yang mengirim terlalu banyak diminta menunggu, loket lain tidak @desktop", async ({
  request,
}) => {
  const token = `loket-${crypto.randomUUID()}`;
  const flood = await Promise.all(
    Array.from({ length: 70 }, () =>
      send(request, aResponse({ token, service: "pengantar-skck-pasar-bawah" })),
    ),
  );
  const held = flood.filter((answer) => answer.status() === 429);
  expect(flood.filter((answer) => answer.status() === 201).length).toBe(70 - held.length);
  expect(held.length).toBeGreaterThanOrEqual(10);
  for (const answer of held) expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
  expect((await send(request, aResponse({ token: `loket-${crypto.randomUUID()}` }))).status()).toBe(201);
});
