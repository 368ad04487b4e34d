import { AppLink } from "@/components/ui/app-link";
import { Table } from "@/components/ui/table";
import { paths } from "@/lib/paths";
import { formatMoment } from "@/lib/text/format";

type WaitingPlan = {
  readonly id: string;
  readonly name: string;
  readonly positionTitle: string;
  readonly period: string;
  readonly submittedAt: Date;
};

/** Plans that wait for an answer, who waits longest first. */
export function WaitingPlans({ rows }: { readonly rows: readonly WaitingPlan[] }) {
  return (
    <Table
      caption="SKP yang menunggu jawaban Anda"
      hideCaption
      layout="lines"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: "Pegawai",
          isRowHeader: true,
          cell: ({ id, name }) => (
            <AppLink href={paths.plan(id)} className="link">
              {name}
            </AppLink>
          ),
        },
        { key: "position", header: "Jabatan", isPlain: true, cell: ({ positionTitle }) => positionTitle },
        { key: "period", header: "Periode", isPlain: true, cell: ({ period }) => period },
        { key: "since", header: "Menunggu sejak", cell: ({ submittedAt }) => formatMoment(submittedAt) },
      ]}
    />
  );
}
