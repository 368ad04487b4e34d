import type { Tx } from "@/lib/db/client";
import type { SurveyChannel } from "@/lib/db/generated/enums";
import { INSTRUMENT_VERSION } from "@/lib/domain/survey/elements";
import { isRepeatedDevice, isStraightLined } from "@/lib/domain/survey/marks";
import { responseFaults } from "@/lib/domain/survey/response";
import { isHeard } from "@/lib/domain/survey/serving-officer";
import type { SurveyResponseInput } from "@/lib/schemas/survey";
import { conflict, notFound, refusedBecause } from "@/lib/services/errors";
import type { Change } from "@/lib/services/mutate";
import { localDayOf } from "@/lib/time";
import { contentHashOf, shardOf } from "./response-identity";
import { storeResponseSql } from "./store-response-sql";

export type RecordedResponse = { readonly outcome: "STORED" | "REPEATED" };

/** Where an answer came from, besides the way it took. */
export interface AnswerSource {
  /** The open counter whose poster or kiosk was used (`openCounterId`). */
  readonly counterId?: string | null;
  /** Whether that counter had taken more than it can serve: then `counterId` is null. */
  readonly isOverLimit?: boolean;
  /** Came on an open link without a proof of work. */
  readonly isUnproven?: boolean;
  /** How long it took to answer, as far as page or device told. Makes a mark and is not kept. */
  readonly seconds?: number | null;
  /** How many answers to this service came from the same phone today, this one included; 0 where it is not known. */
  readonly ofDevice?: number;
}

interface ReceivedResponse {
  readonly input: SurveyResponseInput;
  readonly channel: SurveyChannel;
  readonly source: AnswerSource;
  readonly answeredAt: Date;
  readonly receivedAt: Date;
}

/** What the one statement tells: what it found, and whether it stored. */
interface StoreOutcome {
  readonly serviceId: string | null;
  readonly isActive: boolean;
  readonly hasPeriod: boolean;
  readonly isStored: boolean;
  readonly knownHash: string | null;
}

const NOTHING_FOUND: StoreOutcome = {
  serviceId: null,
  isActive: false,
  hasPeriod: false,
  isStored: false,
  knownHash: null,
};

/** Another connection stored the same id while the statement ran: its snapshot could not see that row yet. */
async function hashStoredMeanwhile(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.surveyResponse.findUnique({ where: { id }, select: { contentHash: true } });
  return row?.contentHash ?? null;
}

/** Throws REFUSED with every fault of an answer. */
export function requireFaultless({ input, answeredAt, receivedAt }: ReceivedResponse): void {
  const faults = responseFaults({ answers: input, age: input.age, answeredAt, receivedAt });
  if (faults.length > 0)
    throw refusedBecause(
      "survey response",
      faults.map(({ code }) => `RESPONSE_${code}`),
    );
}

/**
 * Stores an answer and its sums by one statement, exactly once: the same id with the same content is a repeat and changes
 * nothing; with other content it is a conflict. No trail: nobody can tell who answered.
 */
export async function storeResponse(
  tx: Tx,
  { input, channel, source, answeredAt, receivedAt }: ReceivedResponse,
): Promise<Change<RecordedResponse>> {
  const { counterId = null, isOverLimit = false, isUnproven = false, seconds = null, ofDevice = 0 } = source;
  const contentHash = contentHashOf(input);
  const marks = {
    isStraightLined: isStraightLined({ answers: input, suggestion: input.suggestion, seconds }),
    isRepeatedDevice: isRepeatedDevice(ofDevice),
    isOverLimit,
  };
  const sql = storeResponseSql({
    input,
    channel,
    counterId,
    ...marks,
    isUnproven,
    isHeard: isHeard(marks),
    contentHash,
    instrument: INSTRUMENT_VERSION,
    shard: shardOf(input.id),
    day: localDayOf(answeredAt),
    answeredAt,
    receivedAt,
  });
  const [found = NOTHING_FOUND] = await tx.$queryRaw<StoreOutcome[]>(sql);
  if (found.isStored) return { result: { outcome: "STORED" }, audit: { notAudited: "anonymous" } };

  const knownHash = found.knownHash ?? (await hashStoredMeanwhile(tx, input.id));
  if (knownHash === contentHash) return { result: { outcome: "REPEATED" }, audit: { notAudited: "repeat" } };
  if (knownHash !== null) throw conflict("survey response");

  if (found.serviceId === null) throw notFound("service");
  if (!found.isActive) throw refusedBecause("survey response", ["SERVICE_CLOSED"]);
  if (!found.hasPeriod) throw refusedBecause("survey response", ["NO_SURVEY_PERIOD"]);
  throw refusedBecause("survey response", ["OFFICER_NOT_SERVING"]);
}
