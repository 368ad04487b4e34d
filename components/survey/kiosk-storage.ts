import { deviceStore } from "@/components/ui/device-store";

/** One answer as the device keeps it until the server has it: the body that is sent. */
export interface WaitingAnswer {
  readonly id: string;
  readonly answeredAt: string;
  readonly [field: string]: string | number | null;
}

const answers = deviceStore<WaitingAnswer>("bina-kios", "answers");

export const keepAnswer = answers.put;
export const forgetAnswer = answers.remove;
export const waitingAnswers = answers.all;

const LOST = "bina-kios-terlambat";
/** Where the device keeps nothing, as long as the page is open. */
let lostHere = 0;

/** How many answers of this device became too old to count before they could be sent. */
export function lostAnswers(): number {
  try {
    return Number(localStorage.getItem(LOST)) || lostHere;
  } catch {
    return lostHere;
  }
}

/** Counts one more; answers how many there are. */
export function addLostAnswer(): number {
  lostHere = lostAnswers() + 1;
  try {
    localStorage.setItem(LOST, String(lostHere));
  } catch {
    // A device that keeps nothing still shows it until the page is closed.
  }
  return lostHere;
}
