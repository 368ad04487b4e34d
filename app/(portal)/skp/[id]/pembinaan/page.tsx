import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CoachingList } from "@/components/coaching/coaching-list";
import { DialogueList, type ShownDialogue } from "@/components/coaching/dialogue-list";
import { ButtonForm } from "@/components/form/button-form";
import { AppLink } from "@/components/ui/app-link";
import { DraftClear } from "@/components/ui/draft-clear";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { planDevelopment } from "@/lib/queries/coaching/plan-development";
import { DEVELOPMENT_STEP_MESSAGES, DEVELOPMENT_STEPS, FOLLOW_UP_ACT_LABELS } from "@/lib/text/coaching";
import { localToday } from "@/lib/time";
import { draftKey } from "../../../draft-key";
import { pagesAbove } from "../pages-above";
import { moveFollowUpAction } from "./actions";
import { DialogueActs } from "./dialogue-acts";

export const metadata: Metadata = { title: "Dialog dan bimbingan" };

const querySchema = z.object({ langkah: z.enum(DEVELOPMENT_STEPS).optional().catch(undefined) });
const DRAFTS = { catat: "dialog", bimbing: "bimbingan" } as const;
/** Steps at one record, each with the act whose form is done with by then. */
const DIALOGUE_DRAFTS = { sanggah: "dispute", ubah: "revise", ganti: "replace" } as const;

/** A record that the viewer has to answer or to write anew is more urgent than another one. */
const isWaiting = ({ state, acts }: ShownDialogue): boolean =>
  acts.includes("confirm") || acts.includes("replace") || (state === "DISPUTED" && acts.includes("revise"));

type DevelopmentPageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** Dialogues and coaching of one plan. Counselling has a place of its own, which only the two people open. */
export default async function DevelopmentPage({ params, searchParams }: DevelopmentPageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { langkah } = querySchema.parse(await searchParams);
  const plan = id.success ? await planDevelopment(viewer, id.data, localToday()) : null;
  if (!plan) notFound();
  return (
    <>
      <PageHeader
        title="Dialog dan bimbingan"
        lead={`Antara ${plan.employeeName} dan ${plan.appraiserName}`}
        breadcrumb={pagesAbove(plan)}
      />
      {langkah && (
        <div className="mb-8">
          {(langkah === "catat" || langkah === "bimbing") && (
            <DraftClear storageKey={draftKey(viewer, DRAFTS[langkah], plan.planId)} />
          )}
          {(langkah === "sanggah" || langkah === "ubah" || langkah === "ganti") &&
            plan.dialogues
              .filter(({ acts }) => !acts.includes(DIALOGUE_DRAFTS[langkah]))
              .map(({ id: dialogueId }) => (
                <DraftClear key={dialogueId} storageKey={draftKey(viewer, `dialog-${langkah}`, dialogueId)} />
              ))}
          <FormMessage outcome="success">{DEVELOPMENT_STEP_MESSAGES[langkah]}</FormMessage>
        </div>
      )}
      <Section
        title="Dialog kinerja"
        lead="Ekspektasi, progres, dan evaluasi, dengan kesepakatan yang dikonfirmasi kedua pihak."
        actions={
          plan.mayRecordDialogue && (
            <LinkButton
              href={paths.recordDialogue(plan.planId)}
              variant={plan.dialogues.some(isWaiting) ? "secondary" : "primary"}
            >
              Catat dialog
            </LinkButton>
          )
        }
      >
        {plan.dialogues.length === 0 ? (
          <EmptyState title="Belum ada dialog" headingLevel="h3">
            Catat dialog pertama: apa yang diharapkan dan apa yang disepakati.
          </EmptyState>
        ) : (
          <DialogueList
            dialogues={plan.dialogues}
            actions={(dialogue) => <DialogueActs planId={plan.planId} dialogue={dialogue} viewer={viewer} />}
          />
        )}
      </Section>
      <Section
        title="Bimbingan kinerja"
        lead="Menambah pengetahuan atau keterampilan, oleh pejabat penilai."
        actions={
          plan.mayCoach && (
            <LinkButton href={paths.recordCoaching(plan.planId)} variant="secondary">
              Catat bimbingan
            </LinkButton>
          )
        }
      >
        {plan.coaching.length === 0 ? (
          <EmptyState title="Belum ada bimbingan" headingLevel="h3">
            Bimbingan yang dicatat tampil di sini beserta tindak lanjutnya.
          </EmptyState>
        ) : (
          <CoachingList
            notes={plan.coaching}
            actions={({ id: followUpId, version, acts }) =>
              acts.map((event) => (
                <ButtonForm
                  key={event}
                  action={moveFollowUpAction}
                  fields={{ followUpId, version: String(version), event }}
                >
                  {FOLLOW_UP_ACT_LABELS[event]}
                </ButtonForm>
              ))
            }
          />
        )}
      </Section>
      <p className="mt-10 max-w-prose text-ink-soft">
        Masalah pribadi atau perilaku dibicarakan dalam{" "}
        <AppLink href={paths.counsellings} className="link">
          konseling
        </AppLink>
        , yang hanya dapat dibuka oleh dua orang yang terlibat.
      </p>
    </>
  );
}
