import { useMemo } from "react";
import { Button } from "react-aria-components";
import { inWords } from "../balance/account";
import type { Frame } from "../engine/frame";
import { rowOf } from "../engine/recording";
import { number, percent, time } from "../format";
import { lab } from "../lab";
import { causePalette } from "../tokens";
import { useLab } from "../use-lab";
import { type Episode, episodesOf } from "./episodes";

const SHOWN = 8;

/** Why the contacts of a cell failed or succeeded, the latest first. */
export function Why({ id, frame }: { readonly id: number; readonly frame: Frame }) {
  const layout = useLab((state) => state.session.started?.layout);
  const { recording } = lab.session ?? {};
  const episodes = useMemo(
    () =>
      layout && recording
        ? episodesOf(
            id,
            recording.frames.filter(({ minutes }) => minutes <= frame.minutes),
            layout,
          )
        : [],
    [id, frame, layout, recording],
  );
  if (!layout || episodes.length === 0) return null;
  const typeOf = (cell: number) => {
    const seen = recording?.frames.findLast((f) => f.minutes <= frame.minutes && f.id.includes(cell));
    return seen ? layout.types[seen.type[rowOf(seen, cell)]!]! : "cell";
  };
  const latest = [...episodes].reverse().slice(0, SHOWN);
  return (
    <section className="why" aria-label="Why its contacts failed or succeeded">
      <h3>
        Contacts: {episodes.length}, and what came of them
        {episodes.length > SHOWN && ` (the last ${SHOWN})`}
      </h3>
      <ol>
        {latest.map((episode) => (
          <Contact
            key={`${episode.actor} ${episode.partner} ${episode.from}`}
            id={id}
            episode={episode}
            here={frame}
            typeOf={typeOf}
            lines={layout.lines}
          />
        ))}
      </ol>
      <p className="words">
        Of the hits that its rate allows, each cause took its share, as the ledger counts them; seen at recorded
        moments, {lab.state.session.started?.every ?? 20} min apart.
      </p>
    </section>
  );
}

const endings: Readonly<Record<Episode["ending"], string>> = {
  "goes on": "bound now",
  "target gone": "target dead",
  "killer gone": "killer gone",
  parted: "left alive",
};

interface ContactProps {
  readonly id: number;
  readonly episode: Episode;
  readonly here: Frame;
  readonly typeOf: (cell: number) => string;
  readonly lines: readonly string[];
}

function Contact({ id, episode, here, typeOf, lines }: ContactProps) {
  const theme = useLab((state) => state.theme);
  const { actor, partner, from, until, ending, possible, lost, delivered } = episode;
  const other = actor === id ? partner : actor;
  const isHere = rowOf(here, other) >= 0;
  const colours = causePalette[theme];
  const colourOf = (cause: string) => colours[lines.indexOf(cause) % colours.length];
  return (
    <li>
      <div className="row">
        <span className="grow">
          {actor === id ? "with" : "by"} {typeOf(other)}{" "}
          {isHere ? (
            <Button className="link" onPress={() => lab.select(other)} aria-label={`Go to cell ${other}`}>
              {other}
            </Button>
          ) : (
            other
          )}
        </span>
        <b className={ending === "target gone" ? "eradication" : ending === "parted" ? "escape" : ""}>
          {endings[ending]}
        </b>
      </div>
      <small>
        {time(from)}
        {until > from && `, for ${number(until - from)} min`} · {number(possible, 2)} hits possible,{" "}
        {number(Math.max(0, delivered), 2)} to be expected
      </small>
      {lost.length > 0 && (
        <>
          <div className="split" aria-hidden="true">
            {lost.map(({ cause, share }) => (
              <span key={cause} style={{ width: `${100 * share}%`, background: colourOf(cause) }} />
            ))}
            <span style={{ flex: 1, background: "var(--eradication)" }} />
          </div>
          <ul className="key">
            {lost.slice(0, 4).map(({ cause, share }) => (
              <li key={cause}>
                <i style={{ background: colourOf(cause) }} />
                {inWords(cause)} <b>{percent(share)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
