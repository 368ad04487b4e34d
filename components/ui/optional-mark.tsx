/** Most questions must be answered, so only the exception is marked. */
export function OptionalMark() {
  return <span className="font-normal text-ink-soft"> (boleh dikosongkan)</span>;
}
