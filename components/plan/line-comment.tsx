/** What the appraiser said of one result when the plan went back, beside that result. */
export function LineComment({ comment }: { readonly comment: string | undefined }) {
  if (comment === undefined) return null;
  return (
    <div className="rounded-md border border-warning bg-warning-soft px-4 py-3">
      <p className="text-sm font-semibold">Catatan penilai</p>
      <p className="max-w-prose whitespace-pre-line wrap-anywhere">{comment}</p>
    </div>
  );
}
