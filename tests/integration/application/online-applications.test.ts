import { beforeAll, describe, expect, it } from "vitest";
import { decrypt } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import { MAILBOX_PURPOSE } from "@/lib/domain/access/sealed-letter";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { findApplication, trackedApplication } from "@/lib/queries/application/find-application";
import { submitApplicationSchema } from "@/lib/schemas/application";
import { openApplication } from "@/lib/services/application/open-application";
import { renewPin } from "@/lib/services/application/renew-pin";
import { limitApplications, submitApplication } from "@/lib/services/application/submit-application";
import { LIMITS } from "@/lib/services/attempt-limits";
import { applicationLetter } from "@/lib/text/application";
import {
  aCounter,
  anApplication,
  anOnlineApplication,
  type Counter,
  MONDAY_AT_TEN,
  placedAt,
  takeStep,
} from "@/tests/factories/applications";
import { auditsOf } from "@/tests/factories/hr";
import { aUnit, contextOf } from "@/tests/factories/people";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { expectFailure, raced } from "@/tests/support/expect-failure";

const NOTE = "Bawa buku nikah asli";
const rowOf = (id: string) => db().application.findUniqueOrThrow({ where: { id } });
async function lettersTo(address: string) {
  const letters = await db().outboxMail.findMany({
    where: { recipientCipher: { not: null } },
    orderBy: { id: "asc" },
  });
  return letters.filter(({ recipientCipher }) => decrypt(recipientCipher ?? "", MAILBOX_PURPOSE) === address);
}

let counter: Counter;
beforeAll(async () => {
  counter = await aCounter(60);
});

