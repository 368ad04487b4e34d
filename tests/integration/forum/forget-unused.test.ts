import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { JOB_HANDLERS } from "@/lib/jobs/registry";
import { SCHEDULES } from "@/lib/jobs/schedules";
import { sendCommentSchema } from "@/lib/schemas/forum";
import { askCode } from "@/lib/services/forum/ask-code";
import { forgetUnused } from "@/lib/services/forum/forget-unused";
import { forgetMember } from "@/lib/services/forum/members";
import { rateStatement } from "@/lib/services/forum/rate-statement";
import { sendComment } from "@/lib/services/forum/send-words";
import { codeLetter } from "@/lib/text/forum";
import { aCitizen } from "@/tests/factories/consultations";
import { aMember, anOpenTopic, aShownStatement, contributionNow, newMailbox } from "@/tests/factories/forum";
import { auditsOf } from "@/tests/factories/hr";
import { contextOf } from "@/tests/factories/people";
import { expectNothingWithoutTrail, withBrokenTrail } from "@/tests/support/broken-trail";

// A member signs in on 15 June 2026 and is signed in for thirty days more.
const [LAST_DAY, TOO_LATE] = ["2027-07-15T03:00:00Z", "2027-07-16T03:00:00Z"];
const server = (at: string) => contextOf({ kind: "system", name: "forum.forget" } as const, at);
const memberNow = (id: string) => db().forumMember.findUnique({ where: { id } });

describe("accounts of the forum that nobody uses", () => {
  it("are the server's alone to forget, each night", async () => {
    await expect(forgetUnused(aCitizen())).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(SCHEDULES.map(({ job }) => job)).toContain("forum.forget");
  });

  it("are forgotten after a year, with their ratings; of one that wrote nothing, nothing stays", async () => {
    await db().$executeRaw`UPDATE "forum_member" SET "signed_in_on" = '2030-01-01'`;
    const { id, head } = await anOpenTopic();
    const [author, rater] = [await aMember(), await aMember()];
    const used = await aMember(newMailbox(), "2026-06-16T03:00:00Z");
    const statementId = await aShownStatement(head, id, author);
    await rateStatement(aCitizen(), rater, { statementId, choice: "AGREE" });
    await forgetUnused(server(LAST_DAY));
    expect(await memberNow(rater)).not.toBeNull();

    const before = await memberNow(author);
    await expectNothingWithoutTrail(
      forgetUnused(withBrokenTrail(server(TOO_LATE))),
      () => memberNow(author),
      before,
    );
    await JOB_HANDLERS["forum.forget"](server(TOO_LATE), {});
    expect(await memberNow(rater)).toBeNull();
    expect(await memberNow(author)).toMatchObject({ mailboxKey: null, mailboxCipher: null });
    expect(await contributionNow(statementId)).toMatchObject({ state: "SHOWN", ratings: 0 });
    expect(await memberNow(used)).toMatchObject({ mailboxKey: expect.any(String) });
    const trail = await auditsOf("forum.forget", "members");
    expect(trail).toMatchObject([{ after: { count: 2, usedBefore: "2026-06-16" } }]);
    expect(await forgetUnused(server(TOO_LATE))).toBe(0);
    expect(await auditsOf("forum.forget", "members")).toHaveLength(1);
  });

  it("stay while their owners come back", async () => {
    const address = newMailbox();
    const memberId = await aMember(address);
    expect(await aMember(address, "2027-07-01T03:00:00Z")).toBe(memberId);
    await forgetUnused(server(TOO_LATE));
    expect(await memberNow(memberId)).toMatchObject({ mailboxKey: expect.any(String) });
  });

  it("take with them codes that nobody entered, and what a closed draft knows of mailboxes", async () => {
    const { id } = await anOpenTopic({ mode: "COMMENTS" });
    const memberId = await aMember();
    const words = {
      id: crypto.randomUUID(),
      topicId: id,
      text: "Jam buka hari Sabtu belum disebut di rancangan ini.",
    };
    await sendComment(aCitizen(), memberId, sendCommentSchema.parse(words));
    await forgetMember(aCitizen(), memberId);
    await askCode(aCitizen("2026-06-30T02:55:00Z"), { address: newMailbox(), from: null }, codeLetter);
    const kept = () =>
      Promise.all([db().forumCode.count(), db().forumCommented.count({ where: { topicId: id } })]);
    await forgetUnused(server("2026-06-30T03:00:00Z"));
    expect(await kept()).toEqual([1, 1]);
    await forgetUnused(server("2026-07-01T03:00:00Z"));
    expect(await kept()).toEqual([0, 0]);
  });
});
