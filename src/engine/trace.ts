/**
 * Which names an expression reads. Expressions have no branches (`select` evaluates both sides), so one evaluation under
 * recording proxies sees every name there is.
 */
import type { AnyLaw } from "./declare.js";

export interface Reads {
  readonly self: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
  readonly here: ReadonlySet<string>;
  readonly body: ReadonlySet<string>;
  readonly clone: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
}

const spaces = ["self", "other", "here", "body", "clone", "parameters"] as const;

export function readsOf(law: AnyLaw): Reads {
  const sets = Object.fromEntries(spaces.map((space) => [space, new Set<string>()])) as Record<
    (typeof spaces)[number],
    Set<string>
  >;
  const recorder = (space: (typeof spaces)[number]) =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          sets[space].add(String(name));
          return 1;
        },
      },
    );
  const at = Object.fromEntries(spaces.map((space) => [space, recorder(space)]));
  law(at, at.parameters);
  return sets;
}
