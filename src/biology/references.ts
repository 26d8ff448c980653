/**
 * The bibliography. A DOI stands only where it was seen or is certain; a title in [brackets] describes the work; every parameter names one of these keys.
 */
import { experiments } from "./bibliography/experiments.js";
import { models } from "./bibliography/models.js";

export interface Reference {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly in: string;
  readonly doi?: string;
  readonly url?: string;
}

export const references = { ...models, ...experiments } as const;
