/** A film of the run: the playhead goes from frame to frame, the canvas draws each, and the browser encodes what it shows. */
import { lab } from "../lab";
import { plateOf } from "./plate";

export interface Take {
  readonly canvas: HTMLCanvasElement;
  /** Minutes to be shown, ascending. */
  readonly moments: readonly number[];
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

const PER_SECOND = 24;
const MOST = 240;
const formats = ["video/webm;codecs=vp9", "video/webm", "video/mp4"];

/** How this browser records, or undefined where it cannot. */
export const filmFormat = (): string | undefined =>
  typeof MediaRecorder === "undefined" ? undefined : formats.find((type) => MediaRecorder.isTypeSupported(type));

/** Recorded moments, thinned evenly to what a film of ten seconds shows. */
export function momentsOf(recorded: readonly number[]): readonly number[] {
  const step = Math.max(1, Math.ceil(recorded.length / MOST));
  return recorded.filter((_, i) => i % step === 0 || i === recorded.length - 1);
}

const nextTurn = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

/** Show each moment in turn; comes back to where the playhead was. */
async function showEach({ canvas, moments, signal, onProgress }: Take, each: () => Promise<void>): Promise<void> {
  const { minutes, playing } = lab.state;
  try {
    for (const [i, moment] of moments.entries()) {
      lab.seek(moment, false);
      while (canvas.dataset.minutes !== String(moment)) {
        signal.throwIfAborted();
        await nextTurn();
      }
      await each();
      signal.throwIfAborted();
      onProgress((i + 1) / moments.length);
    }
  } finally {
    lab.seek(minutes, playing);
  }
}

/** @throws DOMException (AbortError) when it is stopped */
export async function filmOf(take: Take): Promise<Blob> {
  const plate = plateOf(take.canvas);
  const stream = plate.captureStream(0);
  const [track] = stream.getVideoTracks() as [CanvasCaptureMediaStreamTrack];
  const mimeType = filmFormat();
  const recorder = new MediaRecorder(stream, {
    ...(mimeType !== undefined && { mimeType }),
    videoBitsPerSecond: 12_000_000,
  });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve();
  });
  recorder.start();
  try {
    await showEach(take, async () => {
      plateOf(take.canvas, plate);
      track.requestFrame();
      await new Promise((resolve) => setTimeout(resolve, 1000 / PER_SECOND));
    });
  } finally {
    recorder.stop();
    track.stop();
    await stopped;
  }
  return new Blob(parts, { type: recorder.mimeType });
}

/** The same moments as numbered PNGs in one archive. @throws DOMException (AbortError) when it is stopped */
export async function framesOf(take: Take): Promise<Blob> {
  const { zipSync } = await import("fflate");
  const files: Record<string, Uint8Array> = {};
  const plate = document.createElement("canvas");
  await showEach(take, async () => {
    plateOf(take.canvas, plate);
    const png = await new Promise<Blob | null>((resolve) => plate.toBlob(resolve, "image/png"));
    const name = `frame-${String(Object.keys(files).length).padStart(4, "0")}.png`;
    if (png) files[name] = new Uint8Array(await png.arrayBuffer());
  });
  return new Blob([zipSync(files, { level: 0 }) as Uint8Array<ArrayBuffer>], { type: "application/zip" });
}
