import { ButtonForm } from "@/components/form/button-form";
import { Alert } from "@/components/ui/alert";
import { AppLink } from "@/components/ui/app-link";
import { Details } from "@/components/ui/details";
import type { FormAction } from "@/lib/actions/action-state";
import type { ContributionKind, ContributionState } from "@/lib/domain/forum/contribution";
import { paths } from "@/lib/paths";
import { formatMoment } from "@/lib/text/format";
import { CONTRIBUTION_KIND_LABELS } from "@/lib/text/forum";
import { AcceptTopicForm } from "./accept-topic-form";
import { ReasonForm } from "./reason-form";
import { ContributionBadge } from "./topic-badge";

type Queued = {
  readonly id: string;
  readonly version: number;
  readonly kind: ContributionKind;
  readonly state: ContributionState;
  readonly title: string | null;
  readonly text: string;
  readonly sentAt: string;
  readonly reason: string | null;
  readonly appeal: string | null;
  readonly topic: { readonly id: string; readonly title: string } | null;
  readonly unitName: string;
  readonly isOwnDecision: boolean;
  readonly similar: string | null;
};

type Acts = {
  readonly accept: FormAction;
  readonly acceptTopic: FormAction;
  readonly refuse: FormAction;
  readonly allow: FormAction;
  readonly allowTopic: FormAction;
  readonly uphold: FormAction;
};

/** What citizens sent and what they appeal against, with what may be done with each. */
export function QueueList({ rows, acts }: { readonly rows: readonly Queued[]; readonly acts: Acts }) {
  return (
    <ul className="max-w-3xl space-y-4">
      {rows.map((row) => (
        <li
          key={`${row.id}-${row.version}`}
          className="space-y-3 rounded-lg border border-line bg-surface p-5"
        >
          <p className="text-sm text-ink-soft">
            {CONTRIBUTION_KIND_LABELS[row.kind]} · {row.unitName}
            {row.topic && (
              <>
                {" · "}
                <AppLink href={paths.hr.topic(row.topic.id)} className="link">
                  {row.topic.title}
                </AppLink>
              </>
            )}
          </p>
          {row.title && <h2 className="text-lg wrap-anywhere">{row.title}</h2>}
          <p className="whitespace-pre-wrap wrap-anywhere">{row.text}</p>
          <div className="flex flex-wrap items-center gap-4 text-sm text-ink-soft">
            <ContributionBadge state={row.state} />
            <span>{formatMoment(row.sentAt)}</span>
          </div>
          {row.similar && (
            <Alert tone="info" title="Mirip dengan yang sudah tampil">
              {row.similar}
            </Alert>
          )}
          {row.state === "APPEALED" ? (
            <AppealActs row={row} acts={acts} />
          ) : (
            <FirstActs row={row} acts={acts} />
          )}
        </li>
      ))}
    </ul>
  );
}

const BY_MAIL = "Dikirim kepada pengirim lewat surel.";

type ActsProps = { readonly row: Queued; readonly acts: Acts };

const fieldsOf = ({ id, version }: Queued) => ({ id, version: String(version) });

function FirstActs({ row, acts }: ActsProps) {
  return (
    <>
      {row.kind === "TOPIC" ? (
        <Details summary="Buka topik ini">
          <AcceptTopicForm {...row} action={acts.acceptTopic} submit="Buka topik" />
        </Details>
      ) : (
        <ButtonForm action={acts.accept} fields={fieldsOf(row)}>
          Tampilkan
        </ButtonForm>
      )}
      <Details summary="Tolak">
        <ReasonForm
          hint={BY_MAIL}
          id={row.id}
          version={row.version}
          action={acts.refuse}
          submit="Tolak kiriman"
        />
      </Details>
    </>
  );
}

function AppealActs({ row, acts }: ActsProps) {
  return (
    <>
      <p className="text-sm">Alasan penolakan: {row.reason}</p>
      <p className="text-sm wrap-anywhere">Keberatan pengirim: {row.appeal}</p>
      {row.isOwnDecision ? (
        <p className="text-sm text-ink-soft">
          Anda yang menolak kiriman ini; orang lain memutuskan keberatannya.
        </p>
      ) : (
        <>
          {row.kind === "TOPIC" ? (
            <Details summary="Terima keberatan">
              <AcceptTopicForm {...row} action={acts.allowTopic} submit="Buka topik" />
            </Details>
          ) : (
            <ButtonForm action={acts.allow} fields={fieldsOf(row)}>
              Terima keberatan
            </ButtonForm>
          )}
          <Details summary="Tetap tolak">
            <ReasonForm
              hint={BY_MAIL}
              id={row.id}
              version={row.version}
              action={acts.uphold}
              submit="Tetap tolak"
            />
          </Details>
        </>
      )}
    </>
  );
}
