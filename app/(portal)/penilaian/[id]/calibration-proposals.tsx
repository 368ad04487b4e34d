import { AnswerForm } from "@/components/calibration/answer-form";
import { ProposalWords } from "@/components/calibration/proposal-words";
import { Section } from "@/components/ui/section";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { proposalsForAppraiser } from "@/lib/queries/calibration/sessions";
import { draftKey } from "../../draft-key";
import { answerProposalAction } from "../actions";

type Props = { readonly viewer: EmployeeViewer; readonly appraisalId: string };

/** Changes proposed in a calibration session that wait for the appraiser; nothing for anybody else. */
export async function CalibrationProposals({ viewer, appraisalId }: Props) {
  const proposals = await proposalsForAppraiser(viewer, appraisalId);
  return proposals.map((proposal) => (
    <Section
      key={proposal.id}
      title="Usulan dari sesi kalibrasi"
      lead="Anda yang memutuskan. Bila setuju, ubah dulu penilaiannya di halaman ini, lalu jawab."
    >
      <div className="space-y-6">
        <ProposalWords {...proposal} />
        <AnswerForm
          action={answerProposalAction}
          proposalId={proposal.id}
          version={proposal.version}
          appraisalId={appraisalId}
          draftKey={draftKey(viewer, "penilaian", "calibrate", appraisalId)}
        />
      </div>
    </Section>
  ));
}
