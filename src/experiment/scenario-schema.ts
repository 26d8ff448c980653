/** The format of a scenario file, version 1: text as people write it. `scenario.ts` converts and resolves it. */
import * as z from "zod";
import { LabError } from "../equation/error.js";
import { parseAs } from "../equation/units.js";

export const scenarioFormat = 1;

interface QuantityRule {
  readonly min?: number;
  readonly max?: number;
  readonly positive?: boolean;
}

/** A quantity string of the dimension of `unit`; bounds are in engine units. */
function quantity(unit: string, example: string, { min = 0, max, positive = false }: QuantityRule = {}) {
  const bare = {
    error: `needs a unit, e.g. "${example}"; write a number and a unit, e.g. "${example}"; leave it out if it is optional`,
  };
  return z
    .string(bare)
    .check((context) => {
      const fault = quantityFault(context.value, unit, example, { min, positive, ...(max !== undefined && { max }) });
      if (fault) context.issues.push({ code: "custom", message: fault, input: context.value });
    })
    .meta({ description: `a quantity, e.g. "${example}"`, examples: [example] });
}

function quantityFault(text: string, unit: string, example: string, rule: QuantityRule): string | undefined {
  try {
    const { engine } = parseAs(text, unit, example);
    const below = rule.positive ? engine <= 0 : engine < rule.min!;
    if (below)
      return `${text} is ${engine < 0 ? "negative" : "zero"}; write it above zero, e.g. "${example}"; leave it out if it is optional`;
    if (rule.max !== undefined && engine > rule.max)
      return `${text} is too large; write less, e.g. "${example}"; leave it out if it is optional`;
    return undefined;
  } catch (error) {
    if (error instanceof LabError) return [error.what, ...error.waysOut].join("; ");
    throw error;
  }
}

const time = (example: string) => quantity("min", example, { positive: true });
const density = (example: string) => z.strictObject({ density: quantity("1/mm2", example) });
const fraction = quantity("1", "5 %", { max: 1 });
const name = z.string().min(1, "is empty; give a name; leave the entry out");
const natural = (max: number) => z.int().min(0).max(max);

export const generateSchema = z.strictObject({
  size: z
    .array(quantity("µm", "1 mm", { positive: true }))
    .min(2, "needs a width and a height; write size: [1 mm, 1 mm]; add a depth for a block")
    .max(3, "has more than three lengths; write size: [1 mm, 1 mm]; add a depth for a block")
    .describe("width and height of a section, or width, height and depth of a block"),
  pattern: z.enum(["inflamed", "excluded", "desert"]).optional(),
  tumor: density("4000 /mm2").optional(),
  cd8: density("150 /mm2").optional(),
  cd4: density("50 /mm2").optional(),
  treg: density("30 /mm2").optional(),
  nk: density("10 /mm2").optional(),
  macrophage: density("200 /mm2").optional(),
  dendritic: density("5 /mm2").optional(),
  monocyte: density("20 /mm2").optional(),
  "m-mdsc": density("20 /mm2").optional(),
  "pmn-mdsc": density("20 /mm2").optional(),
  stroma: density("300 /mm2").optional(),
  vessels: density("50 /mm2").optional(),
});

const tissueSchema = z
  .strictObject({
    generate: generateSchema.optional(),
    cells: name.optional().describe("a cell table: CSV or TSV"),
    columns: name.optional().describe('a column map file, or the name of a shipped map ("nsclc", "tnbc-mibi")'),
    where: name.optional().describe('a row filter, e.g. "patient == 5"'),
    "microns-per-pixel": z.number().positive().optional(),
    thickness: quantity("µm", "20 µm", { positive: true }).optional(),
    voxel: quantity("µm", "10 µm", { positive: true }).optional(),
    boundary: z.enum(["closed", "open"]).optional(),
    geometry: z
      .enum(["space", "mixed"])
      .optional()
      .describe("mixed: the same cells without places, one value of each field, contacts by mass action"),
  })
  .check((context) => {
    const { generate, cells, columns, where, "microns-per-pixel": scale, geometry, boundary, voxel } = context.value;
    const say = (what: string, waysOut = "write generate: { size: [1 mm, 1 mm] }; write cells: biopsy.csv") =>
      context.issues.push({ code: "custom", message: `${what}; ${waysOut}`, input: context.value });
    if (generate === undefined && cells === undefined) say("needs `generate` or `cells`");
    if (generate !== undefined && cells !== undefined) say("has both `generate` and `cells`");
    if (cells === undefined && (columns ?? where ?? scale) !== undefined)
      say("`columns`, `where` and `microns-per-pixel` belong to `cells`");
    const mixed = geometry === "mixed";
    if (mixed && boundary === "open")
      say("is mixed, and a mixed tissue has no boundary to cross", "leave `boundary` out; write geometry: space");
    if (mixed && voxel !== undefined)
      say("is mixed, and a mixed tissue has no voxels", "leave `voxel` out; write geometry: space");
  });

const therapySchema = z
  .strictObject({
    drug: name,
    dose: z.string({
      error: 'needs a unit, e.g. "200 mg"; write a number and a unit, e.g. "200 mg"; remove the therapy',
    }),
    every: time("3 weeks").optional(),
    times: z.int().min(1).optional(),
    from: quantity("min", "day 3").optional(),
  })
  .check((context) => {
    const { every, times, dose } = context.value;
    const message = `${times} doses need an interval; add every: 3 weeks; leave \`times\` out`;
    if (times !== undefined && times > 1 && every === undefined)
      context.issues.push({ code: "custom", message, input: dose });
  });

/** Times the reference tumor. */
export const MOST_ANTIGENIC = 100;

const cloneSchema = z.strictObject({
  name,
  fraction: fraction.optional(),
  lost: z.array(name).optional(),
  antigenicity: z
    .union([z.number().min(0).max(MOST_ANTIGENIC), quantity("1", "50 %", { max: MOST_ANTIGENIC })])
    .optional(),
});

export const scenarioSchema = z.strictObject({
  "ifng-lab": z.literal(scenarioFormat),
  name: z.string().min(1),
  description: z.string().optional(),
  duration: time("10 days"),
  seed: natural(0xffff_ffff).optional(),
  tissue: tissueSchema,
  clones: z.array(cloneSchema).optional(),
  therapy: z.array(therapySchema).optional(),
  preset: z.record(z.string(), z.string()).optional(),
  parameters: z
    .record(
      z.string(),
      z.string({
        error:
          'needs a unit, e.g. "0.05 1/h"; write a number and a unit; write "1" or "fold" as the unit of a pure number',
      }),
    )
    .optional(),
  without: z.array(name).optional().describe("mechanisms switched off"),
  observe: z
    .strictObject({ every: time("6 h").optional(), snapshots: z.strictObject({ every: time("1 day") }).optional() })
    .optional(),
});

export type ScenarioText = z.output<typeof scenarioSchema>;

/** The JSON Schema of the format, for editors. */
export function scenarioJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(scenarioSchema, { io: "input" }) as Record<string, unknown>;
}
