import { CommentForm } from "@/components/forum/comment-form";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import { hasCommented, listComments } from "@/lib/queries/forum/statements";
import type { TopicView } from "@/lib/queries/forum/topics";
import { sendCommentAction } from "../actions";

type TopicCommentsProps = {
  readonly topic: TopicView;
  readonly memberId: string | null;
  /** The comment after which the list goes on. */
  readonly after: string | undefined;
};

/** What citizens say to a draft, one text each and no replies. */
export async function TopicComments({ topic, memberId, after }: TopicCommentsProps) {
  const { rows, next } = await listComments(topic.id, after);
  return (
    <>
      {topic.phase === "OPEN" && (
        <Section
          title="Beri tanggapan"
          lead="Satu tanggapan setiap orang. Unit menjawabnya butir demi butir."
        >
          <OwnComment topicId={topic.id} memberId={memberId} />
        </Section>
      )}
      {rows.length > 0 && (
        <Section title="Tanggapan warga" id="tanggapan">
          <ul className="max-w-3xl space-y-4">
            {rows.map(({ id, text }) => (
              <li
                key={id}
                className="rounded-lg border border-line bg-surface p-5 whitespace-pre-wrap wrap-anywhere"
              >
                {text}
              </li>
            ))}
          </ul>
          <Pagination nextHref={next ? `${paths.topic(topic.id)}?setelah=${next}#tanggapan` : undefined} />
        </Section>
      )}
    </>
  );
}

type OwnCommentProps = { readonly topicId: string; readonly memberId: string | null };

async function OwnComment({ topicId, memberId }: OwnCommentProps) {
  if (memberId === null)
    return <LinkButton href={paths.forumSignInFrom(topicId)}>Masuk dengan surel</LinkButton>;
  if (await hasCommented(topicId, memberId)) {
    return (
      <LinkButton href={paths.forumOwn} variant="secondary">
        Lihat tanggapan saya
      </LinkButton>
    );
  }
  return <CommentForm action={sendCommentAction} topicId={topicId} formId={crypto.randomUUID()} />;
}
