import type { Metadata } from "next";
import { TrackingForm } from "@/components/form/tracking-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { shownTicket } from "@/lib/actions/tracking-cookie";
import { paths } from "@/lib/paths";
import { ownQuestion } from "@/lib/queries/consultation/read-questions";
import { ownRegistration } from "@/lib/queries/consultation/read-registration";
import { LIMITS } from "@/lib/services/attempt-limits";
import { openTicketAction } from "./actions";
import { QuestionTicket } from "./question-ticket";
import { RegistrationTicket } from "./registration-ticket";

const { points: tries, seconds } = LIMITS.trackingCode;

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Lihat dengan kode" };

/** What somebody sent for a public dialogue, by code and PIN, from any device. */
export default async function ConsultationTicketPage() {
  const now = new Date();
  const ticket = await shownTicket(now);
  const registration = ticket?.kind === "registration" ? await ownRegistration(ticket.id) : null;
  const question = ticket?.kind === "question" ? await ownQuestion(ticket.id) : null;
  if (question) return <QuestionTicket question={question} />;
  if (registration) return <RegistrationTicket registration={registration} now={now} />;
  return (
    <div className="mx-auto w-full max-w-3xl">
      <PageHeader
        title="Lihat dengan kode"
        lead="Masukkan kode lacak dan PIN yang Anda catat saat mendaftar atau mengirim pertanyaan."
        breadcrumb={[{ label: "Dialog publik", href: paths.consultations }]}
        actions={
          <LinkButton href={paths.consultations} variant="secondary">
            Semua dialog
          </LinkButton>
        }
      />
      <TrackingForm action={openTicketAction} button="Buka" pinHint="yang tampil bersama kode" />
      <p className="mt-8 max-w-prose text-ink-soft">
        Setelah {tries} kali salah, kode ini berhenti menerima PIN selama {seconds / 60}&nbsp;menit.
      </p>
    </div>
  );
}
