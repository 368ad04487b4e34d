import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import { ANONYMOUS, type Viewer } from "@/lib/permissions/viewer";
import { trackedComplaint } from "@/lib/queries/complaint/tracked-complaint";
import { answerComplaint, askReporter } from "@/lib/services/complaint/answer-complaint";
import { forgetOwnReporter } from "@/lib/services/complaint/forget-own-reporter";
import { forgetReporters } from "@/lib/services/complaint/forget-reporters";
import { handOverComplaint } from "@/lib/services/complaint/hand-over-complaint";
import { archiveComplaint, rejectComplaint } from "@/lib/services/complaint/reject-complaint";
import { askSolved } from "@/lib/services/complaint/watch-complaints";
import { writeMessage } from "@/lib/services/complaint/write-message";
import { reporterLetter } from "@/lib/text/complaint";
import { officerWords, stepsOf } from "@/tests/factories/complaint-steps";
import { aComplaint, aDesk, type Desk, seenComplaint } from "@/tests/factories/complaints";
import { contextOf } from "@/tests/factories/people";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { lettersTo } from "@/tests/support/letters";
import { outcomeOf } from "@/tests/support/outcomes";
import { plansOf } from "@/tests/support/watched-queries";

const SYSTEM = { kind: "system", name: "test" } as const;
const at = <Who extends Viewer>(viewer: Who, day = "2026-06-16") => contextOf(viewer, `${day}T03:00:00Z`);
const reason = "Sudah kami periksa.";
const anAddress = () => `${crypto.randomUUID()}@example.id`;

let desk: Desk;
let steps: ReturnType<typeof stepsOf>;
beforeAll(async () => {
  desk = await aDesk();
  steps = stepsOf(desk);
});
afterAll(stopSender);

const rowOf = (id: string) => db().complaint.findUniqueOrThrow({ where: { id } });

const answer = async (id: string) =>
  answerComplaint(at(desk.head), { ...(await seenComplaint(id)), ...officerWords() }, reporterLetter);

describe("letters to the reporter", () => {
  it("come with a question, with the answer and two weeks later, and tell nothing but the code", async () => {
    const contact = anAddress();
    const title = "Lampu jalan padam";
    const id = await steps.inProgress({ name: "Siti Contoh", contact, title, isConfidential: "on" });
    expect(await lettersTo(contact)).toEqual([]);
    const question = { ...(await seenComplaint(id)), ...officerWords("Tiang yang mana?") };
    await askReporter(at(desk.head), question, reporterLetter);
    expect(await outcomeOf(askReporter(at(desk.head), question, reporterLetter))).not.toBe("OK");
    await writeMessage(at(ANONYMOUS), id, { id: crypto.randomUUID(), text: "Yang di simpang." });
    await answer(id);
    await askSolved(at(SYSTEM, "2026-06-30"), reporterLetter);
    await askSolved(at(SYSTEM, "2026-07-01"), reporterLetter);

    const { code } = await rowOf(id);
    const letters = await lettersTo(contact);
    expect(letters.map(({ subject }) => subject.replace(/^.*?: /, ""))).toEqual([
      "ada pertanyaan dari petugas",
      "sudah dijawab",
      "apakah masalahnya selesai?",
    ]);
    for (const { recipient, subject, text } of letters) {
      expect(recipient).toBe("Warga (pengaduan)");
      expect(subject.replaceAll("-", "")).toContain(code);
      expect(text).toContain("/pengaduan/lacak");
      expect(subject + text).not.toMatch(/Siti|Lampu|Tiang|mengganti/);
    }
    // Staff who may not know of the complaint read the outbox.
    expect(JSON.stringify(await db().outboxMail.findMany())).not.toContain(contact);
  });

  it("come when it ends before an answer", async () => {
    const told = async (end: (seen: Awaited<ReturnType<typeof seenComplaint>>) => Promise<unknown>) => {
      const contact = anAddress();
      const { id } = await aComplaint({ contact });
      await end(await seenComplaint(id));
      return (await lettersTo(contact)).map(({ subject }) => subject.replace(/^.*?: /, ""));
    };
    const ctx = at(desk.coordinator);
    expect(
      await told((seen) => rejectComplaint(ctx, { ...seen, ground: "COURT", reason }, reporterLetter)),
    ).toEqual(["tidak ditangani di sini"]);
    expect(await told((seen) => archiveComplaint(ctx, { ...seen, reason }, reporterLetter))).toEqual([
      "diarsipkan",
    ]);
    expect(
      await told((seen) => handOverComplaint(ctx, { ...seen, laporNumber: "1234567" }, reporterLetter)),
    ).toEqual(["diteruskan ke SP4N-LAPOR!"]);
  });

  it("go to nobody who gave a telephone number, a name only or nothing", async () => {
    const before = await db().outboxMail.count();
    for (const given of [{ contact: "0812-0000-1234" }, { name: "Siti Contoh" }, {}])
      await answer(await steps.inProgress(given));
    expect(await db().outboxMail.count()).toBe(before);
  });
});

