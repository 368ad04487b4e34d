import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AskForm } from "@/components/feedback/ask-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { findColleague } from "@/lib/queries/feedback/colleagues";
import { evidenceOf } from "@/lib/queries/feedback/feedback-form";
import { planFeedback } from "@/lib/queries/feedback/plan-feedback";
import { localToday } from "@/lib/time";
import { ChooseColleague, colleagueSearchSchema } from "../../../../choose-colleague";
import { draftKey } from "../../../../draft-key";
import { requestFeedbackAction } from "../../../umpan-balik/actions";

export const metadata: Metadata = { title: "Minta umpan balik" };

const querySchema = colleagueSearchSchema.extend({
  rekan: z.uuid().optional().catch(undefined),
  tentang: z.string().max(80).optional().catch(undefined),
});

type AskPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** The owner asks a colleague: first whom, then what. */
export default async function AskFeedbackPage({ params, searchParams }: AskPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { rekan, tentang, ...search } = querySchema.parse(await searchParams);
  const plan = id.success ? await planFeedback(viewer, localToday(), { planId: id.data }) : null;
  if (!plan?.mayAsk) notFound();
  const { planId } = plan;
  const above = [
    { label: plan.periodName, href: paths.plan(planId) },
    { label: "Umpan balik", href: paths.planFeedback(planId) },
  ];
  if (!rekan) {
    return (
      <>
        <PageHeader
          title="Minta umpan balik"
          lead="Kepada siapa? Satu pertanyaan tentang satu hal kepada satu orang."
          breadcrumb={above}
        />
        <ChooseColleague
          viewer={viewer}
          search={search}
          page={paths.askFeedback(planId)}
          label="Cari rekan di unit mana pun"
          near={["superiors", "peers", "subordinates"]}
          hrefOf={(colleagueId) => paths.askFeedbackOf(planId, colleagueId)}
        />
      </>
    );
  }
  const [colleague, evidence] = await Promise.all([findColleague(viewer, rekan), evidenceOf(planId)]);
  if (!colleague) notFound();
  return (
    <>
      <PageHeader
        title={`Minta umpan balik kepada ${colleague.name}`}
        eyebrow={[colleague.positionTitle, colleague.unitName].filter((text) => text !== null).join(", ")}
        lead="Ia boleh menjawab atau menyatakan tidak dapat."
        breadcrumb={[...above, { label: "Pilih rekan", href: paths.askFeedback(planId) }]}
        actions={
          <LinkButton href={paths.askFeedback(planId)} variant="secondary">
            Pilih rekan lain
          </LinkButton>
        }
      />
      <AskForm
        action={requestFeedbackAction}
        requestId={randomUUID()}
        planId={planId}
        colleagueId={colleague.id}
        subject={tentang}
        results={plan.subjects.filter(({ isResult }) => isResult)}
        evidence={evidence}
        draftKey={draftKey(viewer, "minta-umpan-balik", planId)}
      />
    </>
  );
}
