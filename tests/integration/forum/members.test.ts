import { describe, expect, it } from "vitest";
import { decrypt } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import { MAILBOX_PURPOSE } from "@/lib/domain/access/sealed-letter";
import { ownMember } from "@/lib/queries/forum/own-member";
import { listMails } from "@/lib/queries/mail/list-mails";
import { askCodeSchema, enterCodeSchema } from "@/lib/schemas/forum";
import { askCode } from "@/lib/services/forum/ask-code";
import { enterCode } from "@/lib/services/forum/enter-code";
import { forgetMember, isMember } from "@/lib/services/forum/members";
import { rateStatement } from "@/lib/services/forum/rate-statement";
import { sendStatement } from "@/lib/services/forum/send-words";
import { blankSecrets } from "@/lib/services/mail/blank-secrets";
import { codeLetter } from "@/lib/text/forum";
import { aCitizen } from "@/tests/factories/consultations";
import {
  aMember,
  anOpenTopic,
  aShownStatement,
  contributionNow,
  lastCode,
  newMailbox,
  statementInput,
} from "@/tests/factories/forum";
import { anHr } from "@/tests/factories/hr";
import { outcomeOf } from "@/tests/support/outcomes";
import { somebodyWaits } from "@/tests/support/somebody-waits";

const LATER = "2026-06-15T03:11:00Z";
const ask = (address: string, from: string | null = null, at?: string) =>
  askCode(aCitizen(at), { address, from }, codeLetter);
type Asked = { readonly secret: string };
const enter = (address: string, { secret }: Asked, code: string, at?: string) =>
  enterCode(aCitizen(at), { address, secret, code });
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

