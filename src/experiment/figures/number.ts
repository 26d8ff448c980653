/** Numbers as people read them, the same on pictures and in reports. */
export { count, percent, readable } from "../../microscope/number.js";
