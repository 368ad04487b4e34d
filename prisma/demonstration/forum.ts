import { digest } from "@/lib/auth/cipher";
import { db } from "@/lib/db/client";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { FORUM_CHOICES, type ForumChoice } from "@/lib/domain/forum/contribution";
import { MAILBOX_KEY, mailboxOf } from "@/lib/domain/forum/forum";
import type { ForumMode } from "@/lib/domain/forum/topic";
import { ANONYMOUS } from "@/lib/permissions/viewer";
import { createTopicSchema, publishAnswerSchema } from "@/lib/schemas/forum";
import { createTopic } from "@/lib/services/forum/create-topic";
import { makeResults } from "@/lib/services/forum/make-results";
import { accept } from "@/lib/services/forum/moderate";
import { publishAnswer } from "@/lib/services/forum/publish-answer";
import { sendComment, sendStatement } from "@/lib/services/forum/send-words";
import { dateOf } from "@/lib/time";
import { contextOf, viewerOf } from "@/tests/factories/people";
import type { TownClock } from "./days";
import type { Random } from "./random";

/** Nobody is told of decisions in a town where nobody has a mailbox. */
const NO_LETTER = () => ({ subject: "", text: "" });

/** Statements on queues, and who is for each: the first camp, the second, both, nobody in particular. */
const STATEMENTS: readonly (readonly [text: string, camps: readonly ForumChoice[]])[] = [
  ["Loket perlu dibuka mulai jam tujuh, sebelum orang berangkat kerja.", ["AGREE", "AGREE"]],
  ["Nomor antrean lewat ponsel lebih baik daripada datang pagi-pagi.", ["AGREE", "DISAGREE"]],
  ["Orang tua dan ibu hamil harus punya loket sendiri.", ["AGREE", "AGREE"]],
  ["Semua urusan cukup lewat internet, loket boleh dikurangi.", ["AGREE", "DISAGREE"]],
  ["Petugas perlu ada di kelurahan setiap minggu, jangan hanya di dinas.", ["DISAGREE", "AGREE"]],
];
const VOTERS = 26;

interface Given {
  readonly unitId: string;
  readonly mode: ForumMode;
  readonly title: string;
  readonly description: string;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
}

/** Citizens of the forum, whose mailboxes lead nowhere. */
async function joinForum(random: Random, clock: TownClock, n: number): Promise<readonly string[]> {
  const members = Array.from({ length: n }, (_, index) => ({
    id: random.uuid(),
    mailboxKey: digest(mailboxOf(`warga-${index}@forum.invalid`), MAILBOX_KEY),
    joinedAt: new Date(clock.at(clock.ago(60), 2)),
    signedInOn: dateOf(clock.ago(60)),
  }));
  await db().forumMember.createMany({ data: members });
  return members.map(({ id }) => id);
}

/** Tells the forum of the town: one topic that is open with groups of opinion, one that is closed with the unit's answer. */
export async function talkInForum(random: Random, clock: TownClock): Promise<void> {
  const hr = await db().employee.findFirstOrThrow({
    where: { state: "ACTIVE" },
    orderBy: { nip: "asc" },
    include: { account: true },
  });
  const asHost = (on: LocalDate, hour: number) =>
    contextOf(viewerOf(hr, [{ role: "HR" }]), clock.at(on, hour));
  const asCitizen = (on: LocalDate) => contextOf(ANONYMOUS, clock.at(on, 4));
  const unitOf = async (name: string) =>
    (
      await db().workUnit.findFirstOrThrow({
        where: { name: { startsWith: name } },
        orderBy: { code: "asc" },
      })
    ).id;
  const open = (given: Given) =>
    createTopic(asHost(given.opensOn, 2), createTopicSchema.parse({ id: random.uuid(), ...given }));
  const members = await joinForum(random, clock, VOTERS);
  const [author = "", other = ""] = members;

  const queue = await open({
    unitId: await unitOf("Dinas Kependudukan"),
    mode: "STATEMENTS",
    title: "Antrean di loket kependudukan",
    description: "Antrean di loket sering panjang. Apa yang perlu berubah, dan apa yang sudah baik?",
    opensOn: clock.ago(12),
    closesOn: clock.ahead(18),
  });
  const wroteOn = clock.ago(11);
  const statements: string[] = [];
  for (const [text] of STATEMENTS) {
    const id = random.uuid();
    await sendStatement(asCitizen(wroteOn), author, { id, topicId: queue.id, text });
    await accept(asHost(wroteOn, 5), { id, version: 1 }, NO_LETTER);
    statements.push(id);
  }
  await sendStatement(asCitizen(clock.ago(1)), other, {
    id: random.uuid(),
    topicId: queue.id,
    text: "Tempat duduk di ruang tunggu perlu ditambah.",
  });
  // In one write, as the ratings of many are: one after the other would take longer than all the rest of the forum.
  const votes = members.flatMap((memberId, place) =>
    statements.map((statementId, index) => ({
      statementId,
      memberId,
      choice:
        random.below(12) === 0
          ? random.pick(FORUM_CHOICES)
          : (STATEMENTS[index]?.[1][place % 5 < 3 ? 0 : 1] ?? "PASS"),
      votedAt: new Date(clock.at(clock.ago(5), 4)),
    })),
  );
  await db().forumVote.createMany({ data: votes });
  await db().forumContribution.updateMany({ where: { id: { in: statements } }, data: { ratings: VOTERS } });
  await makeResults(contextOf({ kind: "system", name: "forum.results" } as const, clock.at(clock.ago(4), 4)));

  const draft = await open({
    unitId: await unitOf("Kelurahan Pasar Bawah"),
    mode: "COMMENTS",
    title: "Rancangan jam layanan kelurahan",
    description: "Kelurahan hendak membuka layanan pada hari Sabtu pagi dan menutupnya pada Jumat sore.",
    opensOn: clock.ago(55),
    closesOn: clock.ago(25),
  });
  const commentedOn = clock.ago(40);
  const comments = [
    [author, "Setuju hari Sabtu, karena hari lain saya di kebun sampai sore."],
    [other, "Jumat sore jangan ditutup; itu satu-satunya waktu bagi yang bekerja di Bengkulu."],
  ] as const;
  for (const [memberId, text] of comments) {
    const id = random.uuid();
    await sendComment(asCitizen(commentedOn), memberId, { id, topicId: draft.id, text });
    await accept(asHost(commentedOn, 5), { id, version: 1 }, NO_LETTER);
  }
  await publishAnswer(
    asHost(clock.ago(20), 3),
    publishAnswerSchema.parse({
      id: draft.id,
      version: 1,
      points: [
        {
          point: "Layanan pada hari Sabtu",
          answer: "Dibuka jam delapan sampai dua belas, mulai awal bulan depan.",
        },
        {
          point: "Jumat sore tetap dibuka",
          answer: "Diterima: Jumat sore tetap dibuka, dengan satu loket.",
        },
      ],
    }),
  );
}
