import type { ReactNode } from "react";
import { ButtonForm } from "@/components/form/button-form";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { SecondLine } from "@/components/ui/second-line";
import { Table } from "@/components/ui/table";
import { NextWaiting } from "@/components/waiting/next-waiting";
import type { AppraisalKind } from "@/lib/domain/appraisal/windows";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { listUnappraisedPlans } from "@/lib/queries/appraisal/list-unappraised-plans";
import { listWindowsToBegin } from "@/lib/queries/appraisal/list-windows-to-begin";
import { nextWaiting } from "@/lib/queries/waiting/next-waiting";
import { windowLabel, windowName } from "@/lib/text/appraisal";
import { formatDay, formatDayOf } from "@/lib/text/format";
import { openAppraisalAction } from "./actions";

type ToBeginProps = {
  readonly viewer: EmployeeViewer;
  readonly after: string | undefined;
  readonly today: string;
  /** Only that of this plan. */
  readonly planId: string | undefined;
  /** The list after a key. */
  readonly hrefAfter: (after: string) => string;
};

/** Whoever was led to one evaluation goes on from it to the next one that waits, or to all of them. */
async function NextToBegin({
  viewer,
  today,
  planId,
  kind,
}: {
  readonly viewer: EmployeeViewer;
  readonly today: string;
  readonly planId: string | undefined;
  readonly kind: AppraisalKind;
}) {
  if (!planId) return null;
  const next = await nextWaiting(viewer, "evaluation", { planId, kind }, today);
  return (
    <div className="mt-6 space-y-4">
      <NextWaiting next={next} />
      <p>
        <AppLink
          href={kind === "ANNUAL" ? paths.yearsToBegin : paths.windowsToBegin}
          className="link inline-flex min-h-11 items-center"
        >
          Semua yang belum dimulai
        </AppLink>
      </p>
    </div>
  );
}

/** For whoever comes to one that was begun meanwhile, or is not theirs. */
const NothingToBegin = ({ children }: { readonly children: ReactNode }) => (
  <>
    <p className="text-ink-soft">Evaluasi ini tidak menunggu Anda lagi.</p>
    {children}
  </>
);

const LeftService = () => <span className="text-ink-soft">Tidak aktif lagi; boleh dinilai, tidak wajib</span>;

/** In the line of a phone it says itself what the head of its column says on a desktop. */
const Since = ({ since }: { readonly since: Date }) => (
  <>
    <span className="md:hidden">Menunggu sejak </span>
    {formatDayOf(since)}
  </>
);

/** Evaluations of windows that the viewer is to begin, who waits longest first; or that of one plan, and the way to the next. */
export async function WindowsToBegin({ viewer, after, today, planId, hrefAfter }: ToBeginProps) {
  const { rows, next } = await listWindowsToBegin(viewer, today, { after, planId });
  if (rows.length === 0) {
    return planId ? (
      <NothingToBegin>
        <NextToBegin viewer={viewer} today={today} planId={planId} kind="PERIODIC" />
      </NothingToBegin>
    ) : (
      <EmptyState title="Semua sudah dimulai">
        Setiap masa yang sudah berakhir, dan yang hari terakhirnya Anda jalani sebagai penilai, sudah punya
        evaluasi.
      </EmptyState>
    );
  }
  return (
    <>
      <Table
        caption="Evaluasi periodik yang belum dimulai"
        hideCaption
        layout="lines"
        rows={rows}
        rowKey={({ planId }) => planId}
        columns={[
          {
            key: "who",
            header: "Pegawai",
            isRowHeader: true,
            cell: ({ employeeName, positionTitle }) => (
              <>
                {employeeName}
                <SecondLine>{positionTitle}</SecondLine>
              </>
            ),
          },
          {
            key: "windows",
            header: "Belum dievaluasi",
            isOwnLine: true,
            cell: ({ windows }) => windows.map(windowName).join(", "),
          },
          {
            key: "since",
            header: "Menunggu sejak",
            isPlain: true,
            isOwnLine: true,
            cell: ({ since }) => (since ? <Since since={since} /> : <LeftService />),
          },
          {
            key: "open",
            header: "Berikutnya",
            isPlain: true,
            isOwnLine: true,
            cell: ({ planId, employeeName, windows: [first] }) =>
              first && (
                <ButtonForm action={openAppraisalAction} fields={{ planId, windowStartsOn: first.startsOn }}>
                  Mulai {windowLabel(first)}
                  <span className="sr-only"> {employeeName}</span>
                </ButtonForm>
              ),
          },
        ]}
      />
      <Pagination nextHref={next ? hrefAfter(next) : undefined} />
      <NextToBegin viewer={viewer} today={today} planId={planId} kind="PERIODIC" />
    </>
  );
}

/** Evaluations of the year that nobody began, in the same way. */
export async function YearsToBegin({ viewer, after, today, planId, hrefAfter }: ToBeginProps) {
  const { rows, next } = await listUnappraisedPlans(viewer, today, { after, planId });
  if (rows.length === 0) {
    return planId ? (
      <NothingToBegin>
        <NextToBegin viewer={viewer} today={today} planId={planId} kind="ANNUAL" />
      </NothingToBegin>
    ) : (
      <EmptyState title="Semua sudah dimulai">
        Setiap SKP tim Anda yang disetujui pada periode yang terbuka sudah punya penilaian.
      </EmptyState>
    );
  }
  return (
    <>
      <Table
        caption="SKP yang disetujui dan belum dievaluasi"
        hideCaption
        layout="lines"
        rows={rows}
        rowKey={({ planId }) => planId}
        columns={[
          {
            key: "who",
            header: "Pegawai",
            isRowHeader: true,
            cell: ({ employeeName, positionTitle }) => (
              <>
                {employeeName}
                <SecondLine>{positionTitle}</SecondLine>
              </>
            ),
          },
          { key: "period", header: "Periode", isPlain: true, cell: ({ periodName }) => periodName },
          {
            key: "since",
            header: "Menunggu sejak",
            isPlain: true,
            isOwnLine: true,
            cell: ({ since, isInService, endsOn }) => {
              if (!isInService) return <LeftService />;
              return since ? (
                <Since since={since} />
              ) : (
                <span className="text-ink-soft">Mulai menunggu {formatDay(endsOn)}</span>
              );
            },
          },
          {
            key: "open",
            header: "Evaluasi",
            isPlain: true,
            isOwnLine: true,
            cell: ({ planId, employeeName }) => (
              <ButtonForm action={openAppraisalAction} fields={{ planId }}>
                Mulai evaluasi<span className="sr-only"> {employeeName}</span>
              </ButtonForm>
            ),
          },
        ]}
      />
      <Pagination nextHref={next ? hrefAfter(next) : undefined} />
      <NextToBegin viewer={viewer} today={today} planId={planId} kind="ANNUAL" />
    </>
  );
}
