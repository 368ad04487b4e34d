export const MAIN_ID = "isi";

/** The first stop of the keyboard: past the menu, to the page itself. */
export function SkipLink() {
  return (
    <a
      href={`#${MAIN_ID}`}
      className="sr-only rounded-md bg-surface px-4 py-3 font-semibold text-brand underline focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
    >
      Langsung ke isi
    </a>
  );
}
