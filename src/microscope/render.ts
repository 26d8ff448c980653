/** The virtual microscope: a snapshot, a view and a look give a picture, its legend and what was counted in it. */
import type { Snapshot } from "../engine/snapshot.js";
import type { Legend } from "./legend.js";
import { paintClones } from "./looks/clones.js";
import { paintField } from "./looks/field.js";
import { paintHaematoxylinEosin } from "./looks/haematoxylin-eosin.js";
import { paintFluorescence } from "./looks/immunofluorescence.js";
import { paintImmunohistochemistry } from "./looks/immunohistochemistry.js";
import type { Look, Painted, Ranges } from "./looks/look.js";
import { paintState } from "./looks/state.js";
import { paintTypes } from "./looks/types.js";
import { cropped, type Section, sectionOf } from "./section.js";
import type { View } from "./view.js";

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixelsPerMicron: number;
  /** Red, green, blue, opacity of each pixel, rows from the top. */
  readonly rgba: Uint8ClampedArray;
  readonly legend: Legend;
  /** Numbers behind the legend: cells by type or clone, TPS and CPS, cells shown. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Deterministic: the same snapshot, view and look give the same bytes on every platform.
 * @param ranges ends of colour bars by column or field, where they are not to be taken from this snapshot
 * @throws LabError for a column or field that the snapshot does not have
 */
export function renderTissue(snapshot: Snapshot, view: View, look: Look, ranges: Ranges = {}): Picture {
  return renderSection(sectionOf(snapshot, view), look, ranges);
}

/** The same of a section made before: several looks at one moment share the work of finding owners and nuclei. */
export function renderSection(section: Section, look: Look, ranges: Ranges = {}): Picture {
  const { rgb, legend, counts } = paint(section, look, ranges);
  const { width, height, pixelsPerMicron } = section.view;
  return { width, height, pixelsPerMicron, rgba: cropped(section, rgb), legend, counts };
}

function paint(section: Section, look: Look, ranges: Ranges): Painted {
  switch (look.kind) {
    case "types":
      return paintTypes(section, look.field, ranges);
    case "if":
      return paintFluorescence(section, look.channels, look.shotNoise === true, ranges);
    case "he":
      return paintHaematoxylinEosin(section);
    case "ihc":
      return paintImmunohistochemistry(section, look.column, look.positive, ranges);
    case "clones":
      return paintClones(section);
    case "state":
      return paintState(section, look.column, ranges);
    case "field":
      return paintField(section, look.field, ranges);
  }
}
