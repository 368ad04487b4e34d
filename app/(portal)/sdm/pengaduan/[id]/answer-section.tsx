import { WordsForm } from "@/components/complaint/words-form";
import { AppLink } from "@/components/ui/app-link";
import { Details } from "@/components/ui/details";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { listTemplates } from "@/lib/queries/complaint/list-templates";
import { answerComplaintAction, askReporterAction } from "../actions";

type AnswerSectionProps = {
  readonly viewer: EmployeeViewer;
  readonly complaintId: string;
  readonly version: number;
  readonly templateId: string | undefined;
};

/** The answer, begun from a template if one was chosen, or a question first. */
export async function AnswerSection({ viewer, complaintId, version, templateId }: AnswerSectionProps) {
  const templates = (await listTemplates(viewer))?.filter(({ isActive }) => isActive) ?? [];
  const chosen = templates.find(({ id }) => id === templateId);
  const seen = { complaintId, version };
  return (
    <Section title="Jawaban" lead="Pelapor membacanya di halaman lacak, lalu menyatakan selesai atau belum.">
      <div className="space-y-6">
        {templates.length > 0 && (
          <nav aria-label="Templat jawaban">
            <p className="text-ink-soft">Mulai dari templat:</p>
            <ul className="flex flex-wrap gap-x-6">
              {templates.map(({ id, title }) => (
                <li key={id}>
                  <AppLink
                    href={`${paths.hr.complaint(complaintId)}?templat=${id}`}
                    aria-current={id === chosen?.id ? "true" : undefined}
                    className="link inline-flex min-h-11 items-center"
                  >
                    {title}
                  </AppLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <WordsForm
          key={chosen?.id}
          {...seen}
          id="jawab"
          action={answerComplaintAction}
          messageId={crypto.randomUUID()}
          label="Jawaban resmi"
          button="Kirim jawaban"
          beginning={chosen?.text}
        />
        <Details summary="Tanya pelapor dahulu">
          <WordsForm
            {...seen}
            id="tanya"
            action={askReporterAction}
            messageId={crypto.randomUUID()}
            label="Pertanyaan kepada pelapor"
            button="Kirim pertanyaan"
            variant="secondary"
          />
        </Details>
      </div>
    </Section>
  );
}
