import { randomUUID } from "node:crypto";
import { ButtonForm } from "@/components/form/button-form";
import { ActionForm } from "@/components/improvement/action-form";
import { ConcludeForm } from "@/components/improvement/conclude-form";
import { ReturnForm } from "@/components/improvement/return-form";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { findColleague } from "@/lib/queries/feedback/colleagues";
import type { ImprovementView } from "@/lib/queries/improvement/read-improvement";
import { draftKey } from "../../../draft-key";
import {
  addActionAction,
  agreeImprovementAction,
  concludeImprovementAction,
  proposeImprovementAction,
  returnImprovementAction,
} from "../actions";

type ActsProps = {
  readonly viewer: EmployeeViewer;
  readonly improvement: ImprovementView;
  readonly mentorId: string | undefined;
};

/** What the viewer may do to the plan now. */
export async function ImprovementActs({ viewer, improvement, mentorId }: ActsProps) {
  const { id, version, acts, isOwn } = improvement;
  const fields = { improvementId: id, version: String(version) };
  return (
    <>
      {acts.includes("draw") && <DrawSection viewer={viewer} improvement={improvement} mentorId={mentorId} />}
      {acts.includes("propose") && (
        <Section title="Ajukan" lead="Pegawai membaca rencana ini dan menyetujui atau mengembalikannya.">
          <ButtonForm action={proposeImprovementAction} fields={fields} variant="primary">
            Ajukan kepada pegawai
          </ButtonForm>
        </Section>
      )}
      {isOwn && acts.includes("agree") && (
        <Section title="Jawaban Anda">
          <div className="space-y-5">
            <ButtonForm action={agreeImprovementAction} fields={fields} variant="primary">
              Setujui rencana ini
            </ButtonForm>
            <ReturnForm
              action={returnImprovementAction}
              improvementId={id}
              version={version}
              draftKey={draftKey(viewer, "perbaikan", "kembalikan", id)}
            />
          </div>
        </Section>
      )}
      {acts.includes("conclude") && (
        <Section title="Simpulan">
          <ConcludeForm
            action={concludeImprovementAction}
            improvementId={id}
            version={version}
            draftKey={draftKey(viewer, "perbaikan", "simpulkan", id)}
          />
        </Section>
      )}
    </>
  );
}

async function DrawSection({ viewer, improvement, mentorId }: ActsProps) {
  const { id } = improvement;
  const chosen = mentorId ? await findColleague(viewer, mentorId) : null;
  const mentor = chosen ?? { id: viewer.employeeId, name: `${viewer.name} (Anda)` };
  return (
    <Section
      title="Tambah tindakan"
      id="tambah"
      actions={
        <LinkButton href={paths.chooseMentor(id)} variant="secondary">
          Pilih pendamping lain
        </LinkButton>
      }
    >
      <ActionForm
        // With another mentor, and after each action, a form of its own.
        key={`${mentor.id} ${improvement.actions.length}`}
        action={addActionAction}
        actionId={randomUUID()}
        improvementId={id}
        mentor={mentor}
        draftKey={draftKey(viewer, "perbaikan", "tambah", id)}
      />
    </Section>
  );
}
