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
