/** What differs between two scenario texts, line by line: what was added, and what was taken away. */
export function changesBetween(before: string, after: string): string[] {
  const lines = (text: string) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("#"));
  const [first, second] = [lines(before), lines(after)];
  const added = second.filter((line) => !first.includes(line) && !line.endsWith(":"));
  const removed = first.filter((line) => !second.includes(line) && !line.endsWith(":"));
  return [...added.map((line) => line.replace(/^- /, "")), ...removed.map((line) => `not ${line.replace(/^- /, "")}`)];
}
