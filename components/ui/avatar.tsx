import { cx } from "@/components/ui/cx";

const SIZES = { sm: "size-8 text-xs", md: "size-11 text-base" } as const;

/** The first letters of the first and last name, without the titles after the comma and before a dot. */
function initialsOf(name: string): string {
  const words = (name.split(",")[0] ?? "").split(/\s+/).filter((word) => word && !word.endsWith("."));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? "");
  return letters.join("").toUpperCase();
}

/** A person's initials, for the eye only: the name stands beside it. */
export function Avatar({ name, size = "md" }: { readonly name: string; readonly size?: keyof typeof SIZES }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "inline-flex shrink-0 items-center justify-center rounded-full bg-brand-soft font-bold text-brand-strong",
        SIZES[size],
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
