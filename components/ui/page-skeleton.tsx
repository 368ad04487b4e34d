import { Skeleton } from "@/components/ui/skeleton";

/**
 * Lies over the page while the next one is fetched, once that takes longer than a moment. Not a `loading.tsx`: that
 * would send a page in pieces that only a script puts together, and every page must be whole without one.
 */
export function PageSkeleton() {
  return (
    <div className="page-skeleton print:hidden">
      <div className="sticky top-0 mx-auto max-w-280 px-4 pt-10">
        <Skeleton shape="rows" count={5} label="Halaman sedang dimuat…" />
      </div>
    </div>
  );
}
