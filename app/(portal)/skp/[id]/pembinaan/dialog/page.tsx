import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import {
  RecordDialogueForm,
  ReplaceDialogueForm,
  ReviseDialogueForm,
} from "@/components/coaching/dialogue-form";
import { Alert } from "@/components/ui/alert";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { planDevelopment } from "@/lib/queries/coaching/plan-development";
import { localToday } from "@/lib/time";
import { draftKey } from "../../../../draft-key";
import { pagesAbove } from "../../pages-above";
import { recordDialogueAction, replaceDialogueAction, reviseDialogueAction } from "../actions";

export const metadata: Metadata = { title: "Catat dialog" };

const querySchema = z.object({
  ubah: z.uuid().optional().catch(undefined),
  ganti: z.uuid().optional().catch(undefined),
});

type DialoguePageProps = {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<object>;
};

/** The form of a dialogue: a new record, one that the other party wants written anew, or one in place of a former appraiser's. */
export default async function DialogueFormPage({ params, searchParams }: DialoguePageProps) {
  const viewer = await requireViewer();
  const id = z.uuid().safeParse((await params).id);
  const { ubah, ganti } = querySchema.parse(await searchParams);
  const plan = id.success ? await planDevelopment(viewer, id.data, localToday()) : null;
  // Whoever was followed by another appraiser records nothing new, but puts right what they wrote.
  if (!plan || !(plan.mayRecordDialogue || ubah || ganti)) notFound();
  const revised = plan.dialogues.find((dialogue) => dialogue.id === ubah);
  if (ubah && !revised?.acts.includes("revise")) notFound();
  const replaced = plan.dialogues.find((dialogue) => dialogue.id === ganti);
  if (ganti && !replaced?.acts.includes("replace")) notFound();
  const disputed = revised ?? replaced;
  return (
    <>
      <PageHeader
        title={
          disputed ? (revised ? "Ubah catatan dialog" : "Tulis catatan pengganti") : "Catat dialog kinerja"
        }
        lead={`Antara ${plan.employeeName} dan ${plan.appraiserName}`}
        breadcrumb={[
          ...pagesAbove(plan),
          { label: "Dialog dan bimbingan", href: paths.development(plan.planId) },
        ]}
      />
      {disputed ? (
        <div className="space-y-6">
          {disputed.objection && (
            <Alert tone="warning" title={`${disputed.other} meminta perbaikan`}>
              {disputed.objection}
            </Alert>
          )}
          {revised ? (
            <ReviseDialogueForm
              action={reviseDialogueAction}
              dialogue={disputed}
              draftKey={draftKey(viewer, "dialog-ubah", disputed.id)}
            />
          ) : (
            <ReplaceDialogueForm
              action={replaceDialogueAction}
              newId={randomUUID()}
              dialogue={disputed}
              draftKey={draftKey(viewer, "dialog-ganti", disputed.id)}
            />
          )}
        </div>
      ) : (
        <RecordDialogueForm
          action={recordDialogueAction}
          dialogueId={randomUUID()}
          planId={plan.planId}
          today={localToday()}
          draftKey={draftKey(viewer, "dialog", plan.planId)}
        />
      )}
    </>
  );
}
