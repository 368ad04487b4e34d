import { randomUUID } from "node:crypto";
import { ButtonForm } from "@/components/form/button-form";
import { ActionForm } from "@/components/improvement/action-form";
import { ConcludeForm } from "@/components/improvement/conclude-form";
import { ReturnForm } from "@/components/improvement/return-form";
import { AppLink } from "@/components/ui/app-link";
import { Details } from "@/components/ui/details";
import { SearchField } from "@/components/ui/search-field";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { findColleague, nearColleagues, searchColleagues } from "@/lib/queries/feedback/colleagues";
import type { ImprovementView } from "@/lib/queries/improvement/read-improvement";
import {
  addActionAction,
  agreeImprovementAction,
  concludeImprovementAction,
  proposeImprovementAction,
  returnImprovementAction,
} from "../actions";
import { improvementDraftKey } from "./draft-keys";

type ActsProps = {
  readonly viewer: EmployeeViewer;
  readonly improvement: ImprovementView;
  readonly today: string;
  readonly mentorId: string | undefined;
  readonly q: string | undefined;
};

/** What the viewer may do to the plan now. */
export async function ImprovementActs({ viewer, improvement, today, mentorId, q }: ActsProps) {
  const { id, version, acts, isOwn } = improvement;
  const fields = { improvementId: id, version: String(version) };
  return (
    <>
      {acts.includes("draw") && (
        <DrawSection viewer={viewer} improvement={improvement} today={today} mentorId={mentorId} q={q} />
      )}
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
              draftKey={improvementDraftKey("kembalikan", id, viewer)}
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
            draftKey={improvementDraftKey("simpulkan", id, viewer)}
          />
        </Section>
      )}
    </>
  );
}

async function DrawSection({ viewer, improvement, today, mentorId, q }: ActsProps) {
  const [near, chosen, found] = await Promise.all([
    nearColleagues(viewer, today),
    mentorId ? findColleague(viewer, mentorId) : null,
    q ? searchColleagues(viewer, q) : [],
  ]);
  const { employeeId, id } = improvement;
  const others = near.subordinates.filter((one) => one.id !== employeeId);
  const options = [
    { value: viewer.employeeId, label: `${viewer.name} (Anda)`, group: "Pejabat penilai" },
    ...(chosen ? [{ value: chosen.id, label: chosen.name, group: "Yang Anda cari" }] : []),
    ...others
      .filter((one) => one.id !== chosen?.id)
      .map((one) => ({ value: one.id, label: one.name, group: "Tim yang saya nilai" })),
  ];
  return (
    <Section title="Tambah tindakan">
      <div className="space-y-6">
        <ActionForm
          key={improvement.actions.length}
          action={addActionAction}
          actionId={randomUUID()}
          improvementId={id}
          mentors={options}
          mentorId={chosen?.id}
          draftKey={improvementDraftKey("tambah", id, viewer)}
        />
        <Details summary="Pendamping lain di luar tim" open={q !== undefined}>
          <div className="space-y-5">
            <SearchField
              label="Cari pendamping"
              hint="Nama atau unit kerja."
              action={paths.improvement(id)}
              defaultValue={q}
            />
            {q && found.length === 0 && <p className="text-ink-soft">Tidak ada yang cocok dengan “{q}”.</p>}
            <ul className="space-y-2">
              {found
                .filter((one) => one.id !== employeeId)
                .map((one) => (
                  <li key={one.id}>
                    <AppLink
                      href={paths.improvementWithMentor(id, one.id)}
                      className="link inline-flex min-h-11 items-center"
                    >
                      {one.name}
                    </AppLink>
                    {one.positionTitle && <span className="text-ink-soft">, {one.positionTitle}</span>}
                  </li>
                ))}
            </ul>
          </div>
        </Details>
      </div>
    </Section>
  );
}
