/**
 * The bibliography. A DOI, a volume, a page stands only where it was seen; a title in [brackets] describes the work; every
 * parameter names one of these keys.
 */
import { experiments } from "./bibliography/experiments.js";
import { models } from "./bibliography/models.js";
import { pharmacology } from "./bibliography/pharmacology.js";
import { tCells } from "./bibliography/t-cells.js";

export interface Reference {
  /** `Surname AB, Surname C`, then `et al.` where the list goes on; anything else is the name of a body. */
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  /** `Journal volume:pages`, as far as they were seen. */
  readonly in: string;
  /** What a reader should know of the entry. */
  readonly note?: string;
  /** Default: a journal article. */
  readonly kind?: "software" | "document";
  readonly doi?: string;
  readonly url?: string;
}

export const references = { ...models, ...experiments, ...tCells, ...pharmacology } as const;
