/** The microscope without a graphics card: the pictures of the command line, drawn onto a plain canvas. */
import type { Snapshot } from "ifng-lab";
import { type Look, lookNamed, renderTissue, viewOf } from "ifng-lab/microscope/public";
import type { Camera, View } from "../document/document";
import type { Frame, Layout } from "../engine/frame";
import type { Between } from "../engine/recording";
import { micronsAt, pixelsAt } from "./camera";
import { markerOf } from "./markers";
import type { Instrument } from "./microscope";
import type { Specimen } from "./stain";

const PIXELS = 900;

export class CpuMicroscope implements Instrument {
  readonly kind = "CPU";
  private readonly surface: CanvasRenderingContext2D;
  private readonly picture = document.createElement("canvas");
  private key = "";
  private frame: Frame | undefined;
  private camera: Camera | undefined;

  constructor(private readonly canvas: HTMLCanvasElement) {
    const surface = canvas.getContext("2d");
    if (!surface) throw new Error("this browser draws nothing");
    this.surface = surface;
  }

  show({ before }: Between, layout: Layout, view: View, _: Specimen, camera: Camera, selected?: number): void {
    this.camera = camera;
    const key = [before.minutes, view.plane, view.look, view.column, view.field, view.channels, before.count].join(" ");
    if (key !== this.key || before !== this.frame) this.draw(before, layout, view);
    this.key = key;
    this.frame = before;
    const { surface, canvas, picture } = this;
    surface.fillStyle = "#0a0c0f";
    surface.fillRect(0, 0, canvas.width, canvas.height);
    const [left, top] = pixelsAt(camera, canvas, [0, layout.height]);
    const scale = camera.pixelsPerMicron;
    surface.imageSmoothingEnabled = scale * layout.width < 2 * PIXELS;
    surface.drawImage(picture, left, top, scale * layout.width, scale * layout.height);
    const row = selected === undefined ? -1 : before.id.indexOf(selected);
    if (row < 0) return;
    const [x, y] = pixelsAt(camera, canvas, [before.x[row]!, before.y[row]!]);
    surface.strokeStyle = "#ffd54a";
    surface.lineWidth = 2;
    surface.beginPath();
    surface.arc(x, y, 1.15 * before.radius[row]! * scale, 0, 2 * Math.PI);
    surface.stroke();
  }

  ready(): boolean {
    return true;
  }

  /** The cell of least power d² − r² whose outline holds the point. */
  pick(x: number, y: number): number {
    const { frame, camera, canvas } = this;
    if (!frame || !camera) return -1;
    const [px, py] = micronsAt(camera, canvas, [x, y]);
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let row = 0; row < frame.count; row++) {
      const r = frame.radius[row]!;
      const d2 = (frame.x[row]! - px) ** 2 + (frame.y[row]! - py) ** 2;
      if (d2 < (1.2 * r) ** 2 && d2 - r * r < least) [best, least] = [row, d2 - r * r];
    }
    return best;
  }

  dispose(): void {
    this.frame = undefined;
  }

  private draw(frame: Frame, layout: Layout, view: View): void {
    const snapshot = snapshotOf(frame, layout);
    const { rgba, width, height } = renderTissue(snapshot, viewOf(snapshot, { width: PIXELS }), lookOf(snapshot, view));
    this.picture.width = width;
    this.picture.height = height;
    const image = new ImageData(width, height);
    image.data.set(rgba);
    this.picture.getContext("2d")!.putImageData(image, 0, 0);
  }
}

function lookOf({ cells, fields }: Snapshot, view: View): Look {
  if (view.look === "if") return lookNamed("if", view.channels.flatMap(channelOf));
  if (view.look === "field") return lookNamed(`field:${view.field}`);
  if (view.look === "state") return lookNamed(cells.columns[view.column] ? `state:${view.column}` : "types");
  if (view.look === "types") return lookNamed(fields[view.field] ? `types:${view.field}` : "types");
  return lookNamed(view.look === "dab" ? "ihc" : view.look);
}

type Channel = NonNullable<Parameters<typeof lookNamed>[1]>[number];

/** The channel of the panel as the other microscope knows channels. */
function channelOf(name: string): Channel[] {
  const marker = markerOf(name);
  if (!marker) return [];
  const { colour, place, types, column } = marker;
  const compartment = place[1] > 0 ? "nucleus" : place[0] > place[2] ? "membrane" : "cytoplasm";
  const columns = column === undefined ? [] : [column];
  return [
    { name, colour, compartment, columns, types: types ?? (column === undefined ? "all" : []), gamma: 1, gain: 1 },
  ];
}

function snapshotOf(frame: Frame, layout: Layout): Snapshot {
  const { minutes, count, id, x, y, radius, type, clone, columns } = frame;
  const { width, height, types, clones } = layout;
  const fields = layout.fields.map(({ name, nx, ny, voxel, unit }) => [
    name,
    { nx, ny, nz: 1, voxel, unit, value: frame.fields[name]! },
  ]);
  return {
    minutes,
    width,
    height,
    depth: 0,
    cells: { count, id, x, y, z: new Float32Array(count), radius, type, clone, types, clones, columns },
    fields: Object.fromEntries(fields),
  };
}
