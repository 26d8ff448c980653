/** A self-contained page: no script, no font, no picture from elsewhere. */
import { escaped, type Markup } from "../figures/markup.js";
import { style } from "./style.js";

export const page = (title: string, body: Markup): string =>
  [
    "<!doctype html>",
    '<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escaped(title)} · IFN-γ Lab</title><style>${style}</style></head>`,
    `<body>${body.text}</body></html>`,
    "",
  ].join("\n");
