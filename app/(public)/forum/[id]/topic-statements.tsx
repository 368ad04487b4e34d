import { RateCard } from "@/components/forum/rate-card";
import { StatementForm } from "@/components/forum/words-form";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import { listStatements, nextStatement, ratingProgress } from "@/lib/queries/forum/statements";
import type { TopicView } from "@/lib/queries/forum/topics";
import { ratingProgressText } from "@/lib/text/forum";
import { rateAction, sendStatementAction } from "../actions";

type TopicStatementsProps = {
  readonly topic: TopicView;
  readonly memberId: string | null;
  /** The statement after which the list goes on. */
  readonly after: string | undefined;
};

/** Rating one statement after the other, writing one's own, and all of them to read. */
export async function TopicStatements({ topic, memberId, after }: TopicStatementsProps) {
  const isOpen = topic.phase === "OPEN";
  const { rows, next } = await listStatements(topic.id, after);
  return (
    <>
      {isOpen &&
        (memberId === null ? (
          <SignInFirst topicId={topic.id} />
        ) : (
          <Rating topic={topic} memberId={memberId} />
        ))}
      {isOpen && memberId !== null && (
        <Section title="Tulis pernyataan" lead="Yang belum disebut orang lain. Warga lain akan menilainya.">
          <StatementForm action={sendStatementAction} topicId={topic.id} formId={crypto.randomUUID()} />
        </Section>
      )}
      {rows.length > 0 && (
        <Section title="Semua pernyataan" id="pernyataan">
          <ul className="max-w-3xl divide-y divide-line border-y border-line">
            {rows.map(({ id, text }) => (
              <li key={id} className="py-3 wrap-anywhere">
                {text}
              </li>
            ))}
          </ul>
          <Pagination nextHref={next ? `${paths.topic(topic.id)}?setelah=${next}#pernyataan` : undefined} />
        </Section>
      )}
    </>
  );
}

function SignInFirst({ topicId }: { readonly topicId: string }) {
  return (
    <Section
      title="Ikut menilai"
      lead="Masuk dengan kode yang dikirim ke surel Anda, tanpa kata sandi. Satu orang, satu suara untuk setiap pernyataan."
    >
      <LinkButton href={paths.forumSignInFrom(topicId)}>Masuk dengan surel</LinkButton>
    </Section>
  );
}

async function Rating({ topic, memberId }: { readonly topic: TopicView; readonly memberId: string }) {
  const [statement, progress] = await Promise.all([
    nextStatement(topic.id, memberId),
    ratingProgress(topic.id, memberId),
  ]);
  return (
    <Section title="Nilai pernyataan" lead={ratingProgressText(progress)}>
      <div className="space-y-5">
        {statement && <RateCard statement={statement} rate={rateAction} />}
        {progress.rated > 0 && (
          <LinkButton href={paths.ownRatings(topic.id)} variant="secondary">
            Ubah penilaian saya
          </LinkButton>
        )}
      </div>
    </Section>
  );
}
