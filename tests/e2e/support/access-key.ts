import type { Page } from "@playwright/test";

const ALT = 1;

/** Presses Alt and a letter as a keyboard does: `keyboard.press` leaves out the letter by which access keys are found. */
export async function pressAccessKey(page: Page, letter: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const upper = letter.toUpperCase();
  await devtools.send("Input.dispatchKeyEvent", {
    type: "keyDown",
    modifiers: ALT,
    key: letter,
    code: `Key${upper}`,
    windowsVirtualKeyCode: upper.charCodeAt(0),
    unmodifiedText: letter,
  });
  await devtools.detach();
}
