import { db } from "@/lib/db/client";
import { createTrainingSchema } from "@/lib/schemas/training";
import { createTraining } from "@/lib/services/training/create-training";
import { openTraining } from "@/lib/services/training/open-training";
import { anEmployee, contextOf, viewerOf } from "./people";

/** An HR officer's context; the clock of tests stands in June 2026. */
export const anHrContext = async (at?: string) =>
  contextOf(viewerOf(await anEmployee(), [{ role: "HR" }]), at);
export type HrContext = Awaited<ReturnType<typeof anHrContext>>;

/** What the form of a training gives: two sessions in July 2026. */
export const trainingInput = (rest: object = {}) =>
  createTrainingSchema.parse({
    id: crypto.randomUUID(),
    title: "Pelayanan prima",
    description: "Latihan di loket",
    kind: "TECHNICAL",
    organiser: "BKPSDM",
    place: "Aula",
    enrolmentClosesOn: "2026-07-05",
    capacity: 5,
    jp: 20,
    sessions: [
      { topic: "Dasar", startsAt: "2026-07-10T08:00", endsAt: "2026-07-10T15:00" },
      { topic: "Praktik", startsAt: "2026-07-11T08:00", endsAt: "2026-07-11T15:00" },
    ],
    ...rest,
  });

export const trainingNow = (id: string) => db().training.findUniqueOrThrow({ where: { id } });

/** A training open for sign-up. */
export async function anOpenTraining(hr: HrContext, rest: object = {}): Promise<string> {
  const { id } = await createTraining(hr, trainingInput(rest));
  await openTraining(hr, { id, version: 1 });
  return id;
}

/** Somebody who may sign up. */
export const aParticipant = async (at?: string) => contextOf(viewerOf(await anEmployee()), at);
