import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { stopSender } from "@/lib/db/job-queue";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import type { ServiceContext } from "@/lib/services/context";
import { appointAppraiser } from "@/lib/services/people/appoint-appraiser";
import { createEmployee } from "@/lib/services/people/create-employee";
import { deactivateEmployee } from "@/lib/services/people/deactivate-employee";
import { editEmployee } from "@/lib/services/people/edit-employee";
import { endAppraiser } from "@/lib/services/people/end-appraiser";
import { moveEmployee } from "@/lib/services/people/move-employee";
import { reactivateEmployee } from "@/lib/services/people/reactivate-employee";
import { resolveReport } from "@/lib/services/people/resolve-report";
import { addressNotice } from "@/lib/text/people-letters";
import { sendReport } from "@/tests/factories/data-reports";
import { anHr, aUnitHr, editOf, newEmployee } from "@/tests/factories/hr";
import {
  anEmployee,
  appoint,
  aUnit,
  contextOf,
  holdersOf,
  rolesBut,
  syntheticNip,
  viewerOf,
} from "@/tests/factories/people";
import { atTheWrite } from "@/tests/support/at-the-write";
import { contentsOfDatabase } from "@/tests/support/broken-trail";
import { outcomeOf, trailOf } from "@/tests/support/outcomes";

type Context = ServiceContext<EmployeeViewer>;
let hr: Context;
beforeAll(async () => {
  hr = contextOf(await anHr());
});
afterAll(stopSender);

const letter = ({ answer }: { answer: string }) => ({ subject: "Jawaban", text: answer });

interface Of {
  readonly employeeId: string;
  readonly version: number;
}
/** A step that HR takes on a person of a unit: what must stand before, and the step as somebody takes it. */
interface Step {
  readonly table: string;
  readonly action: string;
  readonly prepare?: (of: Of) => Promise<string>;
  readonly run: (ctx: Context, of: Of, prepared: string) => Promise<unknown>;
}

const place = { positionTitle: "Pengelola Data", positionKind: "PELAKSANA", kind: "DEFINITIVE" } as const;
const anAppraiser = async () => (await anEmployee()).id;
const STEPS: Readonly<Record<string, Step>> = {
  edit: {
    table: "employee",
    action: "employee.edit",
    run: async (ctx, { employeeId, version }) => {
      const edit = await editOf(employeeId, { name: "Nama Dibetulkan", version });
      return editEmployee(ctx, edit, addressNotice);
    },
  },
  move: {
    table: "employee",
    action: "employee.move",
    // Within the unit, so that its own HR officer may.
    prepare: async ({ employeeId }) =>
      (await db().employee.findUniqueOrThrow({ where: { id: employeeId } })).unitId ?? "",
    run: (ctx, of, unitId) => moveEmployee(ctx, { ...of, unitId, startsOn: "2026-06-01", ...place }),
  },
  deactivate: {
    table: "employee",
    action: "employee.deactivate",
    run: (ctx, of) => deactivateEmployee(ctx, { ...of, deactivatedOn: "2026-06-01", reason: "Pensiun" }),
  },
  reactivate: {
    table: "employee",
    action: "employee.reactivate",
    prepare: async ({ employeeId: id }) => {
      const deactivatedOn = new Date("2026-06-01");
      await db().employee.update({ where: { id }, data: { state: "INACTIVE", deactivatedOn } });
      return id;
    },
    run: reactivateEmployee,
  },
  appoint: {
    table: "employee",
    action: "appraiser.appoint",
    prepare: anAppraiser,
    run: (ctx, of, appraiserId) =>
      appointAppraiser(ctx, { ...of, appraiserId, kind: "DEFINITIVE", startsOn: "2026-06-01" }),
  },
  endAppraiser: {
    table: "employee",
    action: "appraiser.end",
    prepare: async ({ employeeId }) => (await appoint(employeeId, await anAppraiser())).id,
    run: (ctx, of, assignmentId) => endAppraiser(ctx, { ...of, assignmentId, endsOn: "2026-06-30" }),
  },
};
const steps = Object.entries(STEPS);

