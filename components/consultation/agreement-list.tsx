import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { DescriptionList } from "@/components/ui/description-list";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import { type AgreementState, isOverdue } from "@/lib/domain/consultation/agreement";
import { paths } from "@/lib/paths";
import { AGREEMENT_STATE_LABELS } from "@/lib/text/consultation";
import { formatDay } from "@/lib/text/format";

const TONES = {
  PENDING: "neutral",
  IN_PROGRESS: "info",
  DONE: "success",
} as const satisfies Record<AgreementState, Tone>;

export type AgreementItem = {
  readonly id: string;
  readonly text: string;
  readonly ownerName: string;
  readonly official: string;
  readonly dueOn: string;
  readonly state: AgreementState;
  readonly proof: string | null;
  readonly doneOn: string | null;
};

type AgreementListProps<Item extends AgreementItem> = {
  readonly agreements: readonly Item[];
  /** YYYY-MM-DD */
  readonly today: string;
  /** The dialogue that each comes from, where the list mixes them. */
  readonly consultationOf?: (item: Item) => { readonly id: string; readonly title: string };
  /** What may be done with one. */
  readonly children?: (item: Item) => ReactNode;
};

/** What was agreed: by whom, until when, where it stands. */
export function AgreementList<Item extends AgreementItem>({
  agreements,
  today,
  consultationOf,
  children,
}: AgreementListProps<Item>) {
  return (
    <ul className="max-w-3xl space-y-4">
      {agreements.map((item) => {
        const from = consultationOf?.(item);
        return (
          <li key={item.id} className="space-y-4 rounded-lg border border-line bg-surface p-5">
            <p className="font-semibold wrap-anywhere">{item.text}</p>
            <div className="flex flex-wrap gap-2">
              <StatusBadge tone={TONES[item.state]}>{AGREEMENT_STATE_LABELS[item.state]}</StatusBadge>
              {isOverdue(item, today) && <StatusBadge tone="danger">Lewat tenggat</StatusBadge>}
            </div>
            <DescriptionList
              items={[
                { term: "Penanggung jawab", description: `${item.official}, ${item.ownerName}` },
                { term: "Tenggat", description: formatDay(item.dueOn) },
                ...(item.doneOn ? [{ term: "Selesai", description: formatDay(item.doneOn) }] : []),
                ...(item.proof ? [{ term: "Bukti", description: item.proof }] : []),
                ...(from
                  ? [
                      {
                        term: "Dari dialog",
                        description: (
                          <AppLink href={paths.consultation(from.id)} className="link">
                            {from.title}
                          </AppLink>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
            {children?.(item)}
          </li>
        );
      })}
    </ul>
  );
}
