import { ButtonForm } from "@/components/form/button-form";
import { LinkButton } from "@/components/ui/link-button";
import { decide } from "@/lib/domain/consultation/lifecycle";
import { paths } from "@/lib/paths";
import type { ConsultationView } from "@/lib/queries/consultation/read-consultation";
import { holdConsultationAction, openConsultationAction } from "../actions";

type ConsultationNextStepProps = { readonly consultation: ConsultationView; readonly now: Date };

/** The one step that is due: the dialogue is opened to the public, or has taken place. */
export function ConsultationNextStep({ consultation, now }: ConsultationNextStepProps) {
  const fields = { id: consultation.id, version: String(consultation.version) };
  if (consultation.state === "PLANNED") {
    return (
      <ButtonForm action={openConsultationAction} fields={fields} variant="primary">
        Buka bagi warga
      </ButtonForm>
    );
  }
  if (decide(consultation, "hold", now.toISOString()).ok) {
    return (
      <ButtonForm action={holdConsultationAction} fields={fields} variant="primary">
        Nyatakan terlaksana
      </ButtonForm>
    );
  }
  if (consultation.state === "HELD") {
    return <LinkButton href={paths.hr.minutes(consultation.id)}>Tulis berita acara</LinkButton>;
  }
  return null;
}
