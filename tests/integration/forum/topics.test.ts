import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { listManagedTopics, listTopics, managedTopic, publicTopic } from "@/lib/queries/forum/topics";
import { unitsForProposals, unitsForTopics } from "@/lib/queries/forum/visible-topics";
import { createTopicSchema, editTopicSchema } from "@/lib/schemas/forum";
import { createTopic } from "@/lib/services/forum/create-topic";
import { editTopic } from "@/lib/services/forum/edit-topic";
import { withdrawTopic } from "@/lib/services/forum/withdraw-topic";
import { aHost } from "@/tests/factories/consultations";
import { anOpenTopic, topicInput } from "@/tests/factories/forum";
import { anHr, auditsOf } from "@/tests/factories/hr";
import { contextOf, holdersOf, rolesBut } from "@/tests/factories/people";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";

const topicNow = (id: string) => db().forumTopic.findUnique({ where: { id } });
const TODAY = "2026-06-15";

describe("a topic", () => {
  it("is opened by the unit or by HR, once for each form, and read by everybody", async () => {
    const { unit, head, viewer } = await aHost();
    const input = topicInput(unit.id);
    await createTopic(head, input);
    await createTopic(head, input);
    await expect(createTopic(head, { ...input, title: "Sesuatu yang lain" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await publicTopic(input.id, TODAY)).toMatchObject({ phase: "OPEN", isProposed: false });
    expect((await managedTopic(viewer, input.id, TODAY))?.title).toBe(input.title);
    expect((await listTopics(TODAY, { when: "now" })).rows.map(({ id }) => id)).toContain(input.id);
    expect((await listTopics("2026-07-01", { when: "past" })).rows.map(({ id }) => id)).toContain(input.id);
    expect(await auditsOf("forum.createTopic", input.id)).toHaveLength(1);
    const hr = contextOf(await anHr());
    await createTopic(hr, topicInput(unit.id, { opensOn: "2026-06-16" }));
    expect((await unitsForTopics(viewer)).map(({ id }) => id)).toEqual([unit.id]);
    expect((await unitsForProposals()).map(({ id }) => id)).toContain(unit.id);
  });

  it("is not for anybody else, not of another unit, not of a closed one, and not before today", async () => {
    const { unit, head } = await aHost();
    const roles = rolesBut("UNIT_HEAD", "UNIT_HR", "HR");
    for (const [, viewer] of await holdersOf(roles, unit)) {
      expect(await listManagedTopics(viewer, TODAY)).toBeNull();
      if (viewer.kind === "employee")
        await expect(createTopic(contextOf(viewer), topicInput(unit.id))).rejects.toMatchObject({
          code: "NOT_FOUND",
        });
    }
    const { head: stranger } = await aHost();
    await expect(createTopic(stranger, topicInput(unit.id))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(createTopic(head, topicInput(unit.id, { opensOn: "2026-06-14" }))).rejects.toMatchObject({
      reasons: ["FORUM_OPENS_IN_PAST"],
    });
    await db().workUnit.update({ where: { id: unit.id }, data: { isActive: false } });
    await expect(createTopic(head, topicInput(unit.id))).rejects.toMatchObject({ reasons: ["UNIT_CLOSED"] });
  });

  it("changes only its last day while it is open, and one of two who change it wins", async () => {
    const { id, head } = await anOpenTopic();
    const { title, description } = topicInput(crypto.randomUUID());
    const edit = (rest: object) =>
      editTopicSchema.parse({
        id,
        version: 1,
        title,
        description,
        opensOn: TODAY,
        closesOn: "2026-07-15",
        ...rest,
      });
    await expect(editTopic(head, edit({ title: "Antrean yang lain sama sekali" }))).rejects.toMatchObject({
      reasons: ["FORUM_OPENED_ALREADY"],
    });
    const both = await Promise.allSettled([
      editTopic(head, edit({})),
      editTopic(head, edit({ closesOn: "2026-07-20" })),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await topicNow(id)).toMatchObject({ version: 2 });
    expect(await auditsOf("forum.editTopic", id)).toHaveLength(1);
  });

  it("is withdrawn with a reason that everybody reads", async () => {
    const { id, head } = await anOpenTopic();
    const { head: stranger } = await aHost();
    const input = { id, version: 1, reason: "Dibahas di dialog publik saja." };
    await expect(withdrawTopic(stranger, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await withdrawTopic(head, input);
    expect(await publicTopic(id, TODAY)).toMatchObject({ phase: "WITHDRAWN", withdrawReason: input.reason });
    await expect(withdrawTopic(head, { ...input, version: 2 })).rejects.toMatchObject({
      reasons: ["FORUM_OVER"],
    });
  });

  it("changes nothing without its line in the trail", async () => {
    const { id, head, unit } = await anOpenTopic();
    const broken = withBrokenTrail(head);
    const made = topicInput(unit.id);
    await expectNothingWithoutTrail(createTopic(broken, made), () => topicNow(made.id), null);
    const before = await topicNow(id);
    const { title, description } = made;
    const edit = { id, version: 1, title, description, opensOn: TODAY, closesOn: "2026-07-15" };
    await expectNothingWithoutTrail(editTopic(broken, edit), () => topicNow(id), before);
    const reason = "Dibahas di dialog publik saja.";
    await expectNothingWithoutTrail(
      withdrawTopic(broken, { id, version: 1, reason }),
      () => topicNow(id),
      before,
    );
  });

  it("has a last day that is not before its first, and days that exist", () => {
    const given = { ...topicInput(crypto.randomUUID()) };
    for (const rest of [{ closesOn: "2026-06-14" }, { opensOn: "2026-02-30" }, { closesOn: "9999-01-01" }])
      expect(createTopicSchema.safeParse({ ...given, ...rest }).success).toBe(false);
  });
});
