import { AppLink } from "@/components/ui/app-link";
import { SecondLine } from "@/components/ui/second-line";
import { Table } from "@/components/ui/table";
import { paths } from "@/lib/paths";
import { formatNumber } from "@/lib/text/format";
import { WITHOUT_COUNTER_TEXT } from "@/lib/text/survey";

type Place = {
  readonly serviceId: string;
  readonly serviceName: string;
  readonly unitName: string;
  readonly counterId: string | null;
  readonly counterName: string | null;
  readonly n: number;
};

/** The places at which the viewer enters answers for citizens, with how many were entered there. */
export function AssistedServiceTable({ places }: { readonly places: readonly Place[] }) {
  return (
    <Table
      caption="Layanan dan loket"
      hideCaption
      rows={places}
      rowKey={({ serviceId, counterId }) => `${serviceId} ${counterId ?? ""}`}
      columns={[
        {
          key: "service",
          header: "Layanan",
          isRowHeader: true,
          cell: ({ serviceName, unitName }) => (
            <>
              {serviceName}
              <SecondLine>{unitName}</SecondLine>
            </>
          ),
        },
        { key: "counter", header: "Loket", cell: ({ counterName }) => counterName ?? WITHOUT_COUNTER_TEXT },
        { key: "n", header: "Diisikan petugas", numeric: true, cell: ({ n }) => formatNumber(n) },
        {
          key: "fill",
          header: "Survei",
          cell: ({ serviceId, serviceName, counterId, counterName }) => (
            <AppLink
              href={paths.assistedSurvey(serviceId, counterId)}
              className="link"
              aria-label={`Isikan survei ${serviceName}, ${counterName ?? WITHOUT_COUNTER_TEXT}`}
            >
              Isikan
            </AppLink>
          ),
        },
      ]}
    />
  );
}