describe("an account of the forum", () => {
  it("is opened by the code that its mailbox got, once, however the address is written", async () => {
    const address = newMailbox();
    const asked = await ask(address);
    const code = await lastCode();
    const first = await enter(address, asked, code);
    await expect(enter(address, asked, code)).rejects.toMatchObject({ reasons: ["FORUM_CODE_WRONG"] });
    const written = address.toUpperCase().replace("@", "+forum@");
    const again = await ask(written);
    expect(await enter(written, again, await lastCode())).toEqual(first);
    expect(await isMember(first.memberId)).toBe(true);
    const member = await db().forumMember.findUniqueOrThrow({ where: { id: first.memberId } });
    expect(decrypt(member.mailboxCipher ?? "", MAILBOX_PURPOSE)).toBe(written);
  });

  it("shows its owner what is kept, the address only as its owner knows it, and nothing once it is forgotten", async () => {
    const address = newMailbox();
    const { memberId } = await enter(address, await ask(address), await lastCode());
    const own = await ownMember(memberId);
    expect(own).toMatchObject({ signedInOn: "2026-06-15", ratings: 0 });
    expect(own?.maskedAddress).toContain("…@");
    expect(JSON.stringify(own)).not.toContain(address);
    await forgetMember(aCitizen(), memberId);
    expect(await ownMember(memberId)).toBeNull();
  });

  it("is not opened by a wrong code, a late one, or that of another mailbox", async () => {
    const [address, other] = [newMailbox(), newMailbox()];
    const asked = await ask(address);
    const code = await lastCode();
    const refused = { reasons: ["FORUM_CODE_WRONG"] };
    await expect(enter(address, asked, wrong(code))).rejects.toMatchObject(refused);
    await expect(enter(other, asked, code)).rejects.toMatchObject(refused);
    await expect(enter(address, asked, code, LATER)).rejects.toMatchObject(refused);
    expect(await enter(address, asked, code)).toHaveProperty("memberId");
  });

  it("is opened in the browser that asked, and in no other", async () => {
    const address = newMailbox();
    const asked = await ask(address);
    const code = await lastCode();
    const other = await ask(address);
    for (const secret of [other.secret, "", "a".repeat(43)])
      await expect(enter(address, { secret }, code)).rejects.toMatchObject({ reasons: ["FORUM_CODE_WRONG"] });
    expect(await enter(address, asked, code)).toHaveProperty("memberId");
    expect(JSON.stringify(await db().forumCode.findMany())).not.toContain(other.secret);
  });

  it("stays open to its owner while a stranger asks for its codes and guesses at them", async () => {
    const address = newMailbox();
    const asked = await ask(address, "203.0.113.70");
    const code = await lastCode();
    for (let n = 0; n < 3; n += 1) {
      const stranger = await ask(address, "203.0.113.71");
      const theirs = await lastCode();
      for (let tries = 0; tries < 6; tries += 1)
        await expect(enter(address, stranger, wrong(theirs))).rejects.toHaveProperty("code");
    }
    await expect(ask(address, "203.0.113.71")).rejects.toMatchObject({ code: "RATE_LIMITED" });
    const once = await ask(address, "203.0.113.70");
    expect(await enter(address, once, await lastCode())).toEqual(await enter(address, asked, code));
  });

  it("is one, also when the code is sent twice at once", async () => {
    const address = newMailbox();
    const asked = await ask(address);
    const code = await lastCode();
    const both = await Promise.allSettled([enter(address, asked, code), enter(address, asked, code)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("cannot be guessed: five tries of a code, also of the right one", async () => {
    const address = newMailbox();
    const asked = await ask(address);
    const code = await lastCode();
    for (let n = 0; n < 5; n += 1)
      await expect(enter(address, asked, wrong(code))).rejects.toMatchObject({ code: "REFUSED" });
    await expect(enter(address, asked, code)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  });

  it("is asked for alike, whether there is one or not", async () => {
    const address = newMailbox();
    const memberId = await aMember(address);
    const known = await ask(address, "203.0.113.72");
    const unknown = await ask(newMailbox(), "203.0.113.72");
    expect(Object.keys(known)).toEqual(Object.keys(unknown));
    const member = await db().forumMember.findUniqueOrThrow({ where: { id: memberId } });
    const mailboxKey = member.mailboxKey ?? "";
    expect(await db().forumCode.count({ where: { mailboxKey } })).toBe(1);
  });

  it("floods no mailbox from one address or many, keeps no code that was mailed from its owner, and no address asks without end", async () => {
    const address = newMailbox();
    const asked = await ask(address, "203.0.113.1");
    const code = await lastCode();
    for (let n = 0; n < 2; n += 1) await ask(address, "203.0.113.1");
    await expect(ask(address, "203.0.113.1")).rejects.toMatchObject({ code: "RATE_LIMITED" });
    for (let n = 3; n < 20; n += 1) await ask(address, `203.0.113.${n}`);
    await expect(ask(address, "203.0.113.40")).rejects.toMatchObject({ code: "RATE_LIMITED" });
    expect(await enter(address, asked, code)).toHaveProperty("memberId");
    await ask(newMailbox(), "203.0.113.60");
    await db().$executeRaw`UPDATE rate_limit SET points = 60 WHERE key LIKE 'forumAddress:%'`;
    await expect(ask(newMailbox(), "203.0.113.60")).rejects.toMatchObject({ code: "RATE_LIMITED" });
    await ask(newMailbox(), "203.0.113.61");
    await db().$executeRaw`DELETE FROM rate_limit`;
  });

  it("is open to its owner's browser also where strangers use up all letters of the day, which has its own measure", async () => {
    const address = newMailbox();
    const { mailboxKey } = await enter(address, await ask(address, "203.0.113.80"), await lastCode());
    for (const network of [81, 82, 83, 84])
      for (let n = 0; n < 3; n += 1) await ask(address, `203.0.113.${network}`);
    for (let n = 0; n < 7; n += 1) await ask(address, `198.51.100.${n}`);
    const from = "203.0.113.81";
    const asking = (knownKey: string | null) =>
      outcomeOf(askCode(aCitizen(), { address, from, knownKey }, codeLetter));
    await expect(ask(address, "198.51.100.99")).rejects.toMatchObject({ code: "RATE_LIMITED" });
    const { mailboxKey: other } = await enter(
      "lain@contoh.id",
      await ask("lain@contoh.id", "203.0.113.85"),
      await lastCode(),
    );
    expect([await asking(null), await asking(other)]).toEqual(["RATE_LIMITED", "RATE_LIMITED"]);
    const again = await askCode(aCitizen(), { address, from, knownKey: mailboxKey }, codeLetter);
    expect(await enter(address, again, await lastCode())).toMatchObject({ mailboxKey });
    for (let n = 1; n < 6; n += 1) expect(await asking(mailboxKey)).toBe("OK");
    expect(await asking(mailboxKey)).toBe("RATE_LIMITED");
    await db().$executeRaw`DELETE FROM rate_limit`;
  });

  it("leaves its mailbox in no table and in no letter to read", async () => {
    const address = newMailbox();
    await aMember(address);
    for (const rows of [
      await db().forumMember.findMany(),
      await db().forumCode.findMany(),
      await db().outboxMail.findMany(),
    ])
      expect(JSON.stringify(rows)).not.toContain(address);
    await ask(address);
    const mails = await listMails(await anHr(), new Date("2026-06-15T03:00:00Z"), { isTextShown: true });
    const letter = mails?.rows[0];
    expect(letter?.recipient).toBe("Warga (forum)");
    expect(letter?.text).toContain(await lastCode());
  });

  it("takes code and mailbox out of letters that are over", async () => {
    await ask(newMailbox());
    await blankSecrets(new Date(LATER));
    expect(
      await db().outboxMail.count({ where: { recipientCipher: { not: null }, secretEndsAt: { not: null } } }),
    ).toBe(0);
    expect(await lastCode()).toBe("");
  });

  it("rates nothing while it is forgotten, or the same mailbox could rate twice", async () => {
    const { id, head } = await anOpenTopic();
    const [memberId, author] = [await aMember(), await aMember()];
    const statementId = await aShownStatement(head, id, author);
    const both: Promise<unknown>[] = [];
    await db().$transaction(
      async (tx) => {
        // Holds the forgetting up between its first and its last line, as a busy database does.
        await tx.$queryRaw`SELECT 1 FROM "forum_member" WHERE "id" = ${memberId}::uuid FOR SHARE`;
        both.push(outcomeOf(forgetMember(aCitizen(), memberId)));
        await somebodyWaits();
        const rating = outcomeOf(rateStatement(aCitizen(), memberId, { statementId, choice: "AGREE" }));
        both.push(rating);
        await Promise.race([rating, new Promise((goOn) => setTimeout(goOn, 2000))]);
      },
      { timeout: 30_000 },
    );
    const [, rated] = await Promise.all(both);
    expect(["OK", "REFUSED FORUM_SIGNED_OUT"]).toContain(rated);
    expect(await db().forumVote.count({ where: { memberId } })).toBe(0);
    expect(await contributionNow(statementId)).toMatchObject({ ratings: 0 });
  });

  it("is forgotten with its ratings, and what it wrote stays without an owner", async () => {
    const { id, head } = await anOpenTopic();
    const address = newMailbox();
    const [memberId, other] = [await aMember(address), await aMember()];
    const statementId = await aShownStatement(head, id, memberId);
    for (const one of [memberId, other])
      await rateStatement(aCitizen(), one, { statementId, choice: "AGREE" });
    await forgetMember(aCitizen(), memberId);
    await forgetMember(aCitizen(), memberId);
    expect(await isMember(memberId)).toBe(false);
    expect(await contributionNow(statementId)).toMatchObject({ state: "SHOWN", ratings: 1 });
    expect(await db().forumVote.findMany({ where: { statementId } })).toMatchObject([{ memberId: other }]);
    expect(await db().forumMember.findUniqueOrThrow({ where: { id: memberId } })).toMatchObject({
      mailboxKey: null,
      mailboxCipher: null,
    });
    await expect(sendStatement(aCitizen(), memberId, statementInput(id))).rejects.toMatchObject({
      reasons: ["FORUM_SIGNED_OUT"],
    });
    expect(await aMember(address)).not.toBe(memberId);
  });
});

describe("what the forms take", () => {
  it.each(["bukan alamat", "", `${"a".repeat(250)}@contoh.id`, "a@b@c.id"])("no address %j", (address) => {
    expect(askCodeSchema.safeParse({ address }).success).toBe(false);
  });

  it("a code with blanks, as people copy it, and nothing else", () => {
    expect(enterCodeSchema.parse({ code: " 123 456 " })).toEqual({ code: "123456" });
    for (const code of ["12345", "1234567", "12345a", "١٢٣٤٥٦"])
      expect(enterCodeSchema.safeParse({ code }).success).toBe(false);
  });
});
