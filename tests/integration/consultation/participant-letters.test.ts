import { afterAll, describe, expect, it } from "vitest";
import { encrypt } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import { queueSchema, stopSender } from "@/lib/db/job-queue";
import { PARTICIPANT_PURPOSE } from "@/lib/domain/consultation/registration";
import { editConsultation } from "@/lib/services/consultation/edit-consultation";
import { register } from "@/lib/services/consultation/register";
import { cancelConsultation } from "@/lib/services/consultation/step-consultation";
import { removeParticipant, withdraw } from "@/lib/services/consultation/withdraw";
import { confirmationLetter, participantLetter } from "@/lib/text/consultation-letters";
import { codeText } from "@/lib/text/tracking";
import {
  aCitizen,
  aHost,
  anOpenConsultation,
  consultationInput,
  registerInput,
  registrationOf,
  seenOf,
} from "@/tests/factories/consultations";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { lettersTo } from "@/tests/support/letters";

afterAll(stopSender);

const anAddress = () => `${crypto.randomUUID()}@example.id`;
const minute = (n: number) => aCitizen(`2026-06-20T03:${String(n).padStart(2, "0")}:00Z`);
const idOf = async ({ code }: { readonly code: string }) => (await registrationOf(code)).id;
const subjectsTo = async (address: string) =>
  (await lettersTo(address)).map(({ subject }) => subject.replace(/^.*: /, ""));

async function anOpenOne(capacity = 1) {
  const host = await aHost();
  const id = await anOpenConsultation(host.head, host.unit.id, { capacity });
  const edit = async (rest: object, head = host.head) =>
    editConsultation(
      head,
      { ...consultationInput(host.unit.id, { capacity, ...rest }), ...(await seenOf(id)) },
      participantLetter,
    );
  return { ...host, id, edit };
}

/** Signs somebody up with a contact of their own that is theirs, in the order of the minutes. */
async function signUp(id: string, at: number, contact?: string) {
  const registered = await register(
    minute(at),
    registerInput(id, { name: "Sri Contoh", contact }),
    confirmationLetter,
  );
  // Their address has answered; the letter that asked is not what is looked at here.
  await db().consultationRegistration.update({ where: { code: registered.code }, data: { confirmBy: null } });
  await db().outboxMail.deleteMany({ where: { subject: { contains: "pastikan alamat Anda" } } });
  return registered;
}

