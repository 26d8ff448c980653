import { useState } from "react";
import { Button } from "react-aria-components";
import { count, percent } from "../format";
import { lab } from "../lab";
import { filmFormat, filmOf, framesOf, momentsOf, type Take } from "./film";
import { plateOf } from "./plate";
import { save } from "./save";

const canvasShown = () => document.querySelector<HTMLCanvasElement>(".report-figure canvas") ?? undefined;

/** The figure, the film of the run, and its frames. */
export function FilmButtons({ name }: { readonly name: string }) {
  const [work, setWork] = useState<{ readonly done: number; readonly stop: () => void }>();
  const format = filmFormat();
  const take = async (make: (take: Take) => Promise<Blob>, ending: string) => {
    const canvas = canvasShown();
    const frames = lab.session?.recording?.frames ?? [];
    if (!canvas || frames.length === 0) return;
    const stopping = new AbortController();
    const stop = () => stopping.abort();
    setWork({ done: 0, stop });
    const moments = momentsOf(frames.map(({ minutes }) => minutes));
    try {
      const blob = await make({
        canvas,
        moments,
        signal: stopping.signal,
        onProgress: (done) => setWork({ done, stop }),
      });
      save(`${name}.${ending}`, blob, blob.type);
      lab.set({ notice: { tone: "good", words: `${count(moments.length)} frames saved.` } });
    } catch (error) {
      if (!stopping.signal.aborted)
        lab.set({
          notice: {
            tone: "bad",
            words: `The film broke off (${(error as Error).message}). Save the frames as PNG instead, or use \`ifng render\`.`,
          },
        });
    } finally {
      setWork(undefined);
    }
  };
  if (work)
    return (
      <div className="row" role="status">
        <span className="grow">Filming · {percent(work.done)}</span>
        <Button className="small" onPress={work.stop}>
          Stop
        </Button>
      </div>
    );
  return (
    <div className="row wrap">
      <Button
        className="primary"
        onPress={() => {
          const canvas = canvasShown();
          if (canvas) plateOf(canvas).toBlob((blob) => blob && save(`${name}.png`, blob, "image/png"));
        }}
      >
        Save the figure as PNG
      </Button>
      <Button
        isDisabled={format === undefined}
        onPress={() => void take(filmOf, format?.includes("mp4") ? "mp4" : "webm")}
      >
        Film of the run
      </Button>
      <Button onPress={() => void take(framesOf, "zip")}>Frames as PNG</Button>
      {format === undefined && <p className="words">This browser cannot record film; its frames can be saved.</p>}
    </div>
  );
}
