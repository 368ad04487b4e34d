import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { NOT_HANDLED_STATES } from "@/lib/domain/complaint/publication";
import { openComplaintRows } from "@/lib/exports/open-complaints";
import { openDataCsv } from "@/lib/exports/open-data";
import { ANONYMOUS, type EmployeeViewer, type Viewer } from "@/lib/permissions/viewer";
import { findComplaint } from "@/lib/queries/complaint/find-complaint";
import { countComplaints, listComplaints } from "@/lib/queries/complaint/list-complaints";
import { publicComplaints } from "@/lib/queries/complaint/public-complaints";
import { similarComplaints } from "@/lib/queries/complaint/similar-complaints";
import { answerComplaint, askReporter } from "@/lib/services/complaint/answer-complaint";
import { assignComplaint } from "@/lib/services/complaint/assign-complaint";
import { closeComplaint } from "@/lib/services/complaint/close-complaint";
import { handOverComplaint } from "@/lib/services/complaint/hand-over-complaint";
import { archiveComplaint, rejectComplaint } from "@/lib/services/complaint/reject-complaint";
import { saveTemplate } from "@/lib/services/complaint/save-template";
import { resumeComplaint } from "@/lib/services/complaint/start-complaint";
import { askSolved, lapseComplaints } from "@/lib/services/complaint/watch-complaints";
import { reporterLetter } from "@/lib/text/complaint";
import { officerWords, stepsOf } from "@/tests/factories/complaint-steps";
import { aComplaint, aDesk, seenComplaint } from "@/tests/factories/complaints";
import { contextOf } from "@/tests/factories/people";
import { expectFailure, raced } from "@/tests/support/expect-failure";

let desk: Awaited<ReturnType<typeof aDesk>>;
let stranger: EmployeeViewer;
let steps: ReturnType<typeof stepsOf>;
beforeAll(async () => {
  desk = await aDesk();
  steps = stepsOf(desk);
  const other = await aDesk();
  stranger = { ...other.head, roles: [...other.head.roles, { role: "HR" }] };
});

const at = (viewer: Viewer, when = "2026-06-16T03:00:00Z") => contextOf(viewer, when);
const SYSTEM = { kind: "system", name: "test" } as const;
const stateOf = async (id: string) => (await db().complaint.findUniqueOrThrow({ where: { id } })).state;

describe("from receipt to the answer", () => {
  it("goes through the desk, stops while the reporter is asked, and counts the days", async () => {
    const id = await steps.inProgress();
    await askReporter(
      at(desk.head),
      {
        ...(await seenComplaint(id)),
        ...officerWords("Tiang yang mana, Pak?"),
      },
      reporterLetter,
    );
    expect(await stateOf(id)).toBe("WAITING");
    await resumeComplaint(at(desk.head, "2026-06-18T03:00:00Z"), await seenComplaint(id));
    await answerComplaint(
      at(desk.head, "2026-06-22T03:00:00Z"),
      {
        ...(await seenComplaint(id)),
        ...officerWords(),
      },
      reporterLetter,
    );
    // Five working days from 15 June to the 22nd, less the two of the pause.
    expect(await db().complaint.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: "ANSWERED",
      pausedDays: 2,
      answerDays: 3,
      unitId: desk.unit.id,
    });
    const trail = await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(trail.map(({ action }) => action)).toEqual(
      ["verify", "assign", "start", "ask", "resume", "answer"].map((event) => `complaint.${event}`),
    );
  });

  it("sends a complaint about an officer to the inspectorate, never to a unit", async () => {
    const { id } = await aComplaint({ isAboutOfficer: "on" });
    await expectFailure(steps.verify(id, { publicTitle: "Petugas meminta uang" }), "REFUSED", [
      "COMPLAINT_NOT_FOR_PUBLIC",
    ]);
    await steps.verify(id);
    await expectFailure(steps.assign(id), "REFUSED", ["COMPLAINT_OFFICER_TO_UNIT"]);
    await assignComplaint(at(desk.coordinator), {
      ...(await seenComplaint(id)),
      unitId: undefined,
      note: undefined,
    });
    await expectFailure(steps.start(id), "NOT_FOUND");
    await expectFailure(steps.start(id, desk.coordinator), "NOT_FOUND");
    await steps.start(id, desk.inspector);
    expect(await stateOf(id)).toBe("IN_PROGRESS");
    expect(await findComplaint(desk.head, id, "2026-06-16")).toBeNull();
  });

  it("ends by rejection, in the archive or at SP4N-LAPOR!", async () => {
    const ctx = at(desk.coordinator);
    const reason = "Perkara ini sedang diperiksa pengadilan.";
    const [rejected, archived, handed] = [await aComplaint(), await aComplaint(), await aComplaint()];
    await rejectComplaint(
      ctx,
      { ...(await seenComplaint(rejected.id)), ground: "COURT", reason },
      reporterLetter,
    );
    await archiveComplaint(ctx, { ...(await seenComplaint(archived.id)), reason }, reporterLetter);
    await handOverComplaint(
      ctx,
      { ...(await seenComplaint(handed.id)), laporNumber: "1234567" },
      reporterLetter,
    );
    expect([await stateOf(rejected.id), await stateOf(archived.id), await stateOf(handed.id)]).toEqual([
      "REJECTED",
      "ARCHIVED",
      "HANDED_OVER",
    ]);
  });
});

