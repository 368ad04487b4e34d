/**
 * Everybody has one appraiser at most, so whoever walks upwards either leaves the roster, meets a path walked before,
 * or comes back onto the own path: that is a cycle. Each person is walked over once,
 * so the time is linear. Each cycle begins with its smallest id; who appraises only themselves is not one.
 */
export function cyclesOf(appraiserOf: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const walked = new Set<string>();
  const cycles: (readonly string[])[] = [];
  for (const start of appraiserOf.keys()) {
    const path = new Map<string, number>();
    let person: string | undefined = start;
    while (person !== undefined && !walked.has(person)) {
      walked.add(person);
      path.set(person, path.size);
      person = appraiserOf.get(person);
    }
    const entry = person === undefined ? undefined : path.get(person);
    if (entry === undefined) continue;
    const members = [...path.keys()].slice(entry);
    if (members.length > 1) cycles.push(fromSmallest(members));
  }
  return cycles;
}

function fromSmallest(members: readonly string[]): readonly string[] {
  let smallest: string | null = null;
  let at = 0;
  for (const [index, id] of members.entries()) {
    if (smallest !== null && smallest <= id) continue;
    smallest = id;
    at = index;
  }
  return [...members.slice(at), ...members.slice(0, at)];
}
