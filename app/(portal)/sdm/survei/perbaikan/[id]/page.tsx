import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ButtonForm } from "@/components/form/button-form";
import { MissingPlanner } from "@/components/hearing/missing-planner";
import { RemedyBadge } from "@/components/hearing/remedy-badge";
import { EditRemedyForm, FinishRemedyForm, GiveUpRemedyForm } from "@/components/hearing/remedy-forms";
import { DescriptionList } from "@/components/ui/description-list";
import { Details } from "@/components/ui/details";
import { DraftClear } from "@/components/ui/draft-clear";
import { FormMessage } from "@/components/ui/form-message";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { ELEMENT_QUESTIONS } from "@/lib/domain/survey/elements";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { findRemedy, type RemedyView } from "@/lib/queries/hearing/remedies";
import { formatDay } from "@/lib/text/format";
import { REMEDY_STEP_MESSAGES, REMEDY_STEPS } from "@/lib/text/remedy";
import { localToday } from "@/lib/time";
import { draftKey } from "../../../../draft-key";
import { editRemedyAction, finishRemedyAction, giveUpRemedyAction, startRemedyAction } from "../../actions";

export const metadata: Metadata = { title: "Perbaikan layanan" };

const querySchema = z.object({ langkah: z.enum(REMEDY_STEPS).optional().catch(undefined) });

type RemedyPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** What a unit does about one element, how far it is, and what the viewer may do with it. */
export default async function RemedyPage({ params, searchParams }: RemedyPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah } = querySchema.parse(await searchParams);
  const remedy = id.success ? await findRemedy(viewer, id.data, localToday()) : null;
  if (!remedy) notFound();
  return (
    <>
      <PageHeader
        eyebrow={`${remedy.serviceName}, ${remedy.unitName}`}
        title={`Perbaikan: ${ELEMENT_QUESTIONS[remedy.element].name}`}
        breadcrumb={
          remedy.mayReadResults
            ? [
                { label: "Survei warga", href: paths.hr.surveys },
                { label: "Perbaikan layanan", href: paths.hr.remediesOf(remedy.periodId, "semua") },
              ]
            : [{ label: "Dasbor", href: paths.dashboard }]
        }
        meta={<RemedyBadge state={remedy.state} isLate={remedy.isLate} />}
      />
      {langkah && (
        <div className="mb-8">
          <DraftClear
            storageKey={draftKey(viewer, "perbaikan-layanan", langkah, ...subjectOf(langkah, remedy))}
          />
          <FormMessage outcome="success">{REMEDY_STEP_MESSAGES[langkah]}</FormMessage>
        </div>
      )}
      {remedy.lacksPlanner && <MissingPlanner viewer={viewer} of="unit" />}
      <Section title="Yang kami dengar, yang kami lakukan">
        <DescriptionList items={factsOf(remedy)} />
      </Section>
      <RemedyActs viewer={viewer} remedy={remedy} />
    </>
  );
}

/** What a form's draft is kept by: a plan by what it is about, a step by the remedy. */
const subjectOf = (step: (typeof REMEDY_STEPS)[number], remedy: RemedyView): readonly string[] =>
  step === "plan" ? [remedy.serviceId, remedy.periodId, remedy.element] : [remedy.id];

function factsOf(remedy: RemedyView) {
  const { proof, proofLink, reason, startedOn, endedOn } = remedy;
  return [
    { term: "Periode survei", description: remedy.periodName },
    { term: "Yang kami dengar", description: remedy.heard },
    { term: "Yang kami lakukan", description: remedy.deed },
    {
      term: "Penanggung jawab",
      description: remedy.ownerPosition ? `${remedy.ownerName} (${remedy.ownerPosition})` : remedy.ownerName,
    },
    { term: "Batas waktu", description: formatDay(remedy.dueOn) },
    { term: "Direncanakan", description: formatDay(remedy.plannedOn) },
    ...(startedOn ? [{ term: "Mulai dikerjakan", description: formatDay(startedOn) }] : []),
    ...(endedOn ? [{ term: "Berakhir", description: formatDay(endedOn) }] : []),
    ...(proof ? [{ term: "Bukti", description: proof }] : []),
    ...(proofLink
      ? [
          {
            term: "Tautan bukti",
            description: (
              <a href={proofLink} rel="noopener nofollow" className="link wrap-anywhere">
                {proofLink}
              </a>
            ),
          },
        ]
      : []),
    ...(reason ? [{ term: "Alasan", description: reason }] : []),
  ];
}

type ActsProps = { readonly viewer: EmployeeViewer; readonly remedy: RemedyView };

function RemedyActs({ viewer, remedy }: ActsProps) {
  const { id, version, acts, heard, deed, ownerId, dueOn, officials } = remedy;
  if (acts.length === 0) return null;
  const seen = { id, version };
  const keyOf = (step: string) => draftKey(viewer, "perbaikan-layanan", step, id);
  return (
    <>
      {acts.includes("start") && (
        <Section title="Mulai" lead="Warga melihat bahwa perbaikan ini sedang dikerjakan.">
          <ButtonForm action={startRemedyAction} fields={{ id, version: String(version) }} variant="primary">
            Mulai kerjakan
          </ButtonForm>
        </Section>
      )}
      {acts.includes("finish") && (
        <Section title="Selesai">
          <FinishRemedyForm {...seen} action={finishRemedyAction} draftKey={keyOf("finish")} />
        </Section>
      )}
      {acts.includes("edit") && (
        <Section title="Jalan lain">
          <div className="space-y-2">
            <Details summary="Ubah rencana">
              <EditRemedyForm
                // After a change the form begins with what is now.
                key={version}
                {...seen}
                action={editRemedyAction}
                draftKey={keyOf("edit")}
                value={{ heard, deed, ownerId, dueOn }}
                officials={officials}
              />
            </Details>
            <Details summary="Hentikan perbaikan ini">
              <GiveUpRemedyForm {...seen} action={giveUpRemedyAction} draftKey={keyOf("giveUp")} />
            </Details>
          </div>
        </Section>
      )}
    </>
  );
}
