import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { listParticipants, ownRegistration } from "@/lib/queries/consultation/read-registration";
import { createConsultation } from "@/lib/services/consultation/create-consultation";
import { editConsultation } from "@/lib/services/consultation/edit-consultation";
import { forgetOwnParticipant } from "@/lib/services/consultation/forget-own-participant";
import { forgetParticipants } from "@/lib/services/consultation/forget-participants";
import { limitSenders, openTicket } from "@/lib/services/consultation/open-ticket";
import { register } from "@/lib/services/consultation/register";
import { cancelConsultation } from "@/lib/services/consultation/step-consultation";
import { removeParticipant, withdraw } from "@/lib/services/consultation/withdraw";
import { confirmationLetter, participantLetter } from "@/lib/text/consultation-letters";
import {
  aCitizen,
  aHost,
  anOpenConsultation,
  consultationInput,
  consultationNow,
  registerInput,
  registrationOf,
  seenOf,
} from "@/tests/factories/consultations";
import { auditsOf } from "@/tests/factories/hr";
import { contextOf } from "@/tests/factories/people";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { raced } from "@/tests/support/expect-failure";

const statesOf = async (consultationId: string) =>
  Object.fromEntries(
    (
      await db().consultationRegistration.groupBy({ by: ["state"], where: { consultationId }, _count: true })
    ).map(({ state, _count }) => [state, _count]),
  );
const minute = (n: number) => aCitizen(`2026-06-20T03:${String(n).padStart(2, "0")}:00Z`);

async function anOpenOne(rest: object = {}) {
  const host = await aHost();
  return { ...host, id: await anOpenConsultation(host.head, host.unit.id, rest) };
}