describe("who moves up from the waiting list", () => {
  it("gets one letter with the way to their page, and nobody else gets one", async () => {
    const { id } = await anOpenOne();
    const [first, second, third] = [anAddress(), anAddress(), anAddress()];
    const placed = await signUp(id, 0, first);
    const next = await signUp(id, 1, second);
    await signUp(id, 2, third);
    expect(await lettersTo(second)).toEqual([]);
    await withdraw(minute(3), await idOf(placed), participantLetter);

    const [letter, ...more] = await lettersTo(second);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      recipient: "Warga (dialog publik)",
      subject: "Dialog publik “Jam buka loket kependudukan”: Anda mendapat tempat",
    });
    for (const part of ["/dialog/kode\n", codeText(next.code), "10 Juli 2026", "Aula kecamatan"])
      expect(letter?.text).toContain(part);
    expect(letter?.text).not.toContain(next.pin);
    expect(JSON.stringify(await db().outboxMail.findMany())).not.toMatch(new RegExp(`Sri Contoh|${second}`));
    expect([await lettersTo(first), await lettersTo(third)]).toEqual([[], []]);
  });

  it("gets it also when the unit takes somebody off the list, and none without the trail of that", async () => {
    const { id, head } = await anOpenOne();
    const address = anAddress();
    const placed = await signUp(id, 0);
    await signUp(id, 1, address);
    const registrationId = await idOf(placed);
    const input = { registrationId, reason: "Nama ini bukan nama orang." };
    const letters = () => lettersTo(address);
    await expectNothingWithoutTrail(
      removeParticipant(withBrokenTrail(head), input, participantLetter),
      letters,
      [],
    );
    await removeParticipant(head, input, participantLetter);
    expect(await subjectsTo(address)).toEqual(["Anda mendapat tempat"]);
  });

  it("gets one when places are added, about both places of a family with one address, and where several withdraw at once", async () => {
    const { id, edit } = await anOpenOne();
    const [family, other, last] = [anAddress(), anAddress(), anAddress()];
    const placed = await signUp(id, 0);
    const both = [await signUp(id, 1, family), await signUp(id, 2, family)];
    const third = await signUp(id, 3, other);
    await signUp(id, 4, last);
    await edit({ capacity: 3 });
    expect(await subjectsTo(family)).toEqual(["Anda mendapat tempat"]);
    const [letter] = await lettersTo(family);
    expect(letter?.text).toContain(both.map(({ code }) => codeText(code)).join(", "));
    expect(await lettersTo(other)).toEqual([]);

    const leaving = await Promise.all([placed, ...both].map(idOf));
    await Promise.all(leaving.map((one) => withdraw(minute(5), one, participantLetter)));
    expect([await subjectsTo(other), await subjectsTo(last)]).toEqual([
      ["Anda mendapat tempat"],
      ["Anda mendapat tempat"],
    ]);
    expect((await registrationOf(third.code)).state).toBe("PLACED");
    expect(await lettersTo(family)).toHaveLength(1);
  });

  it("gets none where they left a telephone number, no contact, or were forgotten", async () => {
    const { id, edit } = await anOpenOne();
    const forgotten = anAddress();
    await signUp(id, 0);
    await signUp(id, 1, "0812-0000-1234");
    await signUp(id, 2);
    const gone = await signUp(id, 3, forgotten);
    await db().consultationParticipant.delete({ where: { registrationId: await idOf(gone) } });
    const before = await db().outboxMail.count();
    await edit({ capacity: 4 });
    expect((await registrationOf(gone.code)).state).toBe("PLACED");
    expect(await db().outboxMail.count()).toBe(before);
  });
});

describe("a dialogue that is moved", () => {
  it("is told once an address to all who have a place or wait, and not where only words or places change", async () => {
    const { id, edit } = await anOpenOne(2);
    const [family, waiting, left] = [anAddress(), anAddress(), anAddress()];
    await signUp(id, 0, family);
    await signUp(id, 1, family.toUpperCase());
    await signUp(id, 2, waiting);
    const gone = await signUp(id, 3, left);
    await withdraw(minute(4), await idOf(gone), participantLetter);
    await edit({ title: "Jam buka loket dan antrean" });
    expect(await lettersTo(family)).toEqual([]);
    await edit({ place: "Balai desa" });
    await edit({ place: "Balai desa", startsAt: "2026-07-11T09:00", endsAt: "2026-07-11T12:00" });
    for (const address of [family, waiting])
      expect(await subjectsTo(address)).toEqual([
        "waktu atau tempatnya berubah",
        "waktu atau tempatnya berubah",
      ]);
    const [, letter] = await lettersTo(waiting);
    for (const part of [`/dialog/${id}\n`, "11 Juli 2026", "Balai desa"])
      expect(letter?.text).toContain(part);
    expect(await lettersTo(family.toUpperCase())).toEqual([]);
    expect(await lettersTo(left)).toEqual([]);
  });

  it("is told to who moves up by the same change in the letter about their place alone", async () => {
    const { id, edit } = await anOpenOne();
    const [placed, next] = [anAddress(), anAddress()];
    await signUp(id, 0, placed);
    await signUp(id, 1, next);
    await edit({ capacity: 2, place: "Balai desa" });
    expect(await subjectsTo(placed)).toEqual(["waktu atau tempatnya berubah"]);
    expect(await subjectsTo(next)).toEqual(["Anda mendapat tempat"]);
    expect((await lettersTo(next))[0]?.text).toContain("Balai desa");
  });
});

