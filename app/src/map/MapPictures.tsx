import { useEffect, useRef, useState } from "react";
import { Button, Radio, RadioGroup } from "react-aria-components";
import type { MapFinding } from "../engine/protocol";
import { save } from "../share/save";

/** The tissue with IFN-γ in it, and what that makes of the cells. */
export function MapPictures({ finding }: { readonly finding: MapFinding }) {
  const [shown, setShown] = useState(0);
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = finding.pictures[shown] ?? finding.pictures[0]!;
  useEffect(() => {
    const { width, height, rgba } = picture;
    canvas.current?.getContext("2d")?.putImageData(new ImageData(rgba, width, height), 0, 0);
  }, [picture]);
  return (
    <figure>
      <div className="row wrap">
        <RadioGroup
          className="segments grow"
          aria-label="Picture"
          value={String(shown)}
          onChange={(value) => setShown(Number(value))}
        >
          {finding.pictures.map(({ title }, i) => (
            <Radio key={title} value={String(i)}>
              {title}
            </Radio>
          ))}
        </RadioGroup>
        <Button
          className="small"
          onPress={() => canvas.current?.toBlob((blob) => blob && save(`map-${picture.title}.png`, blob, "image/png"))}
        >
          Save as PNG
        </Button>
      </div>
      <canvas
        ref={canvas}
        className="plate"
        width={picture.width}
        height={picture.height}
        role="img"
        aria-label={`${picture.title} in ${finding.told.table}`}
      />
      <figcaption className="words">
        IFN-γ at rest, median over {finding.told.draws} draws of q, K_M, D and who secretes; PD-L1 and MHC-I as cells
        answer to it after 48 h.
      </figcaption>
    </figure>
  );
}
