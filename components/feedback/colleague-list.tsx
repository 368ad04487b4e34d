import { AppLink } from "@/components/ui/app-link";

type Colleague = {
  readonly id: string;
  readonly name: string;
  readonly positionTitle: string | null;
  readonly unitName: string | null;
};

type ColleagueListProps = {
  readonly colleagues: readonly Colleague[];
  readonly hrefOf: (id: string) => string;
};

/** Colleagues to choose from, each one press. */
export function ColleagueList({ colleagues, hrefOf }: ColleagueListProps) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {colleagues.map(({ id, name, positionTitle, unitName }) => (
        <li key={id} className="relative rounded-lg border border-line bg-surface p-4 hover:border-brand">
          <AppLink href={hrefOf(id)} className="font-semibold text-brand after:absolute after:inset-0">
            {name}
          </AppLink>
          <p className="text-sm text-ink-soft">
            {[positionTitle, unitName].filter((text) => text !== null).join(", ") || "Jabatan belum tercatat"}
          </p>
        </li>
      ))}
    </ul>
  );
}
