import { AppLink } from "@/components/ui/app-link";

type Candidate = {
  readonly id: string;
  readonly name: string;
  readonly positionTitle: string | null;
  readonly unitName: string | null;
};

type CandidateListProps = {
  readonly candidates: readonly Candidate[];
  readonly hrefOf: (id: string) => string;
};

/** People to choose an appraiser from: their office tells those of one name apart. */
export function CandidateList({ candidates, hrefOf }: CandidateListProps) {
  return (
    <ul className="max-w-2xl divide-y divide-line border-y border-line">
      {candidates.map(({ id, name, positionTitle, unitName }) => (
        <li key={id} className="py-2">
          <AppLink href={hrefOf(id)} className="link inline-flex min-h-11 items-center font-semibold">
            {name}
          </AppLink>
          <p className="text-sm text-ink-soft">
            {positionTitle ?? "Jabatan belum tercatat"}, {unitName ?? "unit belum tercatat"}
          </p>
        </li>
      ))}
    </ul>
  );
}
