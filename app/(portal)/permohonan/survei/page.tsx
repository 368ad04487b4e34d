import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AssistedServiceTable } from "@/components/survey/assisted-service-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/current-session";
import { paths } from "@/lib/paths";
import { assistedServices } from "@/lib/queries/survey/assisted";
import { localToday } from "@/lib/time";

export const metadata: Metadata = { title: "Isikan survei bagi warga" };

/** Where an officer enters the answers of a citizen who cannot use a phone: the services of the own unit, by counter. */
export default async function AssistedSurveysPage() {
  const viewer = await requireViewer();
  const assisted = await assistedServices(viewer, localToday());
  if (!assisted || assisted.services.length === 0) notFound();
  const { periodName, services } = assisted;
  const places = services.flatMap(({ id, name, unitName, places: of }) =>
    of.map((place) => ({ ...place, serviceId: id, serviceName: name, unitName })),
  );
  return (
    <>
      <PageHeader
        title="Isikan survei bagi warga"
        lead="Untuk warga yang tidak dapat memakai ponsel: bacakan pertanyaannya, isikan jawabannya. Jumlahnya tampak; siapa yang mengisikan tidak dicatat."
        breadcrumb={[{ label: "Permohonan layanan", href: paths.applications }]}
        meta={periodName && <span className="text-ink-soft">{periodName}</span>}
      />
      {periodName === null ? (
        <EmptyState title="Survei sedang tidak dibuka">
          Jawaban diterima kembali saat periode survei berikutnya dimulai.
        </EmptyState>
      ) : (
        <AssistedServiceTable places={places} />
      )}
    </>
  );
}
