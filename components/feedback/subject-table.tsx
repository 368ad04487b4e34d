import { AppLink } from "@/components/ui/app-link";
import { Table } from "@/components/ui/table";
import { paths } from "@/lib/paths";

type CountedSubject = {
  readonly key: string;
  readonly text: string;
  readonly isResult: boolean;
  readonly count: number;
};

type SubjectTableProps = { readonly planId: string; readonly subjects: readonly CountedSubject[] };

/** How much feedback each result and behaviour has; a press shows it. */
export function SubjectTable({ planId, subjects }: SubjectTableProps) {
  return (
    <Table
      caption="Umpan balik menurut hasil kerja dan perilaku"
      hideCaption
      layout="scroll"
      rows={subjects}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "text",
          header: "Tentang",
          isRowHeader: true,
          cell: ({ key, text, count }) =>
            count === 0 ? (
              text
            ) : (
              <AppLink href={`${paths.planFeedbackOn(planId, key)}#isi`} className="link">
                {text}
              </AppLink>
            ),
        },
        { key: "kind", header: "Bagian", cell: ({ isResult }) => (isResult ? "Hasil kerja" : "Perilaku") },
        { key: "count", header: "Jumlah", numeric: true, cell: ({ count }) => count },
      ]}
    />
  );
}
