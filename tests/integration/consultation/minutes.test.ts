import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { publicConsultation } from "@/lib/queries/consultation/read-consultation";
import {
  agreementsOf,
  checkedInOf,
  headcountOf,
  openAgreements,
  ownAgreements,
  ownerUnits,
} from "@/lib/queries/consultation/read-minutes";
import { shownQuestions } from "@/lib/queries/consultation/read-questions";
import { listParticipants } from "@/lib/queries/consultation/read-registration";
import { checkInSchema } from "@/lib/schemas/consultation";
import { askQuestion } from "@/lib/services/consultation/ask-question";
import { checkIn } from "@/lib/services/consultation/check-in";
import { showQuestion } from "@/lib/services/consultation/moderate-question";
import { finishAgreement, startAgreement } from "@/lib/services/consultation/move-agreement";
import { register } from "@/lib/services/consultation/register";
import { reportConsultation } from "@/lib/services/consultation/report-consultation";
import { holdConsultation } from "@/lib/services/consultation/step-consultation";
import { confirmationLetter } from "@/lib/text/consultation-letters";
import {
  aCitizen,
  aHost,
  anOpenConsultation,
  consultationNow,
  minutesInput,
  ON_THE_DAY,
  registerInput,
  registrationOf,
  seenOf,
} from "@/tests/factories/consultations";
import { auditsOf } from "@/tests/factories/hr";
import { anEmployee, aUnit, contextOf, viewerOf } from "@/tests/factories/people";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";

const PROOF = "Papan jam buka sudah diganti pada 1 Agustus.";

async function anOpenOne() {
  const host = await aHost();
  const id = await anOpenConsultation(host.head, host.unit.id);
  return { ...host, id, onDay: contextOf(host.viewer, ON_THE_DAY) };
}

async function aQuestion(consultationId: string): Promise<string> {
  const text = "Mengapa loket baru dibuka jam sembilan?";
  const { code } = await askQuestion(aCitizen(), { id: crypto.randomUUID(), consultationId, text });
  return (await db().consultationQuestion.findUniqueOrThrow({ where: { code } })).id;
}

async function aReportedOne() {
  const one = await anOpenOne();
  await holdConsultation(one.onDay, await seenOf(one.id));
  await reportConsultation(one.onDay, minutesInput(await seenOf(one.id), one.unit.id));
  return one;
}

