import { z } from "zod";
import { isLocalDate } from "@/lib/domain/calendar/local-date";
import { FORUM_CHOICES } from "@/lib/domain/forum/contribution";
import { FORUM_CODE_LENGTH, FORUM_LIMITS } from "@/lib/domain/forum/forum";
import { FORUM_MODES } from "@/lib/domain/forum/topic";
import { noLonger } from "./limits";
import { words as answerWords, writtenText } from "./plain-text";

const { title, description, statement, comment, reason, appeal, mailbox, point, points } = FORUM_LIMITS;
const id = z.uuid();
const version = z.coerce.number().int().positive();

/** Where the code goes, and the topic to come back to. */
export const askCodeSchema = z.object({
  address: z
    .string({ error: "Isi alamat surel Anda." })
    .trim()
    .max(...noLonger(mailbox, "Alamat surel"))
    .pipe(z.email({ error: "Tulis alamat surel, misalnya nama@contoh.id." })),
  topic: z.uuid().optional().catch(undefined),
});

const digits = `Kode terdiri atas ${FORUM_CODE_LENGTH} angka.`;
export const enterCodeSchema = z.object({
  code: z
    .string({ error: digits })
    .transform((given) => given.replace(/\s/g, ""))
    .refine((given) => new RegExp(`^\\d{${FORUM_CODE_LENGTH}}$`).test(given), { error: digits }),
});

const words = (label: string, missing: string, max: number, min = 10) =>
  writtenText({ label, missing, min, max });

export const sendStatementSchema = z.object({
  id,
  topicId: id,
  text: words("Pernyataan", "Tulis pernyataan Anda.", statement),
});
export const sendCommentSchema = z.object({
  id,
  topicId: id,
  text: words("Tanggapan", "Tulis tanggapan Anda.", comment),
});
export const proposeTopicSchema = z.object({
  id,
  unitId: z.uuid({ error: "Pilih unit yang dituju." }),
  title: words("Topik", "Isi topiknya.", title),
  text: words("Penjelasan", "Jelaskan apa yang perlu dibicarakan.", description, 20),
});
export type SendWordsInput = z.output<typeof sendStatementSchema>;
export type ProposeTopicInput = z.output<typeof proposeTopicSchema>;

export const rateSchema = z.object({ statementId: id, choice: z.enum(FORUM_CHOICES) });
export type RateInput = z.output<typeof rateSchema>;

/** Later is a slip of the fingers. */
const LAST_DAY = "2999-12-31";
const day = (sentence: string) =>
  z
    .string({ error: sentence })
    .refine((given) => isLocalDate(given) && given <= LAST_DAY, { error: sentence, abort: true });
const days = { opensOn: day("Isi hari pertama."), closesOn: day("Isi hari terakhir.") };
const endsLater = ({ opensOn, closesOn }: { opensOn: string; closesOn: string }) => closesOn >= opensOn;
const atItsEnd = { path: ["closesOn"], message: "Hari terakhir tidak boleh sebelum hari pertama." };

const topicFields = z.object({
  id,
  title: words("Topik", "Isi topiknya.", title),
  description: words("Penjelasan", "Jelaskan apa yang dibicarakan dan untuk apa.", description, 20),
  ...days,
});
const unitId = z.uuid({ error: "Pilih unit penyelenggara." });
const mode = z.enum(FORUM_MODES, { error: "Pilih cara warga ikut serta." });
export const createTopicSchema = z.object({ unitId, mode, ...topicFields.shape }).refine(endsLater, atItsEnd);
export const editTopicSchema = topicFields.extend({ version }).refine(endsLater, atItsEnd);
/** What the form checks while typing, for a new topic and for one that stands. */
export const topicFormSchema = z
  .object({ unitId, mode, ...topicFields.shape, version: version.optional() })
  .refine(endsLater, atItsEnd);
export type CreateTopicInput = z.output<typeof createTopicSchema>;
export type EditTopicInput = z.output<typeof editTopicSchema>;

const onePoint = "Tulis paling sedikit satu butir.";
/** The unit's answer to what was said on a topic, point by point. */
export const publishAnswerSchema = z.object({
  id,
  version,
  points: z
    .array(
      z.object({
        point: words("Butir", "Tulis apa yang disampaikan warga.", point),
        answer: answerWords("Jawaban", "Jawab butir ini."),
      }),
      { error: onePoint },
    )
    .min(1, onePoint)
    .max(points, `Paling banyak ${points} butir.`),
});
export type PublishAnswerInput = z.output<typeof publishAnswerSchema>;

/** What a moderator saw, by id and version. */
const seen = z.object({ id, version });
export const acceptSchema = seen;
export const acceptTopicSchema = seen.extend(days).refine(endsLater, atItsEnd);
/** What was seen is refused or taken back, with a reason that its author or the public reads. */
export const refuseSchema = seen.extend({ reason: words("Alasan", "Tulis alasannya.", reason) });
export type AcceptInput = z.output<typeof acceptSchema> & Partial<z.output<typeof acceptTopicSchema>>;
export type RefuseInput = z.output<typeof refuseSchema>;

export const appealSchema = z.object({
  id,
  appeal: words("Keberatan", "Tulis mengapa menurut Anda keputusan itu keliru.", appeal),
});
export type AppealInput = z.output<typeof appealSchema>;