describe("signing up without an account", () => {
  it("gives three places to three of twelve who come at once, and no form two", async () => {
    const { id } = await anOpenOne({ capacity: 3 });
    const forms = Array.from({ length: 12 }, () => registerInput(id));
    const answers = await Promise.all(
      [...forms, ...forms].map((form) => register(aCitizen(), form, confirmationLetter)),
    );
    expect(new Set(answers.map(({ code }) => code)).size).toBe(12);
    expect(await statesOf(id)).toEqual({ PLACED: 3, WAITING: 9 });
    expect((await consultationNow(id)).registered).toBe(3);
  });

  it("keeps the number right while some sign up and others withdraw", async () => {
    const { id } = await anOpenOne({ capacity: 4 });
    const first = await Promise.all(
      Array.from({ length: 8 }, () => register(aCitizen(), registerInput(id), confirmationLetter)),
    );
    const ids = await Promise.all(first.map(async ({ code }) => (await registrationOf(code)).id));
    await Promise.all([
      ...ids.slice(0, 6).map((one) => withdraw(aCitizen(), one, participantLetter)),
      ...Array.from({ length: 5 }, () => register(aCitizen(), registerInput(id), confirmationLetter)),
    ]);
    expect(await statesOf(id)).toEqual({ PLACED: 4, WAITING: 3, WITHDRAWN: 6 });
    expect((await consultationNow(id)).registered).toBe(4);
  });

  it("answers the same form with the same code and PIN, and refuses it with another name", async () => {
    const { id } = await anOpenOne();
    const form = registerInput(id);
    const first = await register(aCitizen(), form, confirmationLetter);
    expect(await register(aCitizen(), form, confirmationLetter)).toEqual(first);
    await expect(
      register(aCitizen(), { ...form, name: "Nama lain" }, confirmationLetter),
    ).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("is not possible before it is opened, once it begins, and after it was called off", async () => {
    const { unit, head, id } = await anOpenOne();
    const { id: planned } = await createConsultation(head, consultationInput(unit.id));
    await expect(register(aCitizen(), registerInput(planned), confirmationLetter)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(
      register(aCitizen("2026-07-10T02:00:00Z"), registerInput(id), confirmationLetter),
    ).rejects.toMatchObject({
      reasons: ["REGISTRATION_CLOSED"],
    });
    const { code } = await register(aCitizen(), registerInput(id), confirmationLetter);
    await cancelConsultation(
      head,
      { ...(await seenOf(id)), reason: "Aula terendam banjir." },
      participantLetter,
    );
    await expect(register(aCitizen(), registerInput(id), confirmationLetter)).rejects.toMatchObject({
      reasons: ["REGISTRATION_CLOSED"],
    });
    await expect(
      withdraw(aCitizen(), (await registrationOf(code)).id, participantLetter),
    ).rejects.toMatchObject({
      reasons: ["REGISTRATION_CLOSED"],
    });
  });

  it("stores name and contact encrypted, shown to the unit only, and writes no trail about a citizen", async () => {
    const { id, viewer } = await anOpenOne();
    const { code } = await register(
      aCitizen(),
      registerInput(id, { name: "Sri Contoh", contact: "0812000" }),
      confirmationLetter,
    );
    const stored = await registrationOf(code);
    expect(JSON.stringify(stored)).not.toMatch(/Sri Contoh|0812000/);
    expect((await listParticipants(viewer, id))?.rows).toMatchObject([
      { name: "Sri Contoh", contact: "0812000", code },
    ]);
    expect(await listParticipants((await aHost()).viewer, id)).toMatchObject({ rows: [], next: null });
    expect(await db().auditEvent.count({ where: { subjectId: stored.id } })).toBe(0);
  });
});

describe("the waiting list", () => {
  it("moves up by itself, in its order, when somebody with a place withdraws", async () => {
    const { id } = await anOpenOne({ capacity: 1 });
    const [first, second, third] = [
      await register(minute(0), registerInput(id), confirmationLetter),
      await register(minute(1), registerInput(id), confirmationLetter),
      await register(minute(2), registerInput(id), confirmationLetter),
    ];
    const idOf = async ({ code }: { code: string }) => (await registrationOf(code)).id;
    expect(await ownRegistration(await idOf(third))).toMatchObject({ state: "WAITING", before: 1 });
    await withdraw(minute(3), await idOf(first), participantLetter);
    expect((await registrationOf(second.code)).state).toBe("PLACED");
    expect(await ownRegistration(await idOf(third))).toMatchObject({ state: "WAITING", before: 0 });
    expect((await registrationOf(first.code)).participant).toBeNull();
    await expect(withdraw(minute(4), await idOf(first), participantLetter)).rejects.toMatchObject({
      reasons: ["REGISTRATION_WITHDRAWN"],
    });
    // Who only waited frees no place.
    await withdraw(minute(5), await idOf(third), participantLetter);
    expect(await statesOf(id)).toEqual({ PLACED: 1, WITHDRAWN: 2 });
    expect((await consultationNow(id)).registered).toBe(1);
  });

  it("moves up when the unit adds places, which may not become fewer than are taken", async () => {
    const { id, unit, head } = await anOpenOne({ capacity: 2 });
    for (const n of [0, 1, 2, 3]) await register(minute(n), registerInput(id), confirmationLetter);
    const edit = async (capacity: number) =>
      editConsultation(
        head,
        { ...consultationInput(unit.id, { capacity }), ...(await seenOf(id)) },
        participantLetter,
      );
    await expect(edit(1)).rejects.toMatchObject({ reasons: ["FEWER_PLACES_THAN_REGISTERED"] });
    await edit(3);
    expect(await statesOf(id)).toEqual({ PLACED: 3, WAITING: 1 });
    expect((await consultationNow(id)).registered).toBe(3);
  });
});

describe("taking somebody off the list", () => {
  const REASON = "Nama ini bukan nama orang.";
  const remove = async (ctx: Parameters<typeof removeParticipant>[0], code: string) =>
    removeParticipant(
      ctx,
      { registrationId: (await registrationOf(code)).id, reason: REASON },
      participantLetter,
    );

  it("gives the place to the next, deletes the name, and leaves the reason without it", async () => {
    const { id, head, viewer } = await anOpenOne({ capacity: 1 });
    const { code } = await register(minute(1), registerInput(id, { name: "Asal Ketik" }), confirmationLetter);
    const { code: next } = await register(minute(2), registerInput(id), confirmationLetter);
    await remove(head, code);
    expect(await statesOf(id)).toEqual({ WITHDRAWN: 1, PLACED: 1 });
    expect(await registrationOf(next)).toMatchObject({ state: "PLACED" });
    expect(await registrationOf(code)).toMatchObject({ participant: null });
    expect((await listParticipants(viewer, id))?.rows).toMatchObject([{ code: next }]);
    const trail = await auditsOf("consultation.removeParticipant", id);
    expect(trail).toMatchObject([{ after: { state: "WITHDRAWN", reason: REASON } }]);
    expect(trail.map(({ before, after }) => JSON.stringify([before, after])).join()).not.toContain("Asal");
    await expect(remove(head, code)).rejects.toMatchObject({ reasons: ["REGISTRATION_WITHDRAWN"] });
  });

  it("is for who holds the dialogue, until it begins, once when two do it, and with its line in the trail", async () => {
    const { id, head, viewer } = await anOpenOne({ capacity: 1 });
    const { code } = await register(aCitizen(), registerInput(id), confirmationLetter);
    const { head: stranger } = await aHost();
    await expect(remove(stranger, code)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      removeParticipant(head, { registrationId: crypto.randomUUID(), reason: REASON }, participantLetter),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(remove(contextOf(viewer, "2026-07-10T03:00:00Z"), code)).rejects.toMatchObject({
      reasons: ["REGISTRATION_CLOSED"],
    });
    const everything = async () => ({ all: await consultationNow(id), one: await registrationOf(code) });
    const before = await everything();
    await expectNothingWithoutTrail(remove(withBrokenTrail(head), code), everything, before);
    const race = await raced([remove(head, code), remove(head, code)]);
    expect(race.done).toBe(1);
    expect(race.codes).toEqual(["REFUSED"]);
    expect((await consultationNow(id)).registered).toBe(0);
  });
});

describe("code and PIN", () => {
  it("open one's own registration; wrong ones are told alike, and guessing ends", async () => {
    const { id } = await anOpenOne();
    const { code, pin } = await register(aCitizen(), registerInput(id), confirmationLetter);
    const { id: own } = await registrationOf(code);
    expect(await openTicket({ trackingCode: code, pin }, null)).toMatchObject({
      kind: "registration",
      id: own,
    });
    const wrong = pin === "000000" ? "111111" : "000000";
    const unknown = { reasons: ["TRACKING_UNKNOWN"] };
    await expect(openTicket({ trackingCode: "AAAAAAAAAAAA", pin }, null)).rejects.toMatchObject(unknown);
    for (let n = 0; n < 5; n += 1)
      await expect(openTicket({ trackingCode: code, pin: wrong }, null)).rejects.toMatchObject(unknown);
    await expect(openTicket({ trackingCode: code, pin }, null)).rejects.toMatchObject({
      code: "RATE_LIMITED",
    });
  });

  it("are not used up by an address that is held back", async () => {
    const { id } = await anOpenOne();
    const { code: trackingCode, pin } = await register(aCitizen(), registerInput(id), confirmationLetter);
    const address = "203.0.113.66";
    const elsewhere = { trackingCode: "BBBBBBBBBBBB", pin };
    await expect(openTicket(elsewhere, address)).rejects.toMatchObject({ code: "REFUSED" });
    await db().$executeRaw`UPDATE rate_limit SET points = 120 WHERE key LIKE 'trackingAddress%'`;
    for (let n = 0; n < 6; n += 1)
      await expect(openTicket({ trackingCode, pin }, address)).rejects.toMatchObject({
        code: "RATE_LIMITED",
      });
    expect(await openTicket({ trackingCode, pin }, "198.51.100.5")).toMatchObject({ kind: "registration" });
  });

  it("hold back a flood from one address", async () => {
    const form = () => ({ address: "203.0.113.77", formId: crypto.randomUUID() });
    for (let n = 0; n < 60; n += 1) await limitSenders(aCitizen(), form());
    await expect(limitSenders(aCitizen(), form())).rejects.toMatchObject({ code: "RATE_LIMITED" });
  });

  it("hold back letters to one mailbox, from however many networks it is signed up", async () => {
    const mailbox = crypto.randomUUID();
    let network = 0;
    const send = (contact: string) => {
      network += 1;
      return limitSenders(aCitizen(), {
        address: `10.77.${network}.1`,
        formId: crypto.randomUUID(),
        contact,
      });
    };
    for (let n = 0; n < 30; n += 1)
      await send(n % 2 ? `${mailbox}@example.id` : `${mailbox}+${n}@EXAMPLE.id`);
    await expect(send(`${mailbox}@example.id`)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    await send(`other-${mailbox}@example.id`);
    for (let n = 0; n < 31; n += 1) await send("0812-0000-1234");
  });
});

describe("forgetting", () => {
  it("is the server's alone", async () => {
    const { viewer } = await anOpenOne();
    await expect(forgetParticipants(contextOf(viewer))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  const server = (at: string) => contextOf({ kind: "system", name: "job" }, at);

  it("deletes names and contacts thirty days after the dialogue, once, and says so in the trail", async () => {
    const { id, viewer } = await anOpenOne();
    const { code } = await register(aCitizen(), registerInput(id), confirmationLetter);
    await forgetParticipants(server("2026-08-09T05:00:00Z"));
    expect((await registrationOf(code)).participant).not.toBeNull();
    const late = server("2026-08-09T05:00:01Z");
    const state = () => registrationOf(code);
    const before = await state();
    await expectNothingWithoutTrail(forgetParticipants(withBrokenTrail(late)), state, before);
    await forgetParticipants(late);
    expect((await registrationOf(code)).participant).toBeNull();
    expect((await listParticipants(viewer, id))?.rows).toMatchObject([
      { name: null, contact: null, group: "USERS" },
    ]);
    expect(await auditsOf("consultation.forget", id)).toMatchObject([
      { after: { participants: 1, votingMarks: 0 } },
    ]);
    await forgetParticipants(late);
    expect(await auditsOf("consultation.forget", id)).toHaveLength(1);
  });

  it("deletes with them the marks of browsers that supported a question, whose number stays", async () => {
    const { id, viewer } = await anOpenOne();
    const question = await db().consultationQuestion.create({
      data: {
        consultationId: id,
        formKey: crypto.randomUUID(),
        contentHash: "x",
        code: crypto.randomUUID().slice(0, 12),
        pinHash: "x",
        text: "Kapan loket buka?",
        state: "SHOWN",
        votes: 2,
        askedAt: new Date("2026-06-20T03:00:00Z"),
        devices: { create: [{ deviceKey: "satu" }, { deviceKey: "dua" }] },
      },
    });
    const marks = () => db().consultationVote.count({ where: { questionId: question.id } });
    expect(await forgetParticipants(server("2026-08-09T05:00:00Z"))).toBe(0);
    expect(await marks()).toBe(2);
    await forgetParticipants(server("2026-08-09T05:00:01Z"));
    expect(await marks()).toBe(0);
    expect(await db().consultationQuestion.findUniqueOrThrow({ where: { id: question.id } })).toMatchObject({
      votes: 2,
    });
    expect(await auditsOf("consultation.forget", id)).toMatchObject([
      { after: { participants: 0, votingMarks: 2 } },
    ]);
    expect((await listParticipants(viewer, id))?.rows).toEqual([]);
  });

  it("deletes one's own name at once, from the beginning of the dialogue on", async () => {
    const { id } = await anOpenOne();
    const [one, other] = [
      await register(aCitizen(), registerInput(id), confirmationLetter),
      await register(aCitizen(), registerInput(id), confirmationLetter),
    ];
    const { id: registrationId } = await registrationOf(one.code);
    await expect(forgetOwnParticipant(aCitizen(), registrationId)).rejects.toMatchObject({
      code: "REFUSED",
      reasons: ["REGISTRATION_STILL_OPEN"],
    });
    expect(await ownRegistration(registrationId)).toMatchObject({ kept: "NAME" });
    const { startsAt } = await consultationNow(id);
    const begun = aCitizen(startsAt.toISOString());
    await forgetOwnParticipant(begun, registrationId);
    await forgetOwnParticipant(begun, registrationId);
    expect(await ownRegistration(registrationId)).toMatchObject({ kept: null, state: "PLACED" });
    expect((await registrationOf(other.code)).participant).not.toBeNull();
    await expect(forgetOwnParticipant(begun, crypto.randomUUID())).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("waits after one that was called off for no day on which nothing takes place", async () => {
    const { id, head } = await anOpenOne({ startsAt: "2027-12-10T09:00", endsAt: "2027-12-10T12:00" });
    const { code } = await register(aCitizen(), registerInput(id), confirmationLetter);
    await forgetParticipants(server("2027-01-10T05:00:00Z"));
    expect((await registrationOf(code)).participant).not.toBeNull();
    await cancelConsultation(
      head,
      { ...(await seenOf(id)), reason: "Aula terendam banjir." },
      participantLetter,
    );
    const { changedAt } = await consultationNow(id);
    const thirtyDaysOn = (ms: number) => new Date(changedAt.getTime() + 30 * 86_400_000 + ms).toISOString();
    await forgetParticipants(server(thirtyDaysOn(0)));
    expect((await registrationOf(code)).participant).not.toBeNull();
    await forgetParticipants(server(thirtyDaysOn(1000)));
    expect((await registrationOf(code)).participant).toBeNull();
  });
});
