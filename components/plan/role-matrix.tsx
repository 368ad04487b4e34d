import { AdoptionBadge } from "@/components/plan/adoption-badge";
import { AppLink } from "@/components/ui/app-link";
import { Table, type TableColumn } from "@/components/ui/table";
import type { AdoptionState } from "@/lib/domain/plan/adoption";
import { paths } from "@/lib/paths";

type Led = {
  readonly id: string;
  readonly text: string;
  readonly people: number;
  readonly results: number;
};

type Row = {
  readonly employeeId: string;
  readonly name: string;
  readonly state: AdoptionState;
  readonly planId: string | null;
  readonly serving: ReadonlyMap<string, readonly string[]>;
  readonly other: readonly string[];
};

/** The head's own results with how many of the team serve each; one that nobody serves stands out. */
export function LedResults({
  led,
  whose = "Anda",
}: {
  readonly led: readonly Led[];
  readonly whose?: "Anda" | "kepala unit";
}) {
  return (
    <Table
      caption={`Hasil kerja ${whose} dan berapa pegawai yang mendukungnya`}
      hideCaption
      rows={led}
      rowKey={({ id }) => id}
      columns={[
        { key: "text", header: `Hasil kerja ${whose}`, isRowHeader: true, cell: ({ text }) => text },
        {
          key: "people",
          header: "Pegawai",
          cell: ({ people }) =>
            people === 0 ? (
              <span className="font-semibold text-warning">Belum didukung siapa pun</span>
            ) : (
              `${people.toLocaleString("id-ID")} pegawai`
            ),
        },
        {
          key: "results",
          header: "Hasil kerja yang mendukung",
          cell: ({ results }) => (results === 0 ? "–" : `${results.toLocaleString("id-ID")} hasil kerja`),
        },
      ]}
    />
  );
}

/** As much of a result as heads a column; the whole of it stands in the list above the matrix. */
const LONGEST_HEADER = 90;
const shortened = (text: string): string =>
  text.length > LONGEST_HEADER ? `${text.slice(0, LONGEST_HEADER - 1)}…` : text;

/** People down, the head's results across; on a phone each person is a card with the results they serve. */
export function RoleMatrix({ led, rows }: { readonly led: readonly Led[]; readonly rows: readonly Row[] }) {
  const columns: readonly TableColumn<Row>[] = [
    {
      key: "name",
      header: "Pegawai",
      isRowHeader: true,
      cell: ({ name, planId }) =>
        planId ? (
          <AppLink href={paths.plan(planId)} className="link">
            {name}
          </AppLink>
        ) : (
          name
        ),
    },
    { key: "state", header: "SKP", cell: ({ state }) => <AdoptionBadge state={state} /> },
    ...led.map(({ id, text }) => ({
      key: id,
      header: shortened(text),
      isStacked: true,
      cell: ({ serving }: Row) => listed(serving.get(id) ?? []),
    })),
    { key: "other", header: "Hasil kerja lain", isStacked: true, cell: ({ other }) => listed(other) },
  ];
  return (
    <div className="md:overflow-x-auto">
      <Table
        caption="Matriks peran hasil"
        hideCaption
        rows={rows}
        rowKey={({ employeeId }) => employeeId}
        columns={columns}
      />
    </div>
  );
}

/** A dash, which a card on a phone leaves out, or the results one under the other. */
function listed(texts: readonly string[]) {
  if (texts.length === 0) return "–";
  return (
    <ul className="space-y-1.5 md:min-w-44">
      {texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two results may say the same.
        <li key={index} className="line-clamp-4">
          {text}
        </li>
      ))}
    </ul>
  );
}
