import type { ComponentProps } from "react";
import { NamingPlans } from "@/components/measured/naming-plans";
import { SecondLine } from "@/components/ui/second-line";
import { Table } from "@/components/ui/table";
import type { MeasuredFigure } from "@/lib/domain/measured/measurement";
import { measuredNote } from "@/lib/text/measured";
import { realisedText } from "@/lib/text/progress";

type UnitRow = {
  readonly unitId: string;
  readonly unitName: string;
  readonly figure: MeasuredFigure;
  readonly namedBy: ComponentProps<typeof NamingPlans>["plans"];
};

/** Complaints answered in time by each unit, beside who answers for it in their plan. */
export function UnitComplaints({ rows }: { readonly rows: readonly UnitRow[] }) {
  return (
    <Table
      caption="Pengaduan terjawab tepat waktu dan SKP menurut unit"
      hideCaption
      rows={rows}
      rowKey={({ unitId }) => unitId}
      columns={[
        { key: "unit", header: "Unit", isRowHeader: true, cell: ({ unitName }) => unitName },
        {
          key: "figure",
          header: "Tepat waktu",
          cell: ({ figure }) => (
            <>
              <span className="font-semibold figures">{realisedText(figure.value, "%")}</span>
              <SecondLine>{measuredNote(figure)}</SecondLine>
            </>
          ),
        },
        {
          key: "plans",
          header: "Disebut dalam SKP",
          cell: ({ namedBy }) => <NamingPlans plans={namedBy} />,
        },
      ]}
    />
  );
}
