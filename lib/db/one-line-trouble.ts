import { newsOf } from "@/lib/log";
import { databaseTrouble } from "./trouble";

/**
 * Lets the console say in one line, and once a minute, that the database is away. Next prints every error that a page throws
 * with its stack: with the database down that is a screenful for each request, under which the cause is not found. Every
 * other error is printed as before.
 */
export function sayTroubleInOneLine(target: Pick<Console, "error">, isNews = newsOf()): void {
  const say = target.error.bind(target);
  target.error = (...said: unknown[]) => {
    const line = said.map(databaseTrouble).find((one) => one !== undefined);
    if (line === undefined) say(...said);
    else if (isNews(line)) say(`✗ ${line}`);
  };
}
