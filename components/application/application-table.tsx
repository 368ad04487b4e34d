import { AppLink } from "@/components/ui/app-link";
import { SecondLine } from "@/components/ui/second-line";
import { Table } from "@/components/ui/table";
import type { ApplicationState } from "@/lib/domain/application/lifecycle";
import { paths } from "@/lib/paths";
import { usedText } from "@/lib/text/application";
import { formatMoment } from "@/lib/text/format";
import { codeText } from "@/lib/text/tracking";
import { ApplicationBadge, DueBadge } from "./application-badge";

interface Row {
  readonly id: string;
  readonly code: string;
  readonly fileNumber: string | null;
  readonly serviceName: string;
  readonly unitName: string;
  readonly applicantName: string | null;
  readonly state: ApplicationState;
  readonly registeredAt: string;
  readonly missing: string | null;
  readonly term: {
    readonly standardMinutes: number;
    readonly elapsed: number;
    readonly dueAt: string | null;
    readonly light: "LATE" | "TODAY" | "LATER" | "PAUSED";
  };
}

/** Applications with how they stand against their standard. */
export function ApplicationTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <Table
      caption="Daftar permohonan"
      hideCaption
      layout="lines"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "applicant",
          header: "Permohonan",
          isRowHeader: true,
          cell: ({ id, code, applicantName, fileNumber }) => (
            <>
              <AppLink href={paths.application(id)} className="link wrap-anywhere">
                {applicantName ?? codeText(code)}
              </AppLink>
              <SecondLine>
                {[applicantName && codeText(code), fileNumber && `berkas ${fileNumber}`]
                  .filter(Boolean)
                  .join(" · ")}
              </SecondLine>
            </>
          ),
        },
        {
          key: "service",
          header: "Layanan",
          isPlain: true,
          cell: ({ serviceName, unitName }) => (
            <>
              {serviceName}
              <SecondLine>{unitName}</SecondLine>
            </>
          ),
        },
        {
          key: "state",
          header: "Keadaan",
          isPlain: true,
          cell: ({ state, missing }) => (
            <>
              <ApplicationBadge state={state} />
              {missing && <span className="block pt-1 text-sm text-ink-soft wrap-anywhere">{missing}</span>}
            </>
          ),
        },
        { key: "registered", header: "Didaftarkan", cell: ({ registeredAt }) => formatMoment(registeredAt) },
        {
          key: "term",
          header: "Waktu",
          isPlain: true,
          cell: ({ term }) => (
            <>
              <DueBadge light={term.light} />
              <span className="block pt-1 text-sm text-ink-soft">
                {usedText(term.elapsed, term.standardMinutes)}
                {term.light !== "PAUSED" && term.dueAt && `, sampai ${formatMoment(term.dueAt)}`}
              </span>
            </>
          ),
        },
      ]}
    />
  );
}