describe("an application that came online", () => {
  it("runs from when it came, and counts from then where nothing is missing, however late somebody looks", async () => {
    const { id } = await anOnlineApplication(counter);
    expect(await rowOf(id)).toMatchObject({
      state: "SUBMITTED",
      isOnline: true,
      completeAt: null,
      dueAt: new Date("2026-06-15T04:00:00Z"),
    });
    await takeStep(counter.officer, id, "complete", "2026-06-15T03:50:00Z");
    expect(await rowOf(id)).toMatchObject({
      state: "IN_PROGRESS",
      completeAt: new Date(MONDAY_AT_TEN),
      runningSince: new Date(MONDAY_AT_TEN),
      dueAt: new Date("2026-06-15T04:00:00Z"),
    });
    await takeStep(counter.officer, id, "finish", "2026-06-15T04:05:00Z");
    expect(await rowOf(id)).toMatchObject({ elapsedMinutes: 65, isOnTime: false });
  });

  it("is counted from office hours on when it came at night", async () => {
    const { id } = await anOnlineApplication(counter, {}, "2026-06-12T15:00:00Z");
    expect((await rowOf(id)).dueAt?.toISOString()).toBe("2026-06-15T02:00:00.000Z");
  });

  it("has measured nothing when it is given back, and starts with what was missing", async () => {
    const { id } = await anOnlineApplication(counter);
    await takeStep(counter.officer, id, "giveBack", "2026-06-15T06:00:00Z", NOTE);
    expect(await rowOf(id)).toMatchObject({
      state: "REGISTERED",
      missing: NOTE,
      elapsedMinutes: 0,
      runningSince: null,
      dueAt: null,
    });
    const tracked = await trackedApplication(id, new Date("2026-06-15T07:00:00Z"));
    expect(tracked).toMatchObject({ missing: NOTE, isOnline: true, mayWithdraw: true });
    await takeStep(counter.officer, id, "complete", "2026-06-16T03:00:00Z");
    expect(await rowOf(id)).toMatchObject({ completeAt: new Date("2026-06-16T03:00:00Z") });
    await takeStep(counter.officer, id, "finish", "2026-06-16T03:20:00Z");
    expect(await rowOf(id)).toMatchObject({ elapsedMinutes: 20, isOnTime: true });
  });

  it("is taken once for each form, only where the service allows it, and leaves no trail of who sent it", async () => {
    await db().service.update({ where: { id: counter.service.id }, data: { acceptsOnline: true } });
    const sent = submitApplicationSchema.parse({
      id: crypto.randomUUID(),
      serviceId: counter.service.id,
      name: "Budi",
      request: "Perubahan alamat pada KK",
    });
    const ctx = contextOf(ANONYMOUS, MONDAY_AT_TEN);
    const submit = (given: object = {}) => submitApplication(ctx, { ...sent, ...given }, applicationLetter);
    const first = await submit();
    expect(await submit()).toEqual({ ...first, isRepeat: true });
    await expectFailure(submit({ name: "Orang lain" }), "CONFLICT");
    const twice = { id: crypto.randomUUID() };
    expect((await raced([0, 1, 2].map(() => submit(twice)))).done).toBe(3);
    expect(await db().auditEvent.count({ where: { subjectId: first.id } })).toBe(0);
    expect(JSON.stringify(await rowOf(first.id))).not.toMatch(/Budi|alamat/);

    const another = { id: crypto.randomUUID() };
    await db().service.update({ where: { id: counter.service.id }, data: { acceptsOnline: false } });
    await expectFailure(submit(another), "REFUSED", ["APPLICATION_NOT_ONLINE"]);
    await db().service.update({ where: { id: counter.service.id }, data: { isActive: false } });
    await expectFailure(submit(another), "REFUSED", ["APPLICATION_SERVICE_CLOSED"]);
    await db().service.update({ where: { id: counter.service.id }, data: { isActive: true } });
    await expectFailure(submit({ ...another, serviceId: crypto.randomUUID() }), "NOT_FOUND");
  });

  it.each([
    ["takes none online any more", { acceptsOnline: false }],
    ["is closed", { isActive: false }],
  ])("gives code and PIN again to whoever sends it again once the service %s", async (_how, data) => {
    const { id } = (await aCounter(60)).service;
    await db().service.update({ where: { id }, data: { acceptsOnline: true } });
    const sent = submitApplicationSchema.parse({
      id: crypto.randomUUID(),
      serviceId: id,
      name: "Budi",
      request: "Perubahan alamat pada KK",
    });
    const submit = () => submitApplication(contextOf(ANONYMOUS, MONDAY_AT_TEN), sent, applicationLetter);
    const first = await submit();
    await db().service.update({ where: { id }, data });
    expect(await submit()).toEqual({ ...first, isRepeat: true });
  });

  it("tells who works at the counter what is asked for, and nobody else", async () => {
    const { id } = await anOnlineApplication(counter);
    const now = new Date(MONDAY_AT_TEN);
    expect((await findApplication(counter.officer, id, now))?.applicant).toEqual({
      name: "Siti Rahmawati",
      contact: null,
      request: "Akta kelahiran anak kedua",
    });
    expect(JSON.stringify(await trackedApplication(id, now))).not.toContain("Akta kelahiran anak kedua");
  });

  it("is held back in floods by sender, and by service only without a proof of work", async () => {
    const ctx = contextOf(ANONYMOUS, MONDAY_AT_TEN);
    const sender = (address: string | null, serviceId: string) => ({
      address,
      serviceId,
      formId: crypto.randomUUID(),
      hasWorked: async () => false,
    });
    const worked = (address: string | null, serviceId: string) => ({
      ...sender(address, serviceId),
      hasWorked: async () => true,
    });
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
    for (let sent = 0; sent < LIMITS.applicationUnproven.points; sent += 1)
      await limitApplications(ctx, sender("203.0.113.9", one));
    await expectFailure(limitApplications(ctx, sender("203.0.113.9", other)), "RATE_LIMITED");
    await limitApplications(ctx, sender("203.0.113.10", other));
    // The office behind that address goes on with browsers that did the work.
    await limitApplications(ctx, worked("203.0.113.9", other));
    await db().$executeRaw`UPDATE rate_limit SET points = 100 WHERE key LIKE 'applicationService%'`;
    // Whoever has used up what a service takes without work shuts nobody out who does it.
    await expectFailure(limitApplications(ctx, sender(null, one)), "REFUSED", ["APPLICATION_NEEDS_PROOF"]);
    await limitApplications(ctx, worked(null, one));
    await limitApplications(ctx, worked("203.0.113.11", one));
    // The work is looked at when the cheap limits have let it by, and opens no address without end.
    await db().$executeRaw`UPDATE rate_limit SET points = 120 WHERE key LIKE 'applicationAddress%'`;
    let asked = 0;
    const hasWorked = async () => {
      asked += 1;
      return true;
    };
    const flood = { ...worked("203.0.113.9", one), hasWorked };
    await expectFailure(limitApplications(ctx, flood), "RATE_LIMITED");
    expect(asked).toBe(0);
  });
});