describe("the reporter", () => {
  it("is forgotten ninety days after the last step of what is over, by the server alone", async () => {
    const { id } = await aComplaint({ name: "Siti Contoh", contact: anAddress() });
    const open = await aComplaint({ name: "Tono Contoh" });
    const seen = await seenComplaint(id);
    await archiveComplaint(at(desk.coordinator, "2026-06-16"), { ...seen, reason }, reporterLetter);
    const isKept = async () => (await rowOf(id)).reporterCipher !== null;
    await forgetReporters(at(SYSTEM, "2026-09-14"));
    expect(await isKept()).toBe(true);
    const late = contextOf(SYSTEM, "2026-09-14T03:00:01Z");
    await expectNothingWithoutTrail(forgetReporters(withBrokenTrail(late)), isKept, true);
    expect(await forgetReporters(late)).toBeGreaterThan(0);
    expect([await isKept(), (await rowOf(open.id)).reporterCipher === null]).toEqual([false, false]);
    expect(await forgetReporters(late)).toBe(0);

    // One that never ends: two years after it came in.
    const { receivedAt } = await rowOf(open.id);
    const daysOn = (days: number) =>
      contextOf(SYSTEM, new Date(receivedAt.getTime() + days * 86_400_000 + 1000).toISOString());
    await forgetReporters(daysOn(729));
    expect((await rowOf(open.id)).reporterCipher).not.toBeNull();
    await forgetReporters(daysOn(730));
    expect((await rowOf(open.id)).reporterCipher).toBeNull();
    expect(await outcomeOf(forgetReporters(at(desk.coordinator)))).toBe("NOT_FOUND");
  });

  it("is forgotten at once where they wish it: the complaint goes on, and no letter is written any more", async () => {
    const contact = anAddress();
    const id = await steps.inProgress({ name: "Siti Contoh", contact });
    const { version, state } = await rowOf(id);
    await forgetOwnReporter(at(ANONYMOUS), id);
    await forgetOwnReporter(at(ANONYMOUS), id);
    expect(await rowOf(id)).toMatchObject({ reporterCipher: null, version, state });
    expect(await trackedComplaint(id, "2026-06-16")).toMatchObject({ kept: null });
    await answer(id);
    expect(await lettersTo(contact)).toEqual([]);
    expect(await outcomeOf(forgetOwnReporter(at(ANONYMOUS), crypto.randomUUID()))).toBe("NOT_FOUND");
  });

  it("is found by an index of the few who are kept, however many complaints there are", async () => {
    const { id } = await aComplaint({ name: "Siti Contoh" });
    await db().$executeRaw`
      INSERT INTO "complaint" ("id", "form_key", "content_hash", "code", "pin_hash", "category", "title", "text",
                               "is_confidential", "is_about_officer", "received_at", "clock_from", "due_on")
      SELECT gen_random_uuid(), 'banyak ' || n, '', 'banyak ' || n, '', 'COMPLAINT', 'Judul', 'Isi', false, false,
             '2020-01-01', '2020-01-01', '2020-01-04' FROM generate_series(1, 20000) n`;
    await db().$executeRawUnsafe('ANALYZE "complaint"');
    const plans = await plansOf("complaint", () => forgetReporters(at(SYSTEM, "2029-06-16")));
    expect(plans.join("\n")).toContain("complaint_reporter_idx");
    expect(plans.join("\n")).not.toMatch(/Seq Scan on "?complaint"?\b(?!_)/);
    expect((await rowOf(id)).reporterCipher).toBeNull();
    await db().$executeRaw`DELETE FROM "complaint" WHERE "code" LIKE 'banyak %'`;
  });
});
