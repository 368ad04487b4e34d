import type { Metadata } from "next";
import { PlanBadge } from "@/components/plan/plan-badge";
import { Alert } from "@/components/ui/alert";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { listOwnPlans, type OwnPlanRow } from "@/lib/queries/plan/list-own-plans";
import { type PlanBeginning, planBeginnings } from "@/lib/queries/plan/plan-beginnings";
import { PREDIKAT_TEXT } from "@/lib/text/appraisal";
import { dueText } from "@/lib/text/calendar";
import { OWN_NEXT_STEPS } from "@/lib/text/plan";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "SKP saya" };

/** The viewer's plans, year by year, with what is to be done next. */
export default async function PlansPage() {
  const viewer = await requireViewer();
  const [plans, beginnings] = await Promise.all([listOwnPlans(viewer), planBeginnings(viewer, localToday())]);
  return (
    <>
      <PageHeader
        title="SKP saya"
        lead="Sasaran Kinerja Pegawai setiap tahun: apa yang disepakati, apa yang tercapai, dan bagaimana dinilai."
      />
      {plans.length > 0 && beginnings.length > 0 && <Begin beginnings={beginnings} />}
      {plans.length === 0 ? <NoPlans beginnings={beginnings} /> : <OwnPlans plans={plans} />}
    </>
  );
}

function Begin({ beginnings }: { readonly beginnings: readonly PlanBeginning[] }) {
  const [first] = beginnings;
  if (!first) return null;
  return (
    <div className="mb-8">
      <Alert
        title={`SKP ${first.period} belum dimulai`}
        actions={<LinkButton href={paths.newPlan}>Mulai SKP</LinkButton>}
      >
        Batas penetapannya {dueText(first.planDue)}.
      </Alert>
    </div>
  );
}

function NoPlans({ beginnings }: { readonly beginnings: readonly PlanBeginning[] }) {
  const [first] = beginnings;
  return first ? (
    <EmptyState
      title="Anda belum mempunyai SKP"
      action={<LinkButton href={paths.newPlan}>Mulai SKP {first.period}</LinkButton>}
    >
      {first.period} sudah dibuka. Isi hasil kerja, indikator, dan target, lalu ajukan kepada penilai paling
      lambat {dueText(first.planDue)}.
    </EmptyState>
  ) : (
    <EmptyState title="Anda belum mempunyai SKP">
      Belum ada periode yang dibuka. Setelah BKPSDM membukanya, Anda dapat memulai SKP di halaman ini.
    </EmptyState>
  );
}

function OwnPlans({ plans }: { readonly plans: readonly OwnPlanRow[] }) {
  return (
    <Table
      caption="SKP saya"
      hideCaption
      rows={plans}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "period",
          header: "Periode",
          isRowHeader: true,
          cell: ({ id, period }) => (
            <AppLink href={paths.plan(id)} className="link">
              {period}
            </AppLink>
          ),
        },
        { key: "position", header: "Jabatan", cell: ({ positionTitle }) => positionTitle },
        { key: "appraiser", header: "Penilai", cell: ({ appraiser }) => appraiser },
        { key: "state", header: "Keadaan", cell: ({ state }) => <PlanBadge state={state} /> },
        {
          key: "next",
          header: "Berikutnya",
          cell: ({ state, predikat }) => (predikat ? "–" : OWN_NEXT_STEPS[state]),
        },
        {
          key: "predikat",
          header: "Predikat",
          cell: ({ predikat }) => (predikat ? PREDIKAT_TEXT[predikat] : "–"),
        },
      ]}
    />
  );
}
