/** A figure as a file of its own, with the few styles that a page would bring. */
import type { Markup } from "./markup.js";

const styles =
  ":root{--muted:#6b6b6b}.end{text-anchor:end}.middle{text-anchor:middle}.grid{stroke:#ddd}.tick{font-size:11px;fill:#6b6b6b}";

export const standaloneSvg = (figure: Markup): string =>
  figure.text
    .replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" font-size="12" ')
    .replace(">", `><style>${styles}</style><rect width="100%" height="100%" fill="#fff"/>`);
