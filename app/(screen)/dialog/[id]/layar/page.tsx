import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { publicConsultation } from "@/lib/queries/consultation/read-consultation";
import { shownQuestions } from "@/lib/queries/consultation/read-questions";
import { votesText } from "@/lib/text/consultation";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Layar pertanyaan" };

const ON_SCREEN = 8;

/**
 * The questions for the screen of the hall, those with most votes first. It loads itself again by the header `refresh`
 * (next.config.ts), so that it also does without scripts.
 */
export default async function QuestionWallPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const id = z.uuid().safeParse((await params).id);
  const consultation = id.success ? await publicConsultation(id.data) : null;
  if (!consultation) notFound();
  const questions = await shownQuestions(consultation.id, null, ON_SCREEN);
  return (
    <main className="mx-auto min-h-dvh max-w-6xl space-y-10 px-6 py-10">
      <h1 className="text-3xl">{consultation.title}</h1>
      {questions.length === 0 ? (
        <p className="text-2xl text-ink-soft">Belum ada pertanyaan yang ditampilkan.</p>
      ) : (
        <ol className="space-y-8">
          {questions.map(({ id: key, text, votes }) => (
            <li key={key} className="border-l-8 border-brand pl-6">
              <p className="text-2xl font-semibold wrap-anywhere sm:text-3xl">{text}</p>
              <p className="mt-2 text-xl text-ink-soft figures">{votesText(votes)}</p>
            </li>
          ))}
        </ol>
      )}
    </main>
  );
}
