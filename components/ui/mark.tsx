type MarkProps = { readonly size?: "sm" | "md" | "lg"; readonly withName?: boolean };

const SIZES = { sm: "size-7", md: "size-9", lg: "size-14" } as const;

/**
 * The mark of Bina: a letter b whose bowl is a loop that returns to its beginning, with the sun over the sea in it.
 * Takes the colour of its text; the sun keeps the accent.
 */
export function Mark({ size = "md", withName = true }: MarkProps) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <svg viewBox="0 0 32 32" aria-hidden="true" className={`${SIZES[size]} shrink-0`} fill="none">
        <path
          d="M6.5 3v17.2a9.5 9.5 0 1 0 4.6-8.2"
          stroke="currentColor"
          strokeWidth="4"
          strokeLinecap="round"
        />
        <circle cx="16" cy="19.6" r="3.7" className="fill-accent" />
      </svg>
      {withName && <span className="font-display text-xl font-extrabold leading-none">Bina</span>}
    </span>
  );
}
