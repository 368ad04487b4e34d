import { AppLink } from "@/components/ui/app-link";
import { SecondLine } from "@/components/ui/second-line";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import type { Light } from "@/lib/domain/complaint/clock";
import type { ComplaintCategory } from "@/lib/domain/complaint/complaint";
import type { ComplaintState } from "@/lib/domain/complaint/lifecycle";
import { paths } from "@/lib/paths";
import { CATEGORY_TEXT, dueWord, termText, UNSTARTED_TEXT } from "@/lib/text/complaint";
import { formatDayShort, formatMoment } from "@/lib/text/format";
import { codeText } from "@/lib/text/tracking";
import { ComplaintBadge, LightBadge } from "./complaint-badge";

interface Row {
  readonly id: string;
  readonly code: string;
  readonly category: ComplaintCategory;
  readonly title: string;
  readonly unitName: string | null;
  readonly state: ComplaintState;
  readonly receivedAt: string;
  readonly term: {
    readonly days: number;
    readonly elapsed: number;
    readonly dueOn: string;
    readonly light: Light;
    readonly isPaused: boolean;
  } | null;
  readonly isConfidential: boolean;
  readonly isAboutOfficer: boolean;
  readonly isUnstarted: boolean;
}

/** Complaints with how much of their term is gone. */
export function ComplaintTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <Table
      caption="Daftar pengaduan"
      hideCaption
      layout="lines"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: "Laporan",
          isRowHeader: true,
          cell: ({ id, title, code, category }) => (
            <>
              <AppLink href={paths.hr.complaint(id)} className="link wrap-anywhere">
                {title}
              </AppLink>
              <SecondLine>
                {CATEGORY_TEXT[category]} {codeText(code)}
              </SecondLine>
            </>
          ),
        },
        { key: "unit", header: "Unit", isPlain: true, cell: ({ unitName }) => unitName ?? "–" },
        {
          key: "state",
          header: "Keadaan",
          isPlain: true,
          cell: ({ state, isConfidential, isAboutOfficer, isUnstarted }) => (
            <span className="flex flex-wrap gap-1.5">
              <ComplaintBadge state={state} />
              {isUnstarted && <StatusBadge tone="warning">{UNSTARTED_TEXT}</StatusBadge>}
              {isAboutOfficer && <StatusBadge>Tentang pegawai</StatusBadge>}
              {isConfidential && <StatusBadge>Rahasia</StatusBadge>}
            </span>
          ),
        },
        { key: "received", header: "Diterima", cell: ({ receivedAt }) => formatMoment(receivedAt) },
        {
          key: "term",
          header: "Waktu",
          isPlain: true,
          cell: ({ term }) =>
            term ? (
              <>
                <LightBadge light={term.light} isPaused={term.isPaused} />
                <span className="block pt-1 text-sm text-ink-soft">
                  {termText(term)}
                  {!term.isPaused && `, ${dueWord(term)} ${formatDayShort(term.dueOn)}`}
                </span>
              </>
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}
