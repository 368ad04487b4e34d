/** Where the unsent words about a recorded dialogue are kept on the device. */
export const dialogueDraftKey = (step: "sanggah" | "ubah", dialogueId: string, viewerId: string): string =>
  `dialog-${step}:${dialogueId}:${viewerId}`;
