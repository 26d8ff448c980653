// Rules of the sources that the compiler cannot state. Every rule says where it holds and why.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const below = ["numerics", "equation", "engine", "biology", "microscope", "formats", "experiment"];
const model = ["numerics", "equation", "engine", "biology"];

export const rules = [
  {
    name: "no transcendental of the platform",
    why: "its bits differ between JavaScript engines; use numerics/math",
    layers: [...model, "microscope", "experiment", "formats"],
    pattern:
      /\bMath\.(pow|exp|expm1|log|log2|log10|log1p|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot)\b/,
  },
  {
    name: "no power operator",
    why: "it is Math.pow by another name",
    layers: [...model, "microscope", "experiment", "formats"],
    pattern: /[\w)\]]\s*\*\*\s*[\w(]/,
  },
  {
    name: "no chance outside stream(seed, id, step, purpose)",
    why: "a run is a function of its inputs",
    layers: below,
    pattern: /\bMath\.random\b|crypto\.getRandomValues/,
  },
  {
    name: "no file, clock or environment below the command line",
    why: "a run is a function of its inputs, here and in a browser",
    layers: below,
    pattern: /from "node:|\bprocess\.|\bDate\b|\bperformance\.now\b|\brequire\(/,
  },
  {
    name: "no import by the package's own name",
    why: "it would bypass the layers",
    layers: [...below, "cli"],
    pattern: /^\s*(import|export)\b.*from "ifng-lab/,
  },
  {
    name: "the engine knows no cytokine",
    why: "biology is data to it",
    layers: ["numerics", "equation", "engine"],
    pattern: /\b(ifng|ifnGamma|cxcl\d+|pdl1|pd1|mhc1|tumor|CD8|Treg|il2)\b/,
  },
  {
    name: "biology imports declarations only",
    why: "it is what is true, not how it runs",
    layers: ["biology"],
    pattern: /from "(\.\.\/)+engine\/(?!declare|model)|\bfor\s*\(|\bwhile\s*\(/,
  },
];

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.ts$/.test(entry.name) && !/\.test\.ts$/.test(entry.name) ? [path] : [];
  });
}

/** Comments may name what code may not. */
export const withoutComments = (text) =>
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " ")).replace(/(^|\s)\/\/.*$/gm, "$1");

export function violations(layer, path, text) {
  const lines = withoutComments(text).split("\n");
  return rules
    .filter((rule) => rule.layers.includes(layer))
    .flatMap((rule) =>
      lines.flatMap((line, i) =>
        rule.pattern.test(line) ? [`${path}:${i + 1}: ${rule.name} (${rule.why}): ${line.trim()}`] : [],
      ),
    );
}

if (process.argv[1]?.endsWith("check-sources.mjs")) {
  let seen = 0;
  const found = readdirSync("src", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) =>
      sources(join("src", entry.name)).flatMap((path) => {
        seen++;
        return violations(entry.name, path, readFileSync(path, "utf8"));
      }),
    );
  for (const line of found) console.error(line);
  if (seen === 0) throw new Error("no source was seen");
  console.log(`sources: ${seen} files, ${found.length} violations`);
  process.exit(found.length > 0 ? 1 : 0);
}
