import type { Viewer } from "@/lib/permissions/viewer";
import { type ConsultationView, managedConsultation, publicConsultation } from "./read-consultation";
import { type AgreementView, agreementsOf, type Headcount, headcountOf } from "./read-minutes";
import { type ShownQuestion, shownQuestions } from "./read-questions";

/** What stands in the minutes (berita acara) of a Forum Konsultasi Publik. */
export interface MinutesPaper
  extends Pick<ConsultationView, "title" | "unitName" | "place" | "startsAt" | "endsAt" | "description"> {
  readonly issues: string;
  readonly headcount: readonly Headcount[];
  readonly questions: readonly Pick<ShownQuestion, "id" | "text" | "votes" | "answer">[];
  readonly agreements: readonly AgreementView[];
}

/** The minutes for who holds the dialogue, once they are out; null before, and for everybody else. */
export const minutesPaper = async (viewer: Viewer, id: string): Promise<MinutesPaper | null> =>
  paperOf(await managedConsultation(viewer, id));

/** The same for everybody: what the page of the dialogue shows, and nothing more. */
export const publicMinutesPaper = async (id: string): Promise<MinutesPaper | null> =>
  paperOf(await publicConsultation(id));

async function paperOf(consultation: ConsultationView | null): Promise<MinutesPaper | null> {
  if (!consultation?.issues) return null;
  const { id } = consultation;
  const [headcount, questions, agreements] = await Promise.all([
    headcountOf(id),
    shownQuestions(id, null),
    agreementsOf(id),
  ]);
  const { title, unitName, place, startsAt, endsAt, description, issues } = consultation;
  return {
    title,
    unitName,
    place,
    startsAt,
    endsAt,
    description,
    issues,
    headcount,
    questions: questions.map(({ id: questionId, text, votes, answer }) => ({
      id: questionId,
      text,
      votes,
      answer,
    })),
    agreements,
  };
}
