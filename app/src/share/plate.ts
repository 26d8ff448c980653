/** The tissue as a figure: what the canvas shows, with the length of a bar and the moment written into it. */
import { time } from "../format";
import { scaleBar } from "../microscope/camera";

const INK = "#e8ecf1";
const ROOM = "rgb(14 17 22 / 0.78)";

/** @param canvas of a tissue view, which tells its scale and its minute */
export function plateOf(canvas: HTMLCanvasElement, into = document.createElement("canvas")): HTMLCanvasElement {
  const { width, height } = canvas;
  into.width = width;
  into.height = height;
  const pen = into.getContext("2d")!;
  pen.drawImage(canvas, 0, 0);
  const unit = Math.max(1, width / 900);
  pen.font = `600 ${Math.round(15 * unit)}px "Inter Variable", system-ui, sans-serif`;
  pen.textBaseline = "middle";
  const label = (words: string, x: number, y: number, across: number) => {
    pen.fillStyle = ROOM;
    pen.fillRect(x, y, across, 26 * unit);
    pen.fillStyle = INK;
    pen.fillText(words, x + 8 * unit, y + 13 * unit);
  };
  const edge = 12 * unit;
  const moment = time(Number(canvas.dataset.minutes ?? 0));
  label(moment, edge, edge, pen.measureText(moment).width + 16 * unit);
  const pixelsPerMicron = Number(canvas.dataset.pixelsPerMicron ?? 1);
  const length = scaleBar(pixelsPerMicron, 0.22 * width);
  const words = length >= 1000 ? `${length / 1000} mm` : `${length} µm`;
  const bar = length * pixelsPerMicron;
  const bottom = height - edge - 32 * unit;
  label(words, edge, bottom, Math.max(bar, pen.measureText(words).width) + 16 * unit);
  pen.fillRect(edge + 8 * unit, bottom + 25 * unit, bar, 3 * unit);
  return into;
}
