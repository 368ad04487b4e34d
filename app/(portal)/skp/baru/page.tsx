import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { PlanBeginningCard } from "@/components/plan/plan-beginning-card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { planBeginnings } from "@/lib/queries/plan/plan-beginnings";
import { localToday } from "@/lib/time";
import { createPlanAction } from "../actions";

export const metadata: Metadata = { title: "Mulai SKP" };

/** The open periods in which one can begin a plan, and with what it would begin. */
export default async function NewPlanPage() {
  const viewer = await requireViewer();
  const beginnings = await planBeginnings(viewer, localToday());
  return (
    <>
      <PageHeader
        title="Mulai SKP"
        lead={
          beginnings.length > 0 &&
          "Periksa data di bawah. Jabatan dan penilai diambil dari data kepegawaian; tujuh perilaku kerja terisi sendiri."
        }
        breadcrumb={[{ label: "SKP saya", href: paths.plans }]}
      />
      {beginnings.length === 0 ? (
        <EmptyState
          title="Tidak ada SKP yang perlu dimulai"
          action={<LinkButton href={paths.plans}>Buka SKP saya</LinkButton>}
        >
          Anda sudah mempunyai SKP untuk setiap periode yang dibuka, atau belum ada periode yang dibuka.
        </EmptyState>
      ) : (
        <div className="grid max-w-3xl gap-6">
          {beginnings.map((beginning) => (
            <PlanBeginningCard
              key={beginning.periodId}
              beginning={beginning}
              action={createPlanAction}
              planId={randomUUID()}
            />
          ))}
        </div>
      )}
    </>
  );
}
