import { ButtonForm } from "@/components/form/button-form";
import { Table } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { FormAction } from "@/lib/actions/action-state";
import type { LocalDate } from "@/lib/domain/calendar/local-date";
import { formatDay, formatWeekday } from "@/lib/text/format";

type Holiday = { readonly date: LocalDate; readonly name: string };

type HolidayTableProps = {
  readonly holidays: readonly Holiday[];
  readonly year: number;
  readonly removeAction: FormAction;
};

/** The closed days of a year in order. A wrong one is taken out and, where needed, written anew. */
export function HolidayTable({ holidays, year, removeAction }: HolidayTableProps) {
  return (
    <Table
      caption={`Hari libur ${year}`}
      hideCaption
      layout="lines"
      rows={holidays}
      rowKey={({ date }) => date}
      columns={[
        {
          key: "date",
          header: "Tanggal",
          isRowHeader: true,
          cell: ({ date }) => `${formatWeekday(date)}, ${formatDay(date)}`,
        },
        { key: "name", header: "Nama", isPlain: true, isOwnLine: true, cell: ({ name }) => name },
        {
          key: "remove",
          header: "Tindakan",
          isBadge: true,
          cell: ({ date, name }) => (
            <ButtonForm action={removeAction} fields={{ date, name }} variant="quiet">
              Hapus <VisuallyHidden>{formatDay(date)}</VisuallyHidden>
            </ButtonForm>
          ),
        },
      ]}
    />
  );
}