async function aPersonFor({ prepare }: Step) {
  const unit = await aUnit();
  const employee = await anEmployee({ unitId: unit.id });
  const of = { employeeId: employee.id, version: 1 };
  return { unit, employee, of, prepared: (await prepare?.(of)) ?? "" };
}

describe("each step of a person", () => {
  it.each(steps)("%s is taken once of two at once, the other hears of a conflict", async (_, step) => {
    const { of, prepared } = await aPersonFor(step);
    const people = [hr, contextOf(await anHr())];
    const both = await atTheWrite(
      step.table,
      people.map((ctx) => () => step.run(ctx, of, prepared)),
    );
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect(await trailOf(of.employeeId)).toEqual([step.action]);
  });

  it.each(steps)("%s is a conflict when it was seen in another version", async (_, step) => {
    const { of, prepared } = await aPersonFor(step);
    const before = await contentsOfDatabase();
    expect(await outcomeOf(step.run(hr, { ...of, version: 9 }, prepared))).toBe("CONFLICT");
    expect(await contentsOfDatabase()).toEqual(before);
  });

  it.each(steps)(
    "%s is for HR and the unit's HR officer, and not found for anybody else",
    async (_, step) => {
      const { unit, employee, of, prepared } = await aPersonFor(step);
      const denied = [
        ...(await holdersOf(rolesBut("HR", "UNIT_HR"), unit)),
        ["HR officer of another unit", await aUnitHr(await aUnit())] as const,
        ["HR about themselves", viewerOf(employee, [{ role: "HR" }])] as const,
        [
          "the HR officer about themselves",
          viewerOf(employee, [{ role: "UNIT_HR", unitPath: unit.path }]),
        ] as const,
      ];
      const before = await db().employee.findUnique({ where: { id: employee.id } });
      for (const [who, viewer] of denied) {
        if (viewer.kind !== "employee") continue;
        const outcome = await outcomeOf(step.run(contextOf(viewer), of, prepared));
        expect([who, outcome]).toEqual([who, "NOT_FOUND"]);
      }
      expect(await db().employee.findUnique({ where: { id: employee.id } })).toEqual(before);
      expect(await trailOf(employee.id)).toEqual([]);
      expect(await outcomeOf(step.run(contextOf(await aUnitHr(unit)), of, prepared))).toBe("OK");
    },
  );
});

describe("editing a person", () => {
  const edit = async (id: string, over: Parameters<typeof editOf>[1]) =>
    outcomeOf(editEmployee(hr, await editOf(id, over), addressNotice));

  it.each([
    ["a NIP with serial 000", { nip: "198504122008031000" }, "NIP_SERIAL_ZERO"],
    ["a NIK that is none", { nik: "1701053203900001" }, "NIK_BIRTH_DATE_INVALID"],
    ["a kind that the NIP denies", { kind: "PPPK" }, "KIND_DOES_NOT_FIT_NIP"],
  ] as const)("refuses %s", async (_, over, reason) => {
    const { id } = await anEmployee();
    expect(await edit(id, over)).toBe(`REFUSED ${reason}`);
    expect(await trailOf(id)).toEqual([]);
  });

  it("refuses the numbers of somebody else, both at once", async () => {
    const [one, other] = [await anEmployee(), await anEmployee()];
    const nik = "1701054107900055";
    expect(await edit(other.id, { nik })).toBe("OK");
    expect(await edit(one.id, { nip: other.nip, nik })).toBe("REFUSED NIP_TAKEN NIK_TAKEN");
  });

  it("gives a NIP to one of two people who get it at once", async () => {
    const [one, other, nip] = [await anEmployee(), await anEmployee(), syntheticNip()];
    const inputs = [await editOf(one.id, { nip }), await editOf(other.id, { nip })];
    const both = await atTheWrite(
      "employee",
      inputs.map((input) => () => editEmployee(hr, input, addressNotice)),
    );
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect(await db().employee.count({ where: { nip } })).toBe(1);
  });

  it("finds nobody who is not there", async () => {
    const { id } = await anEmployee();
    const input = { ...(await editOf(id)), employeeId: randomUUID() };
    expect(await outcomeOf(editEmployee(hr, input, addressNotice))).toBe("NOT_FOUND");
  });
});