describe("who may not", () => {
  it("does not see it: another unit's head, HR, a citizen, the unit's head before disposition", async () => {
    const { id } = await aComplaint();
    for (const who of [stranger, desk.head, desk.inspector, ANONYMOUS] as const)
      await expectFailure(steps.verify(id, {}, who), "NOT_FOUND");
    expect(await findComplaint(stranger, id, "2026-06-16")).toBeNull();
    const working = await steps.inProgress();
    await expectFailure(
      answerComplaint(at(stranger), { ...(await seenComplaint(working)), ...officerWords() }, reporterLetter),
      "NOT_FOUND",
    );
  });

  it("comes second: of two answers at once one is a conflict and leaves no second message", async () => {
    const id = await steps.inProgress();
    const seen = await seenComplaint(id);
    const { done, codes } = await raced(
      [0, 1].map(() => answerComplaint(at(desk.head), { ...seen, ...officerWords() }, reporterLetter)),
    );
    expect([done, codes]).toEqual([1, ["CONFLICT"]]);
    expect(await db().complaintMessage.count({ where: { complaintId: id } })).toBe(1);
  });

  it("keeps templates only as the coordinator", async () => {
    const template = {
      id: crypto.randomUUID(),
      version: 0,
      title: "Sapaan",
      text: "Terima kasih atas laporan Anda.",
      isActive: true,
    };
    await expectFailure(saveTemplate(at(desk.head), template), "NOT_FOUND");
    await saveTemplate(at(desk.coordinator), template);
    await expectFailure(saveTemplate(at(desk.coordinator), template), "CONFLICT");
    await saveTemplate(at(desk.coordinator), { ...template, version: 1, isActive: false });
  });
});

describe("lists", () => {
  it("show to each what findComplaint lets them read, and count the same", async () => {
    const today = "2026-06-16";
    const all = await db().complaint.findMany({ select: { id: true } });
    for (const who of [desk.coordinator, desk.inspector, desk.head, stranger]) {
      const listed = new Set<string>();
      for (const group of ["VERIFY", "WORK", "WAITING", "ANSWERED", "OVER"] as const) {
        let after: string | undefined;
        do {
          const { rows, next } = await listComplaints(who, { group, today, after });
          for (const { id } of rows) listed.add(id);
          after = next ?? undefined;
        } while (after);
      }
      const readable: string[] = [];
      for (const { id } of all) if (await findComplaint(who, id, today)) readable.push(id);
      expect([...listed].toSorted()).toEqual(readable.toSorted());
    }
    expect((await countComplaints(stranger)).WORK).toBe(0);
  });
});

describe("by itself", () => {
  it("closes by silence after ten working days and asks after two weeks", async () => {
    const id = await steps.inProgress();
    await answerComplaint(at(desk.head), { ...(await seenComplaint(id)), ...officerWords() }, reporterLetter);
    await lapseComplaints(at(SYSTEM, "2026-06-30T03:00:00Z"));
    expect(await stateOf(id)).toBe("ANSWERED");
    await lapseComplaints(at(SYSTEM, "2026-07-01T03:00:00Z"));
    expect(await stateOf(id)).toBe("CLOSED");
    await askSolved(at(SYSTEM, "2026-06-29T03:00:00Z"), reporterLetter);
    expect((await db().complaint.findUniqueOrThrow({ where: { id } })).askedSolvedOn).toBeNull();
    await askSolved(at(SYSTEM, "2026-06-30T03:00:00Z"), reporterLetter);
    expect((await db().complaint.findUniqueOrThrow({ where: { id } })).askedSolvedOn).not.toBeNull();
  });
});

