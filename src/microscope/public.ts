/** The virtual microscope for the library: a look at a snapshot, as pixels, as a labelled plate, as PNG. */
export { type Look, lookNamed } from "./looks/look.js";
export { plateOf } from "./plate.js";
export { pngOf } from "./png.js";
export { type Picture, renderTissue } from "./render.js";
export { sectionOf } from "./section.js";
export { type View, viewOf } from "./view.js";