describe("checking in", () => {
  it("takes the code as typed, or the address of a QR code, once, on the day", async () => {
    const { id, head, onDay, viewer } = await anOpenOne();
    const { code } = await register(aCitizen(), registerInput(id, { group: "MEDIA" }), confirmationLetter);
    const scanned = checkInSchema.parse({
      consultationId: id,
      code: `https://bina.test/sdm/dialog/${id}/hadir?kode=${code}`,
    });
    const typed = checkInSchema.parse({
      consultationId: id,
      code: code.toLowerCase().replace(/(.{4})(?=.)/g, "$1-"),
    });
    expect(scanned).toEqual(typed);
    await expect(checkIn(head, scanned)).rejects.toMatchObject({ reasons: ["CHECK_IN_CLOSED"] });
    expect(await checkIn(onDay, scanned)).toEqual({ isRepeat: false });
    expect(await checkIn(onDay, typed)).toEqual({ isRepeat: true });
    expect((await listParticipants(viewer, id))?.rows).toMatchObject([{ isPresent: true }]);
    expect(await checkedInOf(id)).toMatchObject({ MEDIA: 1, USERS: 0 });
    expect(await auditsOf("consultation.checkIn", id)).toHaveLength(1);
  });

  it("is refused for a code of another dialogue and for who waits, and not found by strangers", async () => {
    const { id, onDay } = await anOpenOne();
    const other = await anOpenOne();
    const elsewhere = await register(aCitizen(), registerInput(other.id), confirmationLetter);
    const codes = [];
    for (let n = 0; n < 4; n += 1)
      codes.push((await register(aCitizen(), registerInput(id), confirmationLetter)).code);
    const waiting = codes.at(-1) ?? "";
    expect((await registrationOf(waiting)).state).toBe("WAITING");
    const at = (code: string) => ({ consultationId: id, code });
    await expect(checkIn(onDay, at(elsewhere.code))).rejects.toMatchObject({ reasons: ["CHECK_IN_UNKNOWN"] });
    await expect(checkIn(onDay, at(waiting))).rejects.toMatchObject({ reasons: ["CHECK_IN_WITHOUT_PLACE"] });
    await expect(checkIn(other.onDay, at(codes[0] ?? ""))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the minutes", () => {
  it("answer every question, count the groups, and open the agreements to the public", async () => {
    const { id, unit, head, onDay } = await anOpenOne();
    const questionId = await aQuestion(id);
    await showQuestion(head, { questionId });
    await holdConsultation(onDay, await seenOf(id));
    const seen = await seenOf(id);
    await expect(reportConsultation(onDay, minutesInput(seen, unit.id))).rejects.toMatchObject({
      reasons: ["QUESTIONS_UNANSWERED"],
    });
    const answers = [{ questionId, text: "Mulai 1 Agustus loket dibuka jam delapan." }];
    await reportConsultation(onDay, minutesInput(seen, unit.id, { answers }));
    expect(await publicConsultation(id)).toMatchObject({
      state: "REPORTED",
      issues: expect.stringContaining("antrean"),
    });
    expect(await headcountOf(id)).toMatchObject([
      { group: "USERS", n: 12 },
      { group: "STAKEHOLDERS", n: 0 },
      { group: "ACADEMICS", n: 0 },
      { group: "CIVIL_SOCIETY", n: 0 },
      { group: "MEDIA", n: 1 },
      { group: "PUBLIC", n: 0 },
    ]);
    expect(await shownQuestions(id, null)).toMatchObject([{ answer: answers[0]?.text }]);
    expect((await agreementsOf(id)).map(({ text, dueOn, ownerName }) => [text, dueOn, ownerName])).toEqual([
      ["Loket dibuka mulai jam delapan", "2026-08-31", unit.name],
      ["Nomor antrean lewat ponsel", "2026-09-30", unit.name],
    ]);
    expect(await auditsOf("consultation.report", id)).toMatchObject([
      { before: { state: "HELD" }, after: { state: "REPORTED", counts: { USERS: 12 } } },
    ]);
    await expect(reportConsultation(onDay, minutesInput(await seenOf(id), unit.id))).rejects.toMatchObject({
      reasons: ["CONSULTATION_WRONG_STATE"],
    });
  });

  it("wait until every question is moderated, and name no closed unit", async () => {
    const { id, unit, onDay } = await anOpenOne();
    await aQuestion(id);
    await holdConsultation(onDay, await seenOf(id));
    await expect(reportConsultation(onDay, minutesInput(await seenOf(id), unit.id))).rejects.toMatchObject({
      reasons: ["QUESTIONS_UNMODERATED"],
    });
    await db().consultationQuestion.updateMany({
      where: { consultationId: id },
      data: { state: "REJECTED" },
    });
    const closed = await aUnit();
    await db().workUnit.update({ where: { id: closed.id }, data: { isActive: false } });
    await expect(reportConsultation(onDay, minutesInput(await seenOf(id), closed.id))).rejects.toMatchObject({
      reasons: ["UNIT_CLOSED"],
    });
    expect((await ownerUnits()).map((one) => one.id)).not.toContain(closed.id);
    expect((await consultationNow(id)).state).toBe("HELD");
  });
});

describe("following agreements", () => {
  it("goes on in public until the last is done, which closes the dialogue", async () => {
    const { id, onDay } = await aReportedOne();
    const [first, second] = await agreementsOf(id);
    if (!first || !second) throw new Error("no agreements");
    await startAgreement(onDay, { agreementId: first.id, version: 1 });
    await expect(startAgreement(onDay, { agreementId: first.id, version: 1 })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await finishAgreement(onDay, { agreementId: first.id, version: 2, proof: PROOF });
    expect((await consultationNow(id)).state).toBe("REPORTED");
    const open = async () => {
      const ids: string[] = [];
      let key: string | undefined;
      do {
        const page = await openAgreements(key);
        ids.push(...page.rows.map((row) => row.id));
        key = page.next ?? undefined;
      } while (key);
      return ids.filter((one) => [first.id, second.id].includes(one));
    };
    expect(await open()).toEqual([second.id]);
    expect((await agreementsOf(id))[0]).toMatchObject({ state: "DONE", proof: PROOF, doneOn: "2026-07-10" });
    await finishAgreement(onDay, { agreementId: second.id, version: 1, proof: PROOF });
    expect((await consultationNow(id)).state).toBe("CLOSED");
    expect(await open()).toEqual([]);
    expect(await auditsOf("consultation.close", id)).toHaveLength(1);
    await expect(
      finishAgreement(onDay, { agreementId: second.id, version: 2, proof: PROOF }),
    ).rejects.toMatchObject({ reasons: ["AGREEMENT_WRONG_STATE"] });
  });

  it("closes it once when the last two are finished at once", async () => {
    const { id, onDay } = await aReportedOne();
    const agreements = await agreementsOf(id);
    await Promise.all(
      agreements.map((one) => finishAgreement(onDay, { agreementId: one.id, version: 1, proof: PROOF })),
    );
    expect((await consultationNow(id)).state).toBe("CLOSED");
    expect(await auditsOf("consultation.close", id)).toHaveLength(1);
  });

  it("is also for who answers for it in another unit, whose list it stands in", async () => {
    const one = await anOpenOne();
    const owner = await aHost();
    await holdConsultation(one.onDay, await seenOf(one.id));
    await reportConsultation(one.onDay, minutesInput(await seenOf(one.id), owner.unit.id));
    const agreements = await agreementsOf(one.id);
    const listed = await ownAgreements(owner.viewer, undefined);
    expect(listed?.rows.map(({ id }) => id).sort()).toEqual(agreements.map(({ id }) => id).sort());
    expect((await ownAgreements(one.viewer, undefined))?.rows).toEqual([]);
    expect(await ownAgreements(viewerOf(await anEmployee()), undefined)).toBeNull();
    const [first] = agreements;
    const owning = contextOf(owner.viewer, ON_THE_DAY);
    await startAgreement(owning, { agreementId: first?.id ?? "", version: 1 });
    await finishAgreement(owning, { agreementId: first?.id ?? "", version: 2, proof: PROOF });
    expect((await ownAgreements(owner.viewer, undefined))?.rows).toHaveLength(agreements.length - 1);
  });

  it("is for who holds dialogues of the unit", async () => {
    const { id } = await aReportedOne();
    const [first] = await agreementsOf(id);
    const { head: stranger } = await aHost();
    await expect(
      startAgreement(stranger, { agreementId: first?.id ?? "", version: 1 }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      startAgreement(stranger, { agreementId: crypto.randomUUID(), version: 1 }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("without its line in the trail", () => {
  it("nobody is checked in, no minutes are out, no agreement moves", async () => {
    const { id, unit, onDay } = await anOpenOne();
    const { code } = await register(aCitizen(), registerInput(id), confirmationLetter);
    const broken = withBrokenTrail(onDay);
    const everything = async () => ({
      consultation: await db().consultation.findUnique({
        where: { id },
        include: { headcounts: true, agreements: true, questions: true },
      }),
      registration: await registrationOf(code),
    });
    const refuses = async (write: () => Promise<unknown>) => {
      const before = await everything();
      await expectNothingWithoutTrail(write(), everything, before);
    };
    await refuses(() => checkIn(broken, { consultationId: id, code }));
    await holdConsultation(onDay, await seenOf(id));
    const minutes = minutesInput(await seenOf(id), unit.id);
    await refuses(() => reportConsultation(broken, minutes));
    await reportConsultation(onDay, minutes);
    const [first] = await agreementsOf(id);
    const seen = { agreementId: first?.id ?? "", version: 1 };
    await refuses(() => startAgreement(broken, seen));
    await refuses(() => finishAgreement(broken, { ...seen, proof: PROOF }));
  });
});