describe("a dialogue that is called off", () => {
  it("is told once with the reason to all who signed up", async () => {
    const { id, head } = await anOpenOne();
    const [placed, waiting] = [anAddress(), anAddress()];
    await signUp(id, 0, placed);
    await signUp(id, 1, waiting);
    const input = { ...(await seenOf(id)), reason: "Aula terendam banjir." };
    await expectNothingWithoutTrail(
      cancelConsultation(withBrokenTrail(head), input, participantLetter),
      () => lettersTo(placed),
      [],
    );
    await cancelConsultation(head, input, participantLetter);
    await expect(cancelConsultation(head, input, participantLetter)).rejects.toHaveProperty("code");
    for (const address of [placed, waiting]) {
      expect(await subjectsTo(address)).toEqual(["dibatalkan"]);
      expect((await lettersTo(address))[0]?.text).toContain("Aula terendam banjir.");
    }
  });
});

describe("whom staff take off the list", () => {
  it("gets a letter that says so and why, once and not without its line in the trail; without an address nobody does", async () => {
    const { id, head } = await anOpenOne(2);
    const address = anAddress();
    const placed = await signUp(id, 0, address);
    const other = await signUp(id, 1, "0812-0000-1234");
    const reason = "Peserta memberi tahu lewat telepon bahwa ia tidak datang.";
    const input = { registrationId: await idOf(placed), reason };
    const broken = removeParticipant(withBrokenTrail(head), input, participantLetter);
    await expectNothingWithoutTrail(broken, () => lettersTo(address), []);
    await removeParticipant(head, input, participantLetter);
    await expect(removeParticipant(head, input, participantLetter)).rejects.toHaveProperty("code");
    const [letter, ...more] = await lettersTo(address);
    expect(more).toEqual([]);
    expect(letter?.subject).toContain("pendaftaran Anda dikeluarkan");
    for (const part of [reason, codeText(placed.code), `/dialog/${id}\n`])
      expect(letter?.text).toContain(part);
    expect(letter?.text).not.toContain("Sri Contoh");

    const before = await db().outboxMail.count();
    await removeParticipant(head, { registrationId: await idOf(other), reason }, participantLetter);
    expect(await db().outboxMail.count()).toBe(before);
  });
});

describe("a dialogue with many participants", () => {
  it("is moved with a letter and its job to each, in few statements", async () => {
    const { id, edit } = await anOpenOne(600);
    const rows = Array.from({ length: 501 }, (_, n) => ({
      id: crypto.randomUUID(),
      consultationId: id,
      formKey: crypto.randomUUID(),
      contentHash: "",
      code: crypto.randomUUID(),
      pinHash: "",
      group: "USERS" as const,
      state: "PLACED" as const,
      registeredAt: new Date(),
      contact: `banyak-${n}-${id}@example.id`,
    }));
    await db().consultationRegistration.createMany({ data: rows.map(({ contact: _, ...row }) => row) });
    await db().consultationParticipant.createMany({
      data: rows.map(({ id: registrationId, contact }) => ({
        registrationId,
        personCipher: encrypt(JSON.stringify({ name: "Warga", contact }), PARTICIPANT_PURPOSE),
      })),
    });
    const before = await db().outboxMail.count();
    await edit({ place: "Balai desa" });
    expect(await db().outboxMail.count()).toBe(before + 501);
    const [jobs] = await db().$queryRawUnsafe<{ n: number }[]>(`
      SELECT count(*)::int AS n FROM "${queueSchema()}"."job" JOIN "outbox_mail" ON "outbox_mail"."id"::text = "data"->>'mailId'
      WHERE "name" = 'mail.send' AND "text" LIKE '%${id}%'`);
    expect(jobs).toEqual({ n: 501 });
    expect(await subjectsTo(rows.at(-1)?.contact ?? "")).toEqual(["waktu atau tempatnya berubah"]);
  });
});
