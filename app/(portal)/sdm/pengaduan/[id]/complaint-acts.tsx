import { AssignForm } from "@/components/complaint/assign-form";
import { ArchiveForm, ExtendForm, HandOverForm, RejectForm } from "@/components/complaint/end-forms";
import { VerifyForm } from "@/components/complaint/verify-form";
import { ButtonForm } from "@/components/form/button-form";
import { Details } from "@/components/ui/details";
import { Section } from "@/components/ui/section";
import { suggestedTerm, VERIFICATION_DAYS } from "@/lib/domain/complaint/complaint";
import type { OfficerEvent } from "@/lib/domain/complaint/lifecycle";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { assignableUnits } from "@/lib/queries/complaint/complaint-units";
import type { ComplaintView } from "@/lib/queries/complaint/find-complaint";
import {
  archiveComplaintAction,
  assignComplaintAction,
  extendComplaintAction,
  handOverComplaintAction,
  recuseFromComplaintAction,
  rejectComplaintAction,
  resumeComplaintAction,
  startComplaintAction,
  verifyComplaintAction,
} from "../actions";
import { AnswerSection } from "./answer-section";

type ComplaintActsProps = {
  readonly viewer: EmployeeViewer;
  readonly complaint: ComplaintView;
  /** The ready-made answer that was chosen. */
  readonly templateId: string | undefined;
};

/** What the viewer may do now: the next step open, the ways out one press away. */
export async function ComplaintActs({ viewer, complaint, templateId }: ComplaintActsProps) {
  const { id, version, acts, isAboutOfficer } = complaint;
  if (acts.length === 0) return null;
  const may = (act: OfficerEvent): boolean => acts.includes(act);
  const seen = { complaintId: id, version };
  const fields = { complaintId: id, version: String(version) };
  const units = may("assign") ? await assignableUnits() : [];
  const assign = (
    <AssignForm
      {...seen}
      action={assignComplaintAction}
      units={units}
      namedUnitId={complaint.namedUnit?.id}
      isAboutOfficer={isAboutOfficer}
    />
  );
  return (
    <>
      {may("verify") && (
        <Section title="Verifikasi" lead={`Paling lama ${VERIFICATION_DAYS} hari kerja setelah diterima.`}>
          <VerifyForm
            {...seen}
            action={verifyComplaintAction}
            suggested={suggestedTerm(complaint.category)}
            isRequest={complaint.category === "INFORMATION" && !complaint.isAnonymous}
            isAboutOfficer={isAboutOfficer}
            isConfidential={complaint.isConfidential}
            subjects={complaint.subjects}
          />
        </Section>
      )}
      {complaint.state === "VERIFIED" && may("assign") && <Section title="Disposisi">{assign}</Section>}
      {may("start") && (
        <Section title="Tindak lanjut" lead="Nyatakan mulai, agar pelapor tahu laporannya dikerjakan.">
          <ButtonForm action={startComplaintAction} fields={fields} variant="primary">
            Mulai proses
          </ButtonForm>
        </Section>
      )}
      {may("resume") && (
        <Section
          title="Menunggu pelapor"
          lead="Waktu berhenti. Lanjutkan bila keterangannya tidak lagi diperlukan."
        >
          <ButtonForm action={resumeComplaintAction} fields={fields}>
            Lanjutkan tanpa menunggu
          </ButtonForm>
        </Section>
      )}
      {may("answer") && (
        <AnswerSection viewer={viewer} complaintId={id} version={version} templateId={templateId} />
      )}
      {(may("extend") || may("recuse") || may("reject") || may("handOver")) && (
        <Section title="Jalan lain">
          <div className="space-y-2">
            {may("assign") && complaint.state !== "VERIFIED" && (
              <Details summary="Disposisikan kepada unit lain">{assign}</Details>
            )}
            {may("extend") && (
              <Details summary="Perpanjang waktu">
                <ExtendForm {...seen} action={extendComplaintAction} />
              </Details>
            )}
            {may("handOver") && (
              <Details summary="Alihkan ke SP4N-LAPOR!">
                <HandOverForm {...seen} action={handOverComplaintAction} />
              </Details>
            )}
            {may("archive") && (
              <Details summary="Arsipkan tanpa tindak lanjut">
                <ArchiveForm {...seen} action={archiveComplaintAction} />
              </Details>
            )}
            {may("reject") && (
              <Details summary="Tolak">
                <RejectForm {...seen} action={rejectComplaintAction} />
              </Details>
            )}
            {may("recuse") && (
              <Details summary="Laporan ini tentang saya">
                <p className="max-w-prose pb-4">
                  Tidak seorang pun menangani laporan tentang dirinya sendiri. Laporan diserahkan kepada
                  petugas lain, diperiksa lagi dari awal, dan tidak dapat Anda buka lagi.
                </p>
                <ButtonForm action={recuseFromComplaintAction} fields={fields}>
                  Serahkan kepada petugas lain
                </ButtonForm>
              </Details>
            )}
          </div>
        </Section>
      )}
    </>
  );
}