describe("letters to the applicant", () => {
  it("say at each step how it stands, to a mail address only, with nothing about them", async () => {
    const address = `${crypto.randomUUID()}@example.id`;
    const { id, code } = await anOnlineApplication(counter, { contact: address });
    await takeStep(counter.officer, id, "giveBack", MONDAY_AT_TEN, NOTE);
    await takeStep(counter.officer, id, "complete", MONDAY_AT_TEN);
    await takeStep(counter.officer, id, "finish", MONDAY_AT_TEN);
    const letters = await lettersTo(address);
    expect(letters.map(({ subject }) => subject.replace(/^.*: /, ""))).toEqual([
      "masuk daring, belum diperiksa",
      "berkas belum lengkap",
      "dikerjakan",
      "hasil siap diambil",
    ]);
    for (const { text, subject } of letters) {
      expect(text).toContain(`/permohonan/lacak?kode=${code}`);
      expect(text + subject).not.toMatch(/Siti|Akta|buku nikah|Layanan contoh/);
      expect(text).not.toContain(counter.service.name);
    }
    // Staff read the outbox: it names no address beside the code, and keeps none when the applicant is forgotten.
    expect(JSON.stringify(await db().outboxMail.findMany())).not.toContain(address);
    const before = await db().outboxMail.count();
    await anApplication(counter, { contact: "0812-0000-1234" });
    await anApplication(counter, { contact: undefined });
    expect(await db().outboxMail.count()).toBe(before);
    const atCounter = `${crypto.randomUUID()}@example.id`;
    await anApplication(counter, { contact: atCounter });
    expect(await lettersTo(atCounter)).toHaveLength(1);
  });

  it("are not written for a step that is not taken, nor once the address is forgotten", async () => {
    const address = `${crypto.randomUUID()}@example.id`;
    const { id } = await anOnlineApplication(counter, { contact: address });
    await expectFailure(takeStep(counter.officer, id, "finish", MONDAY_AT_TEN), "REFUSED", [
      "APPLICATION_WRONG_STATE",
    ]);
    await db().application.update({ where: { id }, data: { applicantCipher: null } });
    await takeStep(counter.officer, id, "complete", MONDAY_AT_TEN);
    expect(await lettersTo(address)).toHaveLength(1);
  });
});

describe("a new PIN", () => {
  const ctx = () => contextOf(counter.officer, MONDAY_AT_TEN);
  const asked = async (applicationId: string) => ({
    id: crypto.randomUUID(),
    applicationId,
    version: (await rowOf(applicationId)).version,
    identity: true,
  });

  it("replaces the old one, lets in who was locked out, and stands in the trail and before the applicant", async () => {
    const { id, code, pin } = await anApplication(counter);
    const open = (tried: string) => openApplication({ trackingCode: code, pin: tried }, null);
    const wrong = pin === "000000" ? "000001" : "000000";
    for (let slip = 0; slip < 5; slip += 1) await expectFailure(open(wrong), "REFUSED", ["TRACKING_UNKNOWN"]);
    await expectFailure(open(pin), "RATE_LIMITED");

    const input = await asked(id);
    const renewed = await renewPin(ctx(), input);
    expect(renewed.code).toBe(code);
    expect(await renewPin(ctx(), input)).toEqual(renewed);
    expect(await open(renewed.pin)).toMatchObject({ applicationId: id });
    if (renewed.pin !== pin) await expectFailure(open(pin), "REFUSED", ["TRACKING_UNKNOWN"]);
    const trail = await auditsOf("application.renewPin", id);
    expect(trail.map(({ after }) => after)).toEqual([{ identity: "CHECKED" }]);
    const tracked = await trackedApplication(id, new Date(MONDAY_AT_TEN));
    expect(tracked?.steps.map(({ event }) => event)).toEqual(["register", "renewPin"]);
    await expectFailure(renewPin(ctx(), { ...input, id: crypto.randomUUID() }), "CONFLICT");
  });

  it("is for who handles it, while there is a name to hold an identity against", async () => {
    const { id } = await anApplication(counter);
    const input = await asked(id);
    const stranger = await placedAt(await aUnit());
    for (const viewer of [stranger, ANONYMOUS])
      await expectFailure(renewPin(contextOf(viewer, MONDAY_AT_TEN), input), "NOT_FOUND");
    await expectFailure(renewPin(ctx(), { ...input, applicationId: crypto.randomUUID() }), "NOT_FOUND");
    await db().application.update({ where: { id }, data: { applicantCipher: null } });
    await expectFailure(renewPin(ctx(), input), "REFUSED", ["APPLICATION_APPLICANT_FORGOTTEN"]);
  });

  it("is not made without its line in the trail", async () => {
    const { id } = await anApplication(counter);
    const input = await asked(id);
    const write = renewPin(withBrokenTrail(ctx()), input);
    await expectNothingWithoutTrail(write, () => rowOf(id), await rowOf(id));
  });
});
