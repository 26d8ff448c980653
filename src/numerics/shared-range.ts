/** Ranges of kernels that a crew shares out. */
import type { Crew, Kernel } from "./crew.js";

/** The range of a kernel that members share. */
export interface Range {
  /** Which argument is the first of the range; the next is the end. */
  readonly first: number;
  /** Ranges end at multiples of this. */
  readonly multiple?: number;
  /** Which argument tells how much there is to do at each place (default: 1). */
  readonly weight?: number;
  /** Which argument is the first of another range, whose length tells how much there is to do instead. */
  readonly over?: number;
  /** Less than this is done by one thread. */
  readonly least: number;
  /** Not shared out among calls that are done at once anyway. */
  readonly whole?: boolean;
  /** Parts for each member; 1 where every part goes through everything. */
  readonly each?: number;
}

/** Parts for each member: who is late does one less. */
const EACH = 2;

/** The kernel, its range shared out among the crew where that is worth it. */
export function divided(kernel: Kernel, crew: Crew | undefined, range: Range): Kernel {
  if (!crew) return kernel;
  const { first, multiple = 1, weight, over = first, least, whole, each = EACH } = range;
  const parts = each * crew.size;
  return (...of) => {
    const amount = (of[over + 1]! - of[over]!) * (weight === undefined ? 1 : of[weight]!);
    if (amount < least || (whole && crew.gathers())) return kernel(...of);
    const from = of[first]!;
    const to = of[first + 1]!;
    const cut = (part: number) =>
      part === parts ? to : from + multiple * Math.floor(((to - from) * part) / (parts * multiple));
    crew.together(() => {
      for (let part = 0; part < parts; part++) {
        of[first] = cut(part);
        of[first + 1] = cut(part + 1);
        if (of[first] !== of[first + 1]) kernel(...of);
      }
    });
  };
}
