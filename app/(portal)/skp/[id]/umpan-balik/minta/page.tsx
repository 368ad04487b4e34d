import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AskForm } from "@/components/feedback/ask-form";
import { ColleagueList } from "@/components/feedback/colleague-list";
import { Details } from "@/components/ui/details";
import { PageHeader } from "@/components/ui/page-header";
import { SearchField } from "@/components/ui/search-field";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import {
  type Colleague,
  findColleague,
  nearColleagues,
  searchColleagues,
} from "@/lib/queries/feedback/colleagues";
import { evidenceOf } from "@/lib/queries/feedback/feedback-form";
import { planFeedback } from "@/lib/queries/feedback/plan-feedback";
import { localDayOf } from "@/lib/time";
import { requestFeedbackAction } from "../../../umpan-balik/actions";

export const metadata: Metadata = { title: "Minta umpan balik" };

const querySchema = z.object({
  rekan: z.uuid().optional().catch(undefined),
  tentang: z.string().max(80).optional().catch(undefined),
  q: z.string().trim().max(100).optional().catch(undefined),
});

type AskPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

const optionsOf = (group: string, colleagues: readonly Colleague[]) =>
  colleagues.map(({ id, name, positionTitle }) => ({
    value: id,
    label: positionTitle ? `${name}, ${positionTitle}` : name,
    group,
  }));

/** The owner asks a colleague: those near stand in the list, anybody else is found by name. */
export default async function AskFeedbackPage({ params, searchParams }: AskPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { rekan, tentang, q } = querySchema.parse(await searchParams);
  const plan = id.success ? await planFeedback(viewer, { planId: id.data }) : null;
  if (!plan?.mayAsk) notFound();
  const [near, chosen, found, evidence] = await Promise.all([
    nearColleagues(viewer, localDayOf(new Date())),
    rekan ? findColleague(viewer, rekan) : null,
    q ? searchColleagues(viewer, q) : [],
    evidenceOf(plan.planId),
  ]);
  const options = [
    ...optionsOf("Pimpinan saya", near.superiors),
    ...optionsOf("Rekan setim", near.peers),
    ...optionsOf("Tim yang saya nilai", near.subordinates),
  ];
  const isNear = options.some(({ value }) => value === chosen?.id);
  const ask = paths.askFeedback(plan.planId);
  return (
    <>
      <PageHeader
        title="Minta umpan balik"
        lead="Satu pertanyaan tentang satu hal kepada satu orang. Ia boleh menjawab atau menyatakan tidak dapat."
        breadcrumb={[
          { label: plan.periodName, href: paths.plan(plan.planId) },
          { label: "Umpan balik", href: paths.planFeedback(plan.planId) },
        ]}
      />
      <div className="space-y-8">
        <AskForm
          action={requestFeedbackAction}
          requestId={randomUUID()}
          planId={plan.planId}
          colleagues={chosen && !isNear ? [...optionsOf("Yang Anda cari", [chosen]), ...options] : options}
          colleagueId={chosen?.id}
          subject={tentang}
          results={plan.subjects.filter(({ isResult }) => isResult)}
          evidence={evidence}
          draftKey={`minta-umpan-balik:${plan.planId}:${viewer.employeeId}`}
        />
        <Details summary="Rekan lain di luar tim" open={q !== undefined}>
          <div className="space-y-5">
            <SearchField label="Cari rekan" hint="Nama atau unit kerja." action={ask} defaultValue={q} />
            {q && found.length === 0 && <p className="text-ink-soft">Tidak ada yang cocok dengan “{q}”.</p>}
            <ColleagueList colleagues={found} hrefOf={(colleagueId) => `${ask}?rekan=${colleagueId}`} />
          </div>
        </Details>
      </div>
    </>
  );
}
