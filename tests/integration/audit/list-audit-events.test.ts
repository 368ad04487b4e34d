import { describe, expect, it } from "vitest";
import { recordAudit } from "@/lib/audit/record-audit";
import { db } from "@/lib/db/client";
import { listAuditEvents } from "@/lib/queries/audit/list-audit-events";
import { anEmployee, contextOf, viewerOf } from "@/tests/factories/people";

describe("the rows of the trail", () => {
  it("tell who acted on themselves from who acted on somebody of the same name", async () => {
    const [one, namesake] = [
      await anEmployee({ name: "Siti Contoh" }),
      await anEmployee({ name: "Siti Contoh" }),
    ];
    const ctx = contextOf(viewerOf(one));
    const subject = { type: "employee", id: one.id };
    for (const aboutId of [one.id, namesake.id, undefined])
      await db().$transaction((tx) =>
        recordAudit(tx, ctx, [{ action: "employee.edit", subject, ...(aboutId && { aboutId }) }]),
      );
    const inspector = viewerOf(await anEmployee(), [{ role: "INSPECTOR" }]);
    const page = await listAuditEvents(inspector, { nip: one.nip });
    expect(page?.rows.map(({ actor, about, isAboutActor }) => [actor, about, isAboutActor])).toEqual([
      ["Siti Contoh", null, false],
      ["Siti Contoh", "Siti Contoh", false],
      ["Siti Contoh", "Siti Contoh", true],
    ]);
    expect(await listAuditEvents(viewerOf(one), {})).toBeNull();
  });
});
