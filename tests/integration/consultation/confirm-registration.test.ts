import { afterAll, describe, expect, it } from "vitest";
import { decrypt } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { SECRET_PURPOSE } from "@/lib/domain/access/secret-letter";
import { listParticipants, ownRegistration } from "@/lib/queries/consultation/read-registration";
import { confirmRegistration } from "@/lib/services/consultation/confirm-registration";
import { lapseRegistrations } from "@/lib/services/consultation/lapse-registrations";
import { register } from "@/lib/services/consultation/register";
import { cancelConsultation } from "@/lib/services/consultation/step-consultation";
import { withdraw } from "@/lib/services/consultation/withdraw";
import { confirmationLetter, participantLetter } from "@/lib/text/consultation-letters";
import {
  aCitizen,
  aHost,
  anOpenConsultation,
  consultationNow,
  registerInput,
  registrationOf,
  seenOf,
} from "@/tests/factories/consultations";
import { auditsOf } from "@/tests/factories/hr";
import { contextOf } from "@/tests/factories/people";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { expectFailure, raced } from "@/tests/support/expect-failure";
import { lettersTo } from "@/tests/support/letters";

afterAll(stopSender);

const anAddress = () => `${crypto.randomUUID()}@example.id`;
const minute = (n: number) => aCitizen(`2026-06-20T03:${String(n).padStart(2, "0")}:00Z`);
const server = (at: string) => contextOf({ kind: "system", name: "test" }, at);
const IN_TIME = "2026-06-21T02:59:00Z";
const TOO_LATE = "2026-06-21T03:10:00Z";

async function anOpenOne(capacity = 1) {
  const host = await aHost();
  return { ...host, id: await anOpenConsultation(host.head, host.unit.id, { capacity }) };
}
const idOf = async ({ code }: { readonly code: string }) => (await registrationOf(code)).id;
/** Somebody signs up, and the letter that asks their address leaves, if it does. */
async function signUp(
  id: string,
  at: number,
  contact?: string,
  leaves: string | null = "2026-06-20T03:05:00Z",
) {
  const registered = await register(
    minute(at),
    registerInput(id, { name: "Sri Contoh", contact }),
    confirmationLetter,
  );
  const sentAt = leaves && new Date(leaves);
  await db().outboxMail.updateMany({ where: { id: await idOf(registered) }, data: { sentAt } });
  return registered;
}
const stateOf = async ({ code }: { readonly code: string }) => (await registrationOf(code)).state;
const lapse = (at: string) => lapseRegistrations(server(at), participantLetter);

/** What the link of the letter about this registration carries. */
async function linkOf(registrationId: string) {
  const mails = await db().outboxMail.findMany({ where: { secretCipher: { not: null } } });
  for (const { secretCipher } of mails) {
    const link = new URL(decrypt(secretCipher ?? "", SECRET_PURPOSE));
    if (link.searchParams.get("pendaftaran") === registrationId)
      return { id: registrationId, token: link.searchParams.get("tanda") ?? "" };
  }
  throw new Error("no letter asks this address");
}
const confirm = async (registrationId: string, at = IN_TIME) =>
  confirmRegistration(aCitizen(at), await linkOf(registrationId), participantLetter);

