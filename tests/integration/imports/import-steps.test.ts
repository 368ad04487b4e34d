import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import {
  IMPORT_EVENTS,
  IMPORT_STATES,
  IMPORT_TRANSITIONS,
  type ImportEvent,
  type ImportState,
} from "@/lib/domain/imports/batch-lifecycle";
import { readImport } from "@/lib/imports/read-import";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { applyImport } from "@/lib/services/imports/apply-import";
import { beginReading } from "@/lib/services/imports/begin-reading";
import { confirmImport } from "@/lib/services/imports/confirm-import";
import { discardImport } from "@/lib/services/imports/discard-import";
import { exportRefused } from "@/lib/services/imports/export-refused";
import { planImport } from "@/lib/services/imports/plan-import";
import { requestUndo } from "@/lib/services/imports/request-undo";
import { stopImport } from "@/lib/services/imports/stop-import";
import { undoImport } from "@/lib/services/imports/undo-import";
import { uploadImport } from "@/lib/services/imports/upload-import";
import { addressNotice } from "@/lib/text/people-letters";
import { aUnit, contextOf, holdersOf, rolesBut } from "@/tests/factories/people";
import { rosterCells, workbookOf } from "@/tests/factories/roster-workbook";
import { atTheWrite } from "@/tests/support/at-the-write";
import { contentsOfDatabase, expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { applied, batchOf, confirmed, hrContext, planned, TODAY, upload } from "@/tests/support/import-steps";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

let hr: ServiceContext<EmployeeViewer>;
let other: ServiceContext<EmployeeViewer>;
beforeAll(async () => {
  hr = await hrContext();
  other = await hrContext();
});
afterAll(stopSender);

const silent = () => {};
const NOTHING = { parsed: { kind: "ROSTER", rows: [] }, cells: new Map() } as const;

interface Seen {
  readonly batchId: string;
  readonly version: number;
}
type Take = (ctx: ServiceContext, seen: Seen, read?: Parameters<typeof planImport>[2]) => Promise<unknown>;
const STEPS: Readonly<Record<ImportEvent, Take>> = {
  read: (ctx, { batchId }) => beginReading(ctx, batchId),
  plan: (ctx, { batchId }, read = NOTHING) => planImport(ctx, batchId, read, silent),
  fail: (ctx, { batchId }) => stopImport(ctx, batchId, "fail", { code: "FILE_EMPTY" }),
  confirm: (ctx, seen) => confirmImport(ctx, seen, "byCaller"),
  apply: (ctx, { batchId }) => applyImport(ctx, batchId, silent, addressNotice),
  replan: (ctx, { batchId }) => stopImport(ctx, batchId, "replan", { code: "IMPORT_STALE" }),
  requestUndo: (ctx, seen) => requestUndo(ctx, seen, "byCaller"),
  undo: (ctx, { batchId }) => undoImport(ctx, batchId, addressNotice),
  keep: (ctx, { batchId }) => stopImport(ctx, batchId, "keep", { code: "UNDO_HAS_ACCESS" }),
  discard: discardImport,
};
const ACTIONS: Readonly<Record<ImportEvent, string>> = {
  read: "import.read",
  plan: "import.plan",
  fail: "import.plan",
  confirm: "import.confirm",
  apply: "import.apply",
  replan: "import.apply",
  requestUndo: "import.requestUndo",
  undo: "import.undo",
  keep: "import.undo",
  discard: "import.discard",
};

/** A batch of no rows in a state: what a step may do depends on the state alone. */
async function inState(state: ImportState): Promise<Seen> {
  const { id, version } = await db().importBatch.create({
    data: {
      id: crypto.randomUUID(),
      kind: "ROSTER",
      state,
      fileName: "uji.xlsx",
      fileSha256: "a".repeat(64),
      createdById: hr.viewer.employeeId,
      createdAt: hr.now,
    },
  });
  return { batchId: id, version };
}
const fromOf = (event: ImportEvent): ImportState => IMPORT_TRANSITIONS[event].from[0];
const CELLS = IMPORT_EVENTS.flatMap((event) =>
  IMPORT_STATES.map((state) => {
    const { from, to } = IMPORT_TRANSITIONS[event];
    return [state, event, (from as readonly ImportState[]).includes(state) ? to : null] as const;
  }),
);

describe("each step of an import", () => {
  it.each(CELLS)("%s, %s: %s", async (state, event, to) => {
    const seen = await inState(state);
    const before = await batchOf(seen.batchId);
    const outcome = await outcomeOf(STEPS[event](hr, seen));
    if (to === null) {
      expect(outcome).toBe("REFUSED IMPORT_WRONG_STATE");
      expect(await batchOf(seen.batchId)).toEqual(before);
      expect(await trailOf(seen.batchId)).toEqual([]);
      return;
    }
    expect(outcome).toBe("OK");
    expect(await batchOf(seen.batchId)).toMatchObject({ state: to, version: seen.version + 1 });
    // A reading that is taken up again stands where it stood, and is no news.
    const isNews = !(event === "read" && state === to);
    expect(await trailOf(seen.batchId)).toEqual(isNews ? [ACTIONS[event]] : []);
  });

  it.each(IMPORT_EVENTS)("%s is taken once of two at once", async (event) => {
    const seen = await inState(fromOf(event));
    const both = await atTheWrite("import_batch", [
      () => STEPS[event](hr, seen),
      () => STEPS[event](other, seen),
    ]);
    // Those that write people queue for it, so the slower one finds what the faster one left.
    const isQueued = event === "plan" || event === "apply" || event === "undo";
    expect(both.toSorted()).toEqual([isQueued ? "REFUSED IMPORT_WRONG_STATE" : "CONFLICT", "OK"].toSorted());
    expect(await trailOf(seen.batchId)).toEqual([ACTIONS[event]]);
  });

  it("is not taken on a batch that is confirmed and thrown away at once", async () => {
    const seen = await inState("PLANNED");
    const both = await atTheWrite("import_batch", [
      () => STEPS.confirm(hr, seen),
      () => STEPS.discard(other, seen),
    ]);
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect((await batchOf(seen.batchId)).state).toBe(both[0] === "OK" ? "APPLYING" : "DISCARDED");
  });

  it.each(["confirm", "discard", "requestUndo"] as const)(
    "%s is a conflict when the page is old",
    async (event) => {
      const seen = await inState(fromOf(event));
      expect(await outcomeOf(STEPS[event](hr, { ...seen, version: seen.version + 1 }))).toBe("CONFLICT");
      expect(await trailOf(seen.batchId)).toEqual([]);
    },
  );

  it.each(IMPORT_EVENTS)(
    "%s is not found for any role but HR, nor where there is no batch",
    async (event) => {
      const seen = await inState(fromOf(event));
      const before = await batchOf(seen.batchId);
      for (const [who, viewer] of await holdersOf(rolesBut("HR"), await aUnit())) {
        const outcome = await outcomeOf(STEPS[event](contextOf(viewer, TODAY), seen));
        expect([who, outcome]).toEqual([who, "NOT_FOUND"]);
      }
      expect(await batchOf(seen.batchId)).toEqual(before);
      const nowhere = { batchId: crypto.randomUUID(), version: 1 };
      expect(await outcomeOf(STEPS[event](hr, nowhere))).toBe("NOT_FOUND");
    },
  );
});

let person = 20_000;
const aWorkbook = () => {
  person += 1;
  return workbookOf([rosterCells(person)]);
};
const seenOf = ({ id, version }: { readonly id: string; readonly version: number }): Seen => ({
  batchId: id,
  version,
});
/** A batch of one person on which each step has something to write. */
const BATCHES: Readonly<Record<ImportEvent, () => Promise<Seen>>> = {
  read: async () => seenOf(await batchOf(await upload(hr, await aWorkbook()))),
  plan: async () => {
    const id = await upload(hr, await aWorkbook());
    await beginReading(hr, id);
    return seenOf(await batchOf(id));
  },
  fail: async () => seenOf(await batchOf(await upload(hr, await aWorkbook()))),
  confirm: async () => seenOf(await planned(hr, await aWorkbook())),
  apply: async () => seenOf(await confirmed(hr, await aWorkbook())),
  replan: async () => seenOf(await confirmed(hr, await aWorkbook())),
  requestUndo: async () => seenOf(await applied(hr, await aWorkbook())),
  undo: () => anUndoing(),
  keep: () => anUndoing(),
  discard: async () => seenOf(await planned(hr, await aWorkbook())),
};
async function anUndoing(): Promise<Seen> {
  const { id, version } = await applied(hr, await aWorkbook());
  await requestUndo(hr, { batchId: id, version }, "byCaller");
  return seenOf(await batchOf(id));
}

describe("without its line in the trail", () => {
  it.each(IMPORT_EVENTS)("%s changes nothing", async (event) => {
    const seen = await BATCHES[event]();
    const read = event === "plan" ? await readImport("ROSTER", await aWorkbook(), hr.today) : undefined;
    const before = await contentsOfDatabase();
    const write = STEPS[event](withBrokenTrail(hr), seen, read);
    await expectNothingWithoutTrail(write, contentsOfDatabase, before);
    expect(await outcomeOf(STEPS[event](hr, seen, read))).toBe("OK");
    expect(await contentsOfDatabase()).not.toEqual(before);
  });

  it("nothing is uploaded, and no refused row leaves", async () => {
    const { batchId } = await BATCHES.confirm();
    const before = await contentsOfDatabase();
    const file = { id: crypto.randomUUID(), kind: "ROSTER", fileName: "uji.xlsx", sealed: "x" } as const;
    const sent = { ...file, sha256: "a".repeat(64), inBackground: true };
    const broken = withBrokenTrail(hr);
    await expectNothingWithoutTrail(uploadImport(broken, sent), contentsOfDatabase, before);
    await expectNothingWithoutTrail(exportRefused(broken, batchId), contentsOfDatabase, before);
  });
});

describe("an upload", () => {
  it("is one batch of two that arrive at once, and one line of the trail", async () => {
    const file = { id: crypto.randomUUID(), kind: "ROSTER", fileName: "uji.xlsx", sealed: "x" } as const;
    const sent = { ...file, sha256: "a".repeat(64), inBackground: false };
    const both = await atTheWrite("import_batch", [
      () => uploadImport(hr, sent),
      () => uploadImport(hr, sent),
    ]);
    expect(both).toEqual(["OK", "OK"]);
    expect(await db().importFile.count({ where: { batchId: file.id } })).toBe(1);
    expect(await trailOf(file.id)).toEqual(["import.upload"]);
  });
});
