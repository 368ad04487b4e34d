/** What the appraiser says of one result when the plan goes back, with the words that it had then. */
export interface ReviewLine {
  readonly resultId: string;
  readonly resultText: string;
  readonly comment: string;
}

interface Said {
  readonly resultId: string;
  readonly comment: string;
}

/**
 * Comments on the lines of a plan, in its order; those without words fall away. Null when one is about a line that the plan does
 * not have: then another version was read.
 */
export function reviewLines(
  results: readonly { readonly id: string; readonly text: string }[],
  said: readonly Said[],
): readonly ReviewLine[] | null {
  const comments = new Map(
    said.flatMap(({ resultId, comment }) => (comment.trim() === "" ? [] : [[resultId, comment] as const])),
  );
  const lines = results.flatMap(({ id, text }): ReviewLine[] => {
    const comment = comments.get(id);
    return comment === undefined ? [] : [{ resultId: id, resultText: text, comment }];
  });
  return lines.length === comments.size ? lines : null;
}
