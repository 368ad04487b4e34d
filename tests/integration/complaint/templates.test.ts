import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { saveTemplate } from "@/lib/services/complaint/save-template";
import type { ServiceContext } from "@/lib/services/context";
import { aDesk } from "@/tests/factories/complaints";
import { auditsOf } from "@/tests/factories/hr";
import { aUnit, contextOf, holdersOf, rolesBut } from "@/tests/factories/people";
import { atTheWrite } from "@/tests/support/at-the-write";
import { contentsOfDatabase, expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";
import { outcomeOf } from "@/tests/support/outcomes";

let coordinator: ServiceContext;
beforeAll(async () => {
  coordinator = contextOf((await aDesk()).coordinator);
});

const words = { title: "Sapaan", text: "Terima kasih atas laporan Anda.", isActive: true };
const fresh = () => ({ id: crypto.randomUUID(), version: 0, ...words });
async function aTemplate() {
  const template = fresh();
  await saveTemplate(coordinator, template);
  return { ...template, version: 1 };
}
/** A new one, and a change of one that stands. */
const INPUTS = {
  new: async () => fresh(),
  changed: async () => ({ ...(await aTemplate()), title: "Salam", isActive: false }),
};
const cases = Object.entries(INPUTS);
const stored = (id: string) => db().complaintTemplate.findUnique({ where: { id } });

describe("a ready-made answer", () => {
  it("leaves in the trail what it was and what it is", async () => {
    const { id, ...template } = await aTemplate();
    await saveTemplate(coordinator, { ...template, id, title: "Salam", isActive: false });
    expect(await stored(id)).toMatchObject({ title: "Salam", isActive: false, version: 2 });
    expect(await auditsOf("complaintTemplate.save", id)).toMatchObject([
      { before: null, after: words },
      { before: words, after: { ...words, title: "Salam", isActive: false } },
    ]);
  });

  it.each(cases)("%s is saved once of two at once, the other hears of a conflict", async (_, prepare) => {
    const input = await prepare();
    const both = await atTheWrite(
      "complaint_template",
      [1, 2].map(() => () => saveTemplate(coordinator, input)),
    );
    expect(both.toSorted()).toEqual(["CONFLICT", "OK"]);
    expect(await stored(input.id)).toMatchObject({ title: input.title, version: input.version + 1 });
  });

  it.each(cases)("%s is not found for any role but the coordinator", async (_, prepare) => {
    const input = await prepare();
    const before = await stored(input.id);
    for (const [who, viewer] of await holdersOf(rolesBut("COMPLAINT_COORDINATOR"), await aUnit())) {
      const outcome = await outcomeOf(saveTemplate(contextOf(viewer), input));
      expect([who, outcome]).toEqual([who, "NOT_FOUND"]);
    }
    expect(await stored(input.id)).toEqual(before);
  });

  it.each(cases)("%s is not saved when its line in the trail cannot be written", async (_, prepare) => {
    const input = await prepare();
    const before = await contentsOfDatabase();
    const write = saveTemplate(withBrokenTrail(coordinator), input);
    await expectNothingWithoutTrail(write, contentsOfDatabase, before);
  });

  it("that is not there is a conflict", async () => {
    expect(await outcomeOf(saveTemplate(coordinator, { ...fresh(), version: 1 }))).toBe("CONFLICT");
  });
});
