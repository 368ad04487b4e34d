/** Runs one step and says what it was and how long it took. */
export async function step(title, run) {
  const started = performance.now();
  const result = await run();
  const seconds = (performance.now() - started) / 1000;
  console.log(`✓ ${title}${seconds >= 0.1 ? ` (${seconds.toFixed(1).replace(".", ",")} dtk)` : ""}`);
  return result;
}
