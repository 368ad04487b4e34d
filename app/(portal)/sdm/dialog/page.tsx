import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AgreementList } from "@/components/consultation/agreement-list";
import { AgreementSteps } from "@/components/consultation/agreement-steps";
import { ConsultationTable } from "@/components/consultation/consultation-list";
import { Alert } from "@/components/ui/alert";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { listManagedConsultations } from "@/lib/queries/consultation/list-consultations";
import { ownAgreements } from "@/lib/queries/consultation/read-minutes";
import {
  type UnitsWithoutDialogue,
  unitsWithoutDialogue,
} from "@/lib/queries/consultation/units-without-dialogue";
import { formatNumber } from "@/lib/text/format";
import { localToday } from "@/lib/time";
import { finishAgreementAction, startAgreementAction } from "./actions";

export const metadata: Metadata = { title: "Kelola dialog publik" };

const key = z.string().max(80).optional().catch(undefined);
const filterSchema = z.object({ setelah: key, kesepakatan: key });

const whoIsWithout = ({ count, names }: UnitsWithoutDialogue): string =>
  count === 1 ? names.join() : `${formatNumber(count)} unit`;

/** The units by name, folded: their names may be long. The one that the title names already is left out. */
function UnitNames({ count, names }: UnitsWithoutDialogue) {
  return (
    <Details summary="Lihat unitnya">
      <ul className="list-disc space-y-1 pl-5">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
        {count > names.length && <li>{formatNumber(count - names.length)} unit lain</li>}
      </ul>
    </Details>
  );
}

/** The public dialogues of the viewer's units. */
export default async function ManagedConsultationsPage({
  searchParams,
}: {
  readonly searchParams: Promise<object>;
}) {
  const viewer = await requireViewer();
  const { setelah, kesepakatan } = filterSchema.parse(await searchParams);
  const consultations = await listManagedConsultations(viewer, { after: setelah });
  if (!consultations) notFound();
  const { rows, next } = consultations;
  const agreements = await ownAgreements(viewer, kesepakatan);
  const without = await unitsWithoutDialogue(viewer, new Date());
  const href = (query: Record<string, string>) => `${paths.hr.consultations}?${new URLSearchParams(query)}`;
  const add = <LinkButton href={paths.hr.newConsultation}>Jadwalkan dialog</LinkButton>;
  return (
    <>
      <PageHeader
        title="Kelola dialog publik"
        lead="Forum Konsultasi Publik dari rencana sampai tindak lanjut; setiap unit paling sedikit sekali setahun."
        actions={add}
      />
      {without && without.count > 0 && (
        <div className="mb-8">
          <Alert tone="warning" title={`${whoIsWithout(without)} belum berdialog setahun terakhir`}>
            {without.count > 1 && <UnitNames {...without} />}
          </Alert>
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState title="Belum ada dialog publik" action={add}>
          Dialog yang dijadwalkan tampil di sini, yang terbaru dahulu.
        </EmptyState>
      ) : (
        <ConsultationTable rows={rows} />
      )}
      <Pagination nextHref={next ? href({ setelah: next }) : undefined} />
      {agreements && agreements.rows.length > 0 && (
        <Section
          title="Kesepakatan yang ditunggu warga"
          lead="Dari dialog unit Anda dan unit lain, yang menjadi tanggung jawab unit Anda."
        >
          <AgreementList
            agreements={agreements.rows}
            today={localToday()}
            consultationOf={({ consultation }) => consultation}
          >
            {(agreement) => (
              <AgreementSteps
                key={agreement.version}
                agreement={agreement}
                start={startAgreementAction}
                finish={finishAgreementAction}
              />
            )}
          </AgreementList>
          <Pagination
            label="Halaman kesepakatan"
            nextHref={agreements.next ? href({ kesepakatan: agreements.next }) : undefined}
          />
        </Section>
      )}
    </>
  );
}
