import { readFileSync } from "node:fs";

/** When a process began, in ticks since the machine did; undefined when it is gone, also when only its body is left. */
function bornAt(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name before the bracket may itself have spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** Elsewhere than on Linux a number is all there is to know. */
function answers(pid) {
  try {
    process.kill(pid, 0);
    return "unknown";
  } catch (error) {
    return error.code === "EPERM" ? "unknown" : undefined;
  }
}

const birth = process.platform === "linux" ? bornAt : answers;

/** A process by its number and its birth: tomorrow, or after the machine began anew, another program has the number. */
export const identityOf = (pid) => `${pid}@${birth(pid)}`;

/** The number in an identity. */
export const pidOf = (identity) => Number.parseInt(identity, 10);

/** Whether some process has this number. */
export const isTaken = (pid) => birth(pid) !== undefined;

/** Whether the very process that was noted still runs, ours or another account's. */
export function isAlive(identity) {
  const pid = pidOf(identity);
  return birth(pid) !== undefined && identityOf(pid) === identity;
}
