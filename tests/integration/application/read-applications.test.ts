import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { can } from "@/lib/permissions/can";
import { ROLES } from "@/lib/permissions/roles";
import { ANONYMOUS, type Viewer } from "@/lib/permissions/viewer";
import { counterServices, seesApplications } from "@/lib/queries/application/counter-services";
import { findApplication, trackedApplication } from "@/lib/queries/application/find-application";
import {
  APPLICATION_GROUPS,
  type ApplicationGroup,
  countApplications,
  listApplications,
} from "@/lib/queries/application/list-applications";
import { visibleApplicationsWhere } from "@/lib/queries/application/visible-applications";
import {
  aCounter,
  anApplication,
  anOnlineApplication,
  type Counter,
  MONDAY_AT_TEN,
  placedAt,
  takeStep,
} from "@/tests/factories/applications";
import { anEmployee, aUnit, holdersOf, viewerOf } from "@/tests/factories/people";

const NOTE = "Fotokopi KTP-el belum ada";
/** Tuesday, nine in Manna. */
const TUESDAY = new Date("2026-06-16T02:00:00Z");

let counter: Counter;
let ids: Readonly<Record<ApplicationGroup, string>>;

beforeAll(async () => {
  // Eight hours: due Tuesday at ten when registered Monday at ten.
  counter = await aCounter(480);
  const { officer } = counter;
  const late = await anApplication(counter, { name: "Terlambat" }, "2026-06-12T03:00:00Z");
  const today = await anApplication(counter, { name: "Hari ini" });
  const online = await anOnlineApplication(counter, {}, "2026-06-16T01:45:00Z");
  const later = await anApplication(counter, { name: "Besok" }, "2026-06-16T01:30:00Z");
  const waiting = await anApplication(counter, { name: "Menunggu" });
  await takeStep(officer, waiting.id, "pause", MONDAY_AT_TEN, NOTE);
  const ready = await anApplication(counter, { name: "Siap" });
  await takeStep(officer, ready.id, "finish", MONDAY_AT_TEN);
  const over = await anApplication(counter, { name: "Ditolak" });
  await takeStep(officer, over.id, "reject", MONDAY_AT_TEN, NOTE);
  ids = {
    NEW: online.id,
    LATE: late.id,
    TODAY: today.id,
    LATER: later.id,
    WAITING: waiting.id,
    READY: ready.id,
    OVER: over.id,
  };
});

const idsIn = async (viewer: Viewer, group: ApplicationGroup, serviceId?: string) =>
  (await listApplications(viewer, { group, now: TUESDAY, serviceId })).rows.map(({ id }) => id);

describe("the board", () => {
  it.each(APPLICATION_GROUPS)("shows in %s what belongs there", async (group) => {
    // What nobody looked at stands among what is due as well: its clock runs.
    const alsoDue = group === "LATER" ? [ids.NEW] : [];
    expect(await idsIn(counter.officer, group)).toEqual([ids[group], ...alsoDue]);
    expect(await idsIn(counter.officer, group, crypto.randomUUID())).toEqual([]);
  });

  it("counts them, and says what is missing, how much is used, and who applied", async () => {
    expect(await countApplications(counter.officer, TUESDAY)).toEqual({
      NEW: 1,
      LATE: 1,
      TODAY: 1,
      LATER: 2,
      WAITING: 1,
      READY: 1,
    });
    const [waiting] = (await listApplications(counter.officer, { group: "WAITING", now: TUESDAY })).rows;
    expect(waiting).toMatchObject({ applicantName: "Menunggu", missing: NOTE, term: { light: "PAUSED" } });
    const [today] = (await listApplications(counter.officer, { group: "TODAY", now: TUESDAY })).rows;
    expect(today?.term).toEqual({
      standardMinutes: 480,
      elapsed: 420,
      dueAt: "2026-06-16T03:00:00.000Z",
      light: "TODAY",
    });
  });

  it("is late only by minutes in which the office is open", async () => {
    const own = await aCounter(60);
    // Monday at three: due at four, as the office closes.
    await anApplication(own, {}, "2026-06-15T08:00:00Z");
    const groupAt = async (at: string) =>
      Object.entries(await countApplications(own.officer, new Date(at)))
        .filter(([, n]) => n > 0)
        .map(([group]) => group);
    expect(await groupAt("2026-06-15T08:30:00Z")).toEqual(["TODAY"]);
    expect(await groupAt("2026-06-15T15:00:00Z")).toEqual(["TODAY"]);
    expect(await groupAt("2026-06-16T01:00:00Z")).toEqual(["TODAY"]);
    expect(await groupAt("2026-06-16T01:01:00Z")).toEqual(["LATE"]);
  });

  it("is read on by key, in every order", async () => {
    const own = await aCounter(480);
    for (let index = 0; index < 31; index += 1) await anApplication(own);
    const page = (after?: string) => listApplications(own.officer, { group: "TODAY", now: TUESDAY, after });
    const first = await page();
    expect([first.rows.length, first.next === null]).toEqual([30, false]);
    const second = await page(first.next ?? undefined);
    expect([second.rows.length, second.next]).toEqual([1, null]);
    expect(first.rows.map(({ id }) => id)).not.toContain(second.rows[0]?.id);
    for (const group of ["WAITING", "OVER"] as const) {
      const { rows } = await listApplications(counter.officer, { group, now: TUESDAY, after: ids[group] });
      expect(rows).toEqual([]);
    }
    const gone = await listApplications(counter.officer, {
      group: "LATE",
      now: TUESDAY,
      after: crypto.randomUUID(),
    });
    expect(gone.rows).toHaveLength(1);
  });
});

