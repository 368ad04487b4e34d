import { digest } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import { MAILBOX_KEY, mailboxOf } from "@/lib/domain/forum/forum";
import { createTopicSchema, proposeTopicSchema, sendStatementSchema } from "@/lib/schemas/forum";
import { askCode } from "@/lib/services/forum/ask-code";
import { createTopic } from "@/lib/services/forum/create-topic";
import { enterCode } from "@/lib/services/forum/enter-code";
import { accept } from "@/lib/services/forum/moderate";
import { sendStatement } from "@/lib/services/forum/send-words";
import { codeLetter, decisionLetter } from "@/lib/text/forum";
import { secretOf } from "@/tests/support/letters";
import { aCitizen, aHost, type HeadContext } from "./consultations";
import { anEmployee, contextOf, viewerOf } from "./people";

export const newMailbox = (): string => `warga-${crypto.randomUUID()}@contoh.id`;

/** The letters to a mailbox that were not sent yet, oldest first. */
export async function lettersToCitizens() {
  return db().outboxMail.findMany({ where: { recipientCipher: { not: null } }, orderBy: { id: "asc" } });
}

/** The code that was last sent to anybody. */
export async function lastCode(): Promise<string> {
  const letter = await db().outboxMail.findFirst({
    where: { secretCipher: { not: null }, employeeId: null },
    orderBy: { id: "desc" },
  });
  return secretOf(letter ?? undefined);
}

/** A member of the forum, made as citizens make themselves one. */
export async function aMember(address = newMailbox(), at?: string): Promise<string> {
  const { secret } = await askCode(aCitizen(at), { address, from: null }, codeLetter);
  const { memberId } = await enterCode(aCitizen(at), { address, secret, code: await lastCode() });
  return memberId;
}

/** Many members at once, where it does not matter how they became one. */
export async function someMembers(n: number): Promise<readonly string[]> {
  const rows = Array.from({ length: n }, () => {
    const mailboxKey = digest(mailboxOf(newMailbox()), MAILBOX_KEY);
    return {
      id: crypto.randomUUID(),
      mailboxKey,
      joinedAt: new Date("2026-06-01T00:00:00Z"),
      signedInOn: new Date("2026-06-01"),
    };
  });
  await db().forumMember.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

/** What the form of a topic gives: all of June 2026, from the fifteenth on. */
export const topicInput = (unitId: string, rest: object = {}) =>
  createTopicSchema.parse({
    id: crypto.randomUUID(),
    unitId,
    mode: "STATEMENTS",
    title: "Antrean di loket kependudukan",
    description: "Apa yang membuat antrean panjang, dan apa yang perlu berubah?",
    opensOn: "2026-06-15",
    closesOn: "2026-06-30",
    ...rest,
  });

/** A unit, its head, and a topic of it that is open on 15 June 2026. */
export async function anOpenTopic(rest: object = {}) {
  const host = await aHost();
  const { id } = await createTopic(host.head, topicInput(host.unit.id, rest));
  return { ...host, id };
}

/** Somebody else who moderates for the unit. */
export async function anotherModerator(unit: {
  readonly id: string;
  readonly path: string;
}): Promise<HeadContext> {
  const employee = await anEmployee({ unitId: unit.id });
  return contextOf(viewerOf(employee, [{ role: "UNIT_HR", unitPath: unit.path }]));
}

export const statementInput = (topicId: string, text = "Loket perlu dibuka mulai jam tujuh pagi.") =>
  sendStatementSchema.parse({ id: crypto.randomUUID(), topicId, text });

export const proposalInput = (unitId: string, rest: object = {}) =>
  proposeTopicSchema.parse({
    id: crypto.randomUUID(),
    unitId,
    title: "Loket di akhir pekan",
    text: "Banyak warga hanya bebas pada hari Sabtu; apakah loket dapat dibuka?",
    ...rest,
  });

export const contributionNow = (id: string) => db().forumContribution.findUniqueOrThrow({ where: { id } });
export const seenContribution = async (id: string) => ({ id, version: (await contributionNow(id)).version });

/** A statement that stands on a topic. */
export async function aShownStatement(head: HeadContext, topicId: string, memberId: string, text?: string) {
  const input = statementInput(topicId, text);
  await sendStatement(aCitizen(), memberId, input);
  await accept(head, await seenContribution(input.id), decisionLetter);
  return input.id;
}
