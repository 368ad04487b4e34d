import { randomUUID } from "node:crypto";
import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { ROLES } from "@/lib/permissions/roles";
import { listAuditEvents } from "@/lib/queries/audit/list-audit-events";
import { listCounsellings, readCounselling } from "@/lib/queries/coaching/counselling";
import { planDevelopment } from "@/lib/queries/coaching/plan-development";
import { openCounselling } from "@/lib/services/coaching/open-counselling";
import { closeCounselling, writeCounselling } from "@/lib/services/coaching/write-counselling";
import { localToday } from "@/lib/time";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";
import { aLadderWithPlan } from "@/tests/factories/plans";
import { expectFailure, raced } from "@/tests/support/expect-failure";
import { trailOf } from "@/tests/support/outcomes";

/** Words that occur nowhere else: whoever finds them in the database or in a log has read a secret. */
const secret = () => `rahasia-${randomUUID()} tentang keluarga`;

async function aCounselling() {
  const ladder = await aLadderWithPlan();
  const [text, answer] = [secret(), secret()];
  const opened = { id: randomUUID(), entryId: randomUUID(), colleagueId: ladder.appraiser.employeeId, text };
  await openCounselling(contextOf(ladder.staff), opened);
  const reply = { id: randomUUID(), counsellingId: opened.id, text: answer };
  await writeCounselling(contextOf(ladder.appraiser, "2026-06-15T04:00:00Z"), reply);
  return { ...ladder, opened, reply, id: opened.id, words: [text, answer] };
}