describe("a mail address that somebody leaves when signing up", () => {
  it("is asked by one letter, which holds no way in that the outbox shows, and the place is held", async () => {
    const { id } = await anOpenOne();
    const address = anAddress();
    const form = registerInput(id, { name: "Sri Contoh", contact: address });
    const first = await register(minute(0), form, confirmationLetter);
    expect(first).toMatchObject({ state: "PLACED", confirmBy: "2026-06-21T03:00:00.000Z" });
    expect(await register(minute(1), form, confirmationLetter)).toEqual(first);
    const [letter, ...more] = await lettersTo(address);
    expect(more).toEqual([]);
    expect(letter?.subject).toContain("pastikan alamat Anda");
    const registrationId = await idOf(first);
    const { token } = await linkOf(registrationId);
    for (const secret of [token, first.pin, "Sri Contoh"]) expect(letter?.text).not.toContain(secret);
    expect(await ownRegistration(registrationId)).toMatchObject({ confirmBy: first.confirmBy });
    expect((await consultationNow(id)).registered).toBe(1);
  });

  it("gets no other letter before it has answered, and all of them after", async () => {
    const { id, head } = await anOpenOne(2);
    const [silent, answering] = [anAddress(), anAddress()];
    await signUp(id, 0, silent);
    const other = await signUp(id, 1, answering);
    await confirm(await idOf(other));
    await cancelConsultation(
      head,
      { ...(await seenOf(id)), reason: "Aula terendam banjir." },
      participantLetter,
    );
    expect(await lettersTo(silent)).toHaveLength(1);
    expect((await lettersTo(answering)).map(({ subject }) => subject.replace(/^.*: /, ""))).toEqual([
      "pastikan alamat Anda",
      "dibatalkan",
    ]);
  });

  it("that does not answer within a day gives its place to the next, and nothing of it stays", async () => {
    const { id, viewer } = await anOpenOne();
    const stranger = anAddress();
    const held = await signUp(id, 0, stranger);
    const next = await signUp(id, 1, "0812-0000-1234");
    await lapse(IN_TIME);
    expect([await stateOf(held), await stateOf(next)]).toEqual(["PLACED", "WAITING"]);
    const rows = (await listParticipants(viewer, id))?.rows;
    expect(rows?.map(({ isConfirmed }) => isConfirmed)).toEqual([false, true]);

    await lapse(TOO_LATE);
    await lapse(TOO_LATE);
    expect([await stateOf(held), await stateOf(next)]).toEqual(["WITHDRAWN", "PLACED"]);
    expect((await registrationOf(held.code)).participant).toBeNull();
    expect((await consultationNow(id)).registered).toBe(1);
    expect(await auditsOf("consultation.lapseRegistration", id)).toMatchObject([
      { before: { state: "PLACED" }, after: { state: "WITHDRAWN" } },
    ]);
    expect(await lettersTo(stranger)).toHaveLength(1);
    await expectFailure(confirm(await idOf(held), TOO_LATE), "REFUSED", ["REGISTRATION_WITHDRAWN"]);
  });

  it("keeps its place once it has answered, also twice and also late, and when nobody wrote one", async () => {
    const { id } = await anOpenOne(3);
    const confirmed = await signUp(id, 0, anAddress());
    const late = await signUp(id, 1, anAddress());
    const phone = await signUp(id, 2, "0812-0000-1234");
    await confirm(await idOf(confirmed));
    await confirm(await idOf(confirmed));
    await confirm(await idOf(late), TOO_LATE);
    await lapse("2026-06-30T03:00:00Z");
    for (const one of [confirmed, late, phone]) expect(await stateOf(one)).toBe("PLACED");
    expect(phone.confirmBy).toBeNull();
  });

  it("that waits moves up once it has answered, not before", async () => {
    const { id } = await anOpenOne();
    const placed = await signUp(id, 0);
    const silent = await signUp(id, 1, anAddress());
    await withdraw(minute(2), await idOf(placed), participantLetter);
    expect(await stateOf(silent)).toBe("WAITING");
    await confirm(await idOf(silent));
    expect(await stateOf(silent)).toBe("PLACED");
    expect((await consultationNow(id)).registered).toBe(1);
  });

  it("answers by its own letter alone", async () => {
    const { id } = await anOpenOne(2);
    const [one, other] = [await signUp(id, 0, anAddress()), await signUp(id, 1, anAddress())];
    const { token } = await linkOf(await idOf(other));
    for (const wrong of [token, "x", ""])
      await expectFailure(
        confirmRegistration(minute(3), { id: await idOf(one), token: wrong }, participantLetter),
        "REFUSED",
        ["CONFIRMATION_LINK_UNKNOWN"],
      );
    expect((await registrationOf(one.code)).confirmBy).not.toBeNull();
  });

  it("is not lapsed on the day: who stands at the door is let in", async () => {
    const { id } = await anOpenOne();
    const held = await signUp(id, 0, anAddress());
    await lapse("2026-07-10T02:30:00Z");
    expect(await stateOf(held)).toBe("PLACED");
  });

  it("whose letter never left was asked nothing: its place stays and its turn comes, as without an address", async () => {
    const { id } = await anOpenOne();
    const placed = await signUp(id, 0, anAddress(), null);
    const waiting = await signUp(id, 1, anAddress(), null);
    await lapse(IN_TIME);
    expect((await registrationOf(placed.code)).confirmBy).not.toBeNull();
    await lapse(TOO_LATE);
    expect([await stateOf(placed), await stateOf(waiting)]).toEqual(["PLACED", "WAITING"]);
    expect((await registrationOf(placed.code)).confirmBy).toBeNull();
    await withdraw(aCitizen(TOO_LATE), await idOf(placed), participantLetter);
    expect(await stateOf(waiting)).toBe("PLACED");
  });

  it("whose letter left late has a day from then on", async () => {
    const { id } = await anOpenOne();
    const held = await signUp(id, 0, anAddress(), "2026-06-21T02:00:00Z");
    await lapse(TOO_LATE);
    await lapse("2026-06-22T01:59:00Z");
    expect(await stateOf(held)).toBe("PLACED");
    await lapse("2026-06-22T02:00:00Z");
    expect(await stateOf(held)).toBe("WITHDRAWN");
  });

  it("is lapsed once by two workers, by the server alone, and not without its line in the trail", async () => {
    const { id, head } = await anOpenOne();
    const held = await signUp(id, 0, anAddress());
    await expectFailure(lapseRegistrations(head, participantLetter), "NOT_FOUND");
    const state = async () => [await stateOf(held), (await consultationNow(id)).registered];
    const broken = lapseRegistrations(withBrokenTrail(server(TOO_LATE)), participantLetter);
    await expectNothingWithoutTrail(broken, state, ["PLACED", 1]);
    await raced([lapse(TOO_LATE), lapse(TOO_LATE)]);
    expect(await state()).toEqual(["WITHDRAWN", 0]);
    expect(await auditsOf("consultation.lapseRegistration", id)).toHaveLength(1);
  });
});
