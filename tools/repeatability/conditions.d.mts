export interface Result {
  readonly digest?: string;
  readonly missing?: string;
}
export function cutsOf(minutes: number): number[];
export function digestsOf(
  scenarios: readonly { readonly file: string; readonly text: string; readonly minutes: number }[],
  report: (condition: string, file: string, result: Result) => void,
): Promise<void>;
