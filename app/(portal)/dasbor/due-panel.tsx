import { Card } from "@/components/ui/card";
import { LinkList, type LinkRow } from "@/components/ui/link-list";
import { NextWaiting } from "@/components/waiting/next-waiting";
import { paths } from "@/lib/paths";
import type { EmployeeViewer } from "@/lib/permissions/viewer";
import { listAppraisals } from "@/lib/queries/appraisal/list-appraisals";
import { annualToBegin } from "@/lib/queries/appraisal/list-unappraised-plans";
import { windowsToBegin } from "@/lib/queries/appraisal/list-windows-to-begin";
import { ownRatings } from "@/lib/queries/appraisal/own-ratings";
import { dialogueTurn } from "@/lib/queries/coaching/dialogue-turn";
import { countWaitingRequests } from "@/lib/queries/feedback/feedback-requests";
import { listWaitingPlans } from "@/lib/queries/plan/list-waiting-plans";
import { askedEntries } from "@/lib/queries/progress/asked-entries";
import { countWaitingEntries } from "@/lib/queries/progress/waiting-entries";
import { longestWaiting } from "@/lib/queries/waiting/next-waiting";
import { evaluatedDaysText } from "@/lib/text/appraisal";
import { formatDay, formatDayOf, formatDayShort, formatNumber } from "@/lib/text/format";
import { countText } from "@/lib/text/progress";

type PanelProps = { readonly viewer: EmployeeViewer; readonly today: string };

const SHOWN = 5;

/**
 * Everything that waits for the viewer, a line each, and the way to what waits longest: what one is to do, before what one may
 * know. Nothing where nothing waits. The lists behind the lines of an appraiser are on the part of the team.
 */
export async function DuePanel({ viewer, today }: PanelProps) {
  const [own, team, first] = await Promise.all([
    ownDue(viewer, today),
    teamDue(viewer, today),
    longestWaiting(viewer, today),
  ]);
  const rows = [...own, ...team];
  if (rows.length === 0) return null;
  return (
    <Card title="Menunggu Anda" headingLevel="h2">
      {first && <NextWaiting next={first} />}
      <LinkList rows={rows} />
    </Card>
  );
}

/** Of one's own work: ratings to answer, entries to correct, colleagues and dialogues that wait for a word. */
async function ownDue(viewer: EmployeeViewer, today: string): Promise<readonly LinkRow[]> {
  const [ratings, asked, requests, { waiting }] = await Promise.all([
    ownRatings(viewer, SHOWN),
    askedEntries(viewer, SHOWN),
    countWaitingRequests(viewer),
    dialogueTurn(viewer, today, SHOWN),
  ]);
  return [
    ...ratings.flatMap(({ appraisalId, state, objectionDueOn, ...of }) =>
      state === "HANDED_OVER" && objectionDueOn
        ? [
            {
              key: appraisalId,
              href: paths.appraisal(appraisalId),
              title: `Tanggapi paling lambat ${formatDay(objectionDueOn)}`,
              note: `Penilaian Anda, ${evaluatedDaysText(of)}`,
            },
          ]
        : [],
    ),
    ...asked.map(({ id, planId, happenedOn, indicator, text }) => ({
      key: id,
      href: paths.progressEntry(planId, id),
      title: `Perbaiki catatan ${formatDay(happenedOn)}: ${indicator}`,
      note: text,
    })),
    ...waiting.map(({ id, planId, withName, on }) => ({
      key: id,
      href: paths.development(planId),
      title: `Jawab catatan dialog ${formatDayShort(on)}`,
      note: `dengan ${withName}`,
    })),
    ...(requests > 0
      ? [{ key: "requests", href: paths.feedback, title: `${formatNumber(requests)} permintaan umpan balik` }]
      : []),
  ];
}

/** Of the team, how many of each kind, and since when where nobody has begun. */
async function teamDue(viewer: EmployeeViewer, today: string): Promise<readonly LinkRow[]> {
  const [plans, appraisals, windows, years, entries] = await Promise.all([
    listWaitingPlans(viewer, today),
    listAppraisals(viewer, today, { group: "MINE" }),
    windowsToBegin(viewer, today),
    annualToBegin(viewer, today),
    countWaitingEntries(viewer, today),
  ]);
  const ofPage = (rows: readonly unknown[], next: string | null) =>
    countText({ n: rows.length, isMore: next !== null });
  const others = appraisals.rows.filter(({ isOwn }) => !isOwn);
  const counted: readonly { key: string; href: string; count: string; what: string; since?: Date }[] = [
    {
      key: "plans",
      href: paths.team,
      count: ofPage(plans.rows, plans.next),
      what: "SKP menunggu persetujuan",
    },
    {
      key: "appraisals",
      href: paths.appraisals,
      count: ofPage(others, appraisals.next),
      what: "penilaian menunggu Anda",
    },
    {
      key: "windows",
      href: paths.windowsToBegin,
      count: formatNumber(windows.length),
      what: "pegawai menunggu evaluasi periodik",
      ...sinceOf(windows),
    },
    {
      key: "years",
      href: paths.yearsToBegin,
      count: formatNumber(years.length),
      what: "pegawai menunggu evaluasi tahunan",
      ...sinceOf(years),
    },
    {
      key: "entries",
      href: paths.waitingEntries,
      count: countText(entries),
      what: "catatan realisasi belum ditanggapi",
    },
  ];
  return counted.flatMap(({ key, href, count, what, since }) =>
    count === "0"
      ? []
      : [
          {
            key,
            href,
            title: `${count} ${what}`,
            note: since && `Paling lama sejak ${formatDayOf(since)}.`,
          },
        ],
  );
}

/** Since when the first of those that wait does; the lists begin with it. */
const sinceOf = ([first]: readonly { readonly since: Date }[]) => (first ? { since: first.since } : {});