describe("what others learn", () => {
  it("similar titles come of the same unit and only where the coordinator wrote one", async () => {
    const title = "Saluran air di pasar tersumbat";
    await steps.inProgress({ title }, { publicTitle: title });
    await steps.inProgress({ title: "Saluran air di pasar rahasia", isConfidential: "on" });
    const found = await similarComplaints(desk.unit.id, "saluran air pasar tersumbat");
    expect(found.map((one) => one.title)).toEqual([title]);
    expect(await similarComplaints(crypto.randomUUID(), title)).toEqual([]);
  });

  it("similar titles are looked for among the newest of the unit alone", async () => {
    const title = "Trotoar depan sekolah berlubang besar";
    const id = await steps.inProgress({ title }, { publicTitle: title });
    expect(await similarComplaints(desk.unit.id, title)).toMatchObject([{ title }]);
    await db().$executeRaw`
      INSERT INTO complaint (id, form_key, content_hash, code, pin_hash, category, title, text, is_confidential,
        is_about_officer, public_title, unit_id, state, received_at, clock_from, due_on)
      SELECT gen_random_uuid(), 'newer ' || n, content_hash, 'NEWER-' || n, pin_hash, category, title, text, false, false,
        'Lampu jalan ' || n, unit_id, 'CLOSED', received_at + interval '1 day', clock_from, due_on
      FROM complaint CROSS JOIN generate_series(1, 500) AS n WHERE id = ${id}::uuid`;
    expect(await similarComplaints(desk.unit.id, title)).toEqual([]);
    await db().$executeRaw`DELETE FROM complaint WHERE form_key LIKE 'newer %'`;
  });

  it("the sums equal those counted from the complaints", async () => {
    const id = await steps.inProgress();
    await answerComplaint(at(desk.head), { ...(await seenComplaint(id)), ...officerWords() }, reporterLetter);
    await closeComplaint(at(ANONYMOUS), id, { version: (await seenComplaint(id)).version });
    const kept = await db().complaintTotal.findMany({ where: { n: { gt: 0 } } });
    const counted = await db().complaint.groupBy({ by: ["category", "unitId", "state"], _count: true });
    const text = (
      rows: readonly { category: string; unitId: string | null; state: string }[],
      n: (row: never) => number,
    ) => rows.map((row) => `${row.category} ${row.unitId} ${row.state} ${n(row as never)}`).toSorted();
    expect(text(kept, ({ n }: { n: number }) => n)).toEqual(
      text(counted, ({ _count }: { _count: number }) => _count),
    );
    const groups = await db().complaintCount.groupBy({ by: ["figure"], _sum: { n: true } });
    const notHandled = { state: { in: [...NOT_HANDLED_STATES] } };
    expect(Object.fromEntries(groups.map(({ figure, _sum: { n } }) => [figure, n]))).toEqual({
      RECEIVED: await db().complaint.count(),
      ANSWERED: await db().complaint.count({ where: { answerDays: { not: null } } }),
      ...((await db().complaint.count({ where: notHandled })) > 0
        ? { NOT_HANDLED: await db().complaint.count({ where: notHandled }) }
        : {}),
    });
    const times = await db().complaintAnswerTime.aggregate({ _sum: { n: true } });
    expect(times._sum.n).toBe(await db().complaint.count({ where: { answerDays: { not: null } } }));
  });

  it("no trail, sum, counter or open figure holds the words, the author or the code", async () => {
    const secret = "Rahasiawati Penanda";
    const given = {
      title: `Judul ${secret} itu`,
      text: `Isi laporan ${secret} yang panjang.`,
      place: secret,
    };
    const id = await steps.inProgress({
      ...given,
      name: secret,
      contact: `081-${secret}`,
      isConfidential: "on",
    });
    await askReporter(
      at(desk.head),
      {
        ...(await seenComplaint(id)),
        ...officerWords(`Apa benar ${secret}?`),
      },
      reporterLetter,
    );
    const { code } = await db().complaint.findUniqueOrThrow({ where: { id } });
    const open = openComplaintRows(await publicComplaints());
    const [audit, limits, totals, mails] = await Promise.all([
      db().auditEvent.findMany(),
      db().rateLimit.findMany(),
      db().complaintTotal.findMany(),
      db().outboxMail.findMany(),
    ]);
    const everything = JSON.stringify([audit, limits, totals, mails, open], (_key, value) =>
      typeof value === "bigint" ? String(value) : value,
    );
    for (const hidden of [secret, code]) {
      expect(everything).not.toContain(hidden);
      expect(openDataCsv("pengaduan", open)).not.toContain(hidden);
    }
    expect((await findComplaint(desk.head, id, "2026-06-16"))?.reporter).toBeNull();
    expect((await findComplaint(desk.coordinator, id, "2026-06-16"))?.reporter).toMatchObject({
      name: secret,
    });
  });
});
