/** The first letters of the first and last name, without the titles after the comma and before a dot. */
function initialsOf(name: string): string {
  const words = (name.split(",")[0] ?? "").split(/\s+/).filter((word) => word && !word.endsWith("."));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? "");
  return letters.join("").toUpperCase();
}

/** A person's initials, for the eye only: the name stands beside it. */
export function Avatar({ name }: { readonly name: string }) {
  return (
    <span
      aria-hidden="true"
      className="inline-flex size-11 shrink-0 items-center justify-center rounded-full bg-brand-soft text-base font-bold text-brand-strong"
    >
      {initialsOf(name)}
    </span>
  );
}