describe("a counselling", () => {
  it("is read by its two people, in the order in which they wrote", async () => {
    const { staff, appraiser, id, words } = await aCounselling();
    for (const viewer of [staff, appraiser]) {
      const read = await readCounselling(viewer, id);
      expect(read?.entries.map(({ text }) => text)).toEqual(words);
      expect((await listCounsellings(viewer)).map((row) => row.id)).toEqual([id]);
    }
    expect(await readCounselling(staff, id)).toMatchObject({ isCounsellor: false });
    expect(await readCounselling(appraiser, id)).toMatchObject({ isCounsellor: true });
  });

  it("has the appraiser as counsellor also when the appraiser begins", async () => {
    const { staff, appraiser } = await aLadderWithPlan();
    const opened = {
      id: randomUUID(),
      entryId: randomUUID(),
      colleagueId: staff.employeeId,
      text: secret(),
    };
    await openCounselling(contextOf(appraiser), opened);
    expect(await db().counselling.findUniqueOrThrow({ where: { id: opened.id } })).toMatchObject({
      employeeId: staff.employeeId,
      counsellorId: appraiser.employeeId,
    });
  });

  it("does not exist for anybody else, with every role there is, nor for the server itself", async () => {
    const { superior, unit, plan, id, words } = await aCounselling();
    const everything = viewerOf(
      await anEmployee(),
      ROLES.map((role) => ({ role, unitPath: unit.path })),
    );
    const others = [superior, everything];
    for (const role of ROLES) others.push(viewerOf(await anEmployee(), [{ role, unitPath: unit.path }]));
    for (const viewer of others) {
      expect(await readCounselling(viewer, id)).toBeNull();
      expect(await listCounsellings(viewer)).toEqual([]);
      const ctx = contextOf(viewer);
      const entry = { id: randomUUID(), counsellingId: id, text: secret() };
      await expectFailure(writeCounselling(ctx, entry), "NOT_FOUND");
      await expectFailure(closeCounselling(ctx, { counsellingId: id, version: 2 }), "NOT_FOUND");
      const development = JSON.stringify(await planDevelopment(viewer, plan.id, localToday()));
      const trail = JSON.stringify(await listAuditEvents(viewer, {}));
      for (const word of words) {
        expect(development ?? "").not.toContain(word);
        expect(trail).not.toContain(word);
      }
    }
  });

  it("leaves a trail that says only that it happened", async () => {
    const { appraiser, staff, id } = await aCounselling();
    await closeCounselling(contextOf(appraiser), { counsellingId: id, version: 2 });
    expect(await trailOf(id)).toEqual(["counselling.open", "counselling.write", "counselling.close"]);
    const rows = await db().auditEvent.findMany({ where: { subjectId: id } });
    for (const row of rows)
      expect(row).toMatchObject({ before: null, after: null, aboutId: staff.employeeId });
  });

  it("is in no table, no queue and no log as words", async () => {
    const written: string[] = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk));
        done();
      },
    });
    const { stdout, stderr } = process;
    const [out, err] = [stdout.write, stderr.write];
    const catching = (chunk: string | Uint8Array) => sink.write(chunk);
    stdout.write = catching as typeof stdout.write;
    stderr.write = catching as typeof stderr.write;
    let words: readonly string[];
    try {
      const counselling = await aCounselling();
      words = counselling.words;
      // Also when something goes wrong on the way.
      const { staff, id, reply } = counselling;
      const wrong = { ...reply, text: words[0] ?? "" };
      await expectFailure(writeCounselling(contextOf(staff), wrong), "CONFLICT");
      await closeCounselling(contextOf(staff), { counsellingId: id, version: 2 });
      const late = { id: randomUUID(), counsellingId: id, text: words[1] ?? "" };
      await expectFailure(writeCounselling(contextOf(staff), late), "REFUSED", ["COUNSELLING_CLOSED"]);
    } finally {
      stdout.write = out;
      stderr.write = err;
    }
    const tables = await db().$queryRaw<{ table: string; schema: string }[]>`
      SELECT quote_ident(table_schema) AS schema, quote_ident(table_name) AS table
      FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
    expect(tables.length).toBeGreaterThan(30);
    for (const { schema, table } of tables) {
      for (const word of words) {
        const [found] = await db().$queryRawUnsafe<{ rows: bigint }[]>(
          `SELECT count(*) AS rows FROM ${schema}.${table} t WHERE t::text LIKE '%' || $1 || '%'`,
          word,
        );
        expect({ table, rows: Number(found?.rows) }).toEqual({ table, rows: 0 });
      }
    }
    for (const word of words) expect(written.join("")).not.toContain(word);
  });

  it("binds each cipher to its row", async () => {
    const { staff, id, opened, reply } = await aCounselling();
    const { sealed } = await db().counsellingEntry.findUniqueOrThrow({ where: { id: reply.id } });
    const moved = randomUUID();
    await db().counsellingEntry.create({
      data: {
        id: moved,
        counsellingId: id,
        authorId: staff.employeeId,
        sealed,
        createdAt: new Date("2026-06-16T00:00:00Z"),
      },
    });
    await expect(readCounselling(staff, id)).rejects.toThrow();
    expect(opened.id).toBe(id);
  });

  it("takes the same words once, and is a conflict with other words or another author under the same id", async () => {
    const { staff, appraiser, opened, reply } = await aCounselling();
    expect(await openCounselling(contextOf(staff), opened)).toMatchObject({ isRepeat: true });
    expect(await writeCounselling(contextOf(appraiser), reply)).toEqual({ isRepeat: true });
    await expectFailure(writeCounselling(contextOf(appraiser), { ...reply, text: secret() }), "CONFLICT");
    await expectFailure(writeCounselling(contextOf(staff), reply), "CONFLICT");
    const stolen = { ...opened, entryId: randomUUID() };
    await expectFailure(openCounselling(contextOf(appraiser), stolen), "REFUSED", ["COUNSELLING_WITH_SELF"]);
  });

  it("lets both write at the same moment, and ends once", async () => {
    const { staff, appraiser, id } = await aCounselling();
    const write = (viewer: typeof staff) =>
      writeCounselling(contextOf(viewer), { id: randomUUID(), counsellingId: id, text: secret() });
    expect(await raced([write(staff), write(appraiser)])).toEqual({ done: 2, codes: [] });
    const { version } = await db().counselling.findUniqueOrThrow({ where: { id } });
    const ends = [staff, appraiser].map((viewer) =>
      closeCounselling(contextOf(viewer), { counsellingId: id, version }),
    );
    const race = await raced(ends);
    expect(race.done).toBe(1);
    expect(race.codes.every((code) => code === "CONFLICT" || code === "REFUSED")).toBe(true);
  });

  it("is refused with oneself and with who has left", async () => {
    const { staff, appraiser } = await aLadderWithPlan();
    const begin = (colleagueId: string) =>
      openCounselling(contextOf(staff), {
        id: randomUUID(),
        entryId: randomUUID(),
        colleagueId,
        text: secret(),
      });
    await expectFailure(begin(staff.employeeId), "REFUSED", ["COUNSELLING_WITH_SELF"]);
    await db().employee.update({ where: { id: appraiser.employeeId }, data: { state: "INACTIVE" } });
    await expectFailure(begin(appraiser.employeeId), "REFUSED", ["COUNSELLOR_INACTIVE"]);
    await expectFailure(begin(randomUUID()), "NOT_FOUND");
  });
});