describe("entering a person", () => {
  it("is one person when the form is sent twice at once, with one line in the trail", async () => {
    const input = newEmployee((await aUnit()).id);
    const both = await atTheWrite(
      "employee",
      [1, 2].map(() => () => createEmployee(hr, input)),
    );
    expect(both).toEqual(["OK", "OK"]);
    expect(await trailOf(input.id)).toEqual(["employee.create"]);
  });

  it("says that a NIP is taken to the slower of two who enter it at once", async () => {
    const [input, nip] = [newEmployee((await aUnit()).id), syntheticNip()];
    const both = await atTheWrite(
      "employee",
      [1, 2].map(() => () => createEmployee(hr, { ...input, id: randomUUID(), nip })),
    );
    expect(both.toSorted()).toEqual(["OK", "REFUSED NIP_TAKEN"]);
    expect(await db().employee.count({ where: { nip } })).toBe(1);
  });
});

describe("ending an appraiser", () => {
  it("is refused before the first day, and after a day that is set already", async () => {
    const [staff, appraiser] = [await anEmployee(), await anEmployee()];
    const { id: assignmentId } = await appoint(staff.id, appraiser.id, "2026-01-01");
    const end = (endsOn: string, version: number) =>
      outcomeOf(endAppraiser(hr, { employeeId: staff.id, version, assignmentId, endsOn }));
    expect(await end("2025-12-31", 1)).toBe("REFUSED ENDS_BEFORE_START");
    expect(await end("2026-01-01", 1)).toBe("OK");
    expect(await end("2026-01-01", 2)).toBe("REFUSED ENDED_ALREADY");
    expect(await end("2025-12-31", 2)).toBe("REFUSED ENDS_BEFORE_START");
  });

  it("finds no assignment that is not there", async () => {
    const { id: employeeId } = await anEmployee();
    const input = { employeeId, version: 1, assignmentId: randomUUID(), endsOn: "2026-06-30" };
    expect(await outcomeOf(endAppraiser(hr, input))).toBe("NOT_FOUND");
  });
});

describe("a report of a wrong appraiser", () => {
  const report = () => ({ id: randomUUID(), message: "Penilai saya seharusnya Camat, bukan Sekcam." });
  const answer = (reportId: string, version = 1) => ({ reportId, version, answer: "Sudah kami betulkan." });

  it("is one when it is sent twice at once", async () => {
    const staff = contextOf(viewerOf(await anEmployee()));
    const input = report();
    const send = () => sendReport(staff, input);
    expect(await atTheWrite("appraiser_report", [send, send])).toEqual(["OK", "OK"]);
    expect(await trailOf(input.id)).toEqual(["appraiser.report"]);
  });

  it("stays one where two are written at once", async () => {
    const staff = contextOf(viewerOf(await anEmployee()));
    const send = () => sendReport(staff, report());
    const both = await atTheWrite("appraiser_report", [send, send]);
    expect(both.toSorted()).toEqual(["OK", "REFUSED REPORT_OPEN"]);
  });

  it("is answered once of two at once, and by HR and the unit's HR officer alone", async () => {
    const unit = await aUnit();
    const staff = await anEmployee({ unitId: unit.id });
    const { id } = await sendReport(contextOf(viewerOf(staff)), report());
    const denied = [
      ...(await holdersOf(rolesBut("HR", "UNIT_HR"), unit)),
      ["HR officer of another unit", await aUnitHr(await aUnit())] as const,
      ["HR about themselves", viewerOf(staff, [{ role: "HR" }])] as const,
    ];
    for (const [who, viewer] of denied) {
      if (viewer.kind !== "employee") continue;
      const outcome = await outcomeOf(resolveReport(contextOf(viewer), answer(id), letter));
      expect([who, outcome]).toEqual([who, "NOT_FOUND"]);
    }
    const officers = [hr, contextOf(await aUnitHr(unit))];
    const both = await atTheWrite(
      "appraiser_report",
      officers.map((ctx) => () => resolveReport(ctx, answer(id), letter)),
    );
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect(await trailOf(id)).toEqual(["appraiser.report", "appraiser.resolveReport"]);
    expect(await outcomeOf(resolveReport(hr, answer(randomUUID()), letter))).toBe("NOT_FOUND");
  });
});