describe("who reads", () => {
  it("is decided alike by lists, records and the menu; who applied is known at the counter alone", async () => {
    const below = await placedAt(await aUnit({ parent: counter.unit }));
    const elsewhere = await placedAt(await aUnit());
    const head = viewerOf(await anEmployee(), [{ role: "UNIT_HEAD", unitPath: counter.unit.path }]);
    const holders = (await holdersOf(ROLES, counter.unit)).map(([, viewer]) => viewer);
    const record = { unitPath: counter.unit.path };
    for (const viewer of [counter.officer, below, elsewhere, head, ANONYMOUS, ...holders]) {
      const mayRead = can(viewer, "application.read", record);
      const mayHandle = can(viewer, "application.handle", record);
      const where = { AND: [visibleApplicationsWhere(viewer), { id: ids.TODAY }] };
      expect((await db().application.count({ where })) === 1).toBe(mayRead);
      const found = await findApplication(viewer, ids.TODAY, TUESDAY);
      expect(found !== null).toBe(mayRead);
      if (mayRead) expect(await seesApplications(viewer)).toBe(true);
      const services = (await counterServices(viewer, "application.handle")).map(({ id }) => id);
      expect(services.includes(counter.service.id)).toBe(mayHandle);
      if (!found) continue;
      expect([found.isHandled, found.applicant !== null, found.acts.length > 0]).toEqual([
        mayHandle,
        mayHandle,
        mayHandle,
      ]);
      expect(found.steps.some(({ actorName }) => actorName !== null)).toBe(mayHandle);
      const rows = (await listApplications(viewer, { group: "TODAY", now: TUESDAY })).rows;
      const row = rows.find(({ id }) => id === ids.TODAY);
      if (row) expect(row.applicantName).toBe(mayHandle ? "Hari ini" : null);
    }
    expect(can(head, "application.read", record)).toBe(true);
    expect(can(head, "application.handle", record)).toBe(false);
    expect(await seesApplications(ANONYMOUS)).toBe(false);
    expect(await seesApplications(elsewhere)).toBe(false);
    expect(await findApplication(counter.officer, crypto.randomUUID(), TUESDAY)).toBeNull();
  });

  it("shows the applicant no officer and nothing of what they told", async () => {
    const tracked = await trackedApplication(ids.WAITING, TUESDAY);
    expect(tracked).toMatchObject({ missing: NOTE, mayWithdraw: true, isOnTime: null });
    expect(JSON.stringify(tracked)).not.toMatch(/Menunggu"|0812|actor|Pegawai/);
    expect((await trackedApplication(ids.READY, TUESDAY))?.mayWithdraw).toBe(false);
    expect(await trackedApplication(crypto.randomUUID(), TUESDAY)).toBeNull();
  });
});
