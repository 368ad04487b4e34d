import { keyOfBehaviour } from "@/lib/domain/feedback/subject";
import { BEHAVIOUR_GUIDES, BEHAVIOURS } from "@/lib/domain/plan/behaviours";

/** What can be spoken of: the results that are known, and the seven behaviours. */
export const subjectOptions = (results: readonly { readonly key: string; readonly text: string }[]) => [
  ...results.map(({ key, text }) => ({ value: key, label: text, group: "Hasil kerja" })),
  ...BEHAVIOURS.map((value) => ({
    value: keyOfBehaviour(value),
    label: BEHAVIOUR_GUIDES[value].name,
    group: "Perilaku kerja",
  })),
];
