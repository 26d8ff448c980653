import { Fragment, lazy, Suspense, useState } from "react";
import { Button, ToggleButton } from "react-aria-components";
import { number, percent, time } from "../format";
import { lab } from "../lab";
import { causePalette } from "../tokens";
import { useLab } from "../use-lab";
import { type Account, accountOf, inWords, type Line } from "./account";
import { Counterfactual } from "./Counterfactual";
import { concerned } from "./concerned";

const PhaseMap = lazy(() => import("./PhaseMap").then(({ PhaseMap: component }) => ({ default: component })));

const WINDOW = 1440;

/** The two edges of the sword, in tumor cells a day, what held the attack back, and what might have been. */
export function Balance() {
  return (
    <div className="balance">
      <Ledger />
      <Suspense fallback={<p className="empty">Opening …</p>}>
        <PhaseMap />
      </Suspense>
    </div>
  );
}

function Ledger() {
  const moment = useLab((state) => lab.session?.recording?.at(state.minutes)?.minutes ?? 0);
  const frames = useLab((state) => state.session.frames);
  const [asTable, setAsTable] = useState(false);
  if (frames < 2 || moment === 0)
    return <p className="empty">The ledger opens with the first recorded minutes. Let it play for a moment.</p>;
  const account = accountOf(lab.session?.recording?.told() ?? [], moment, WINDOW);
  return (
    <>
      <h2 className="hidden">What tipped the balance</h2>
      <div className="row">
        <p className="faint grow">
          The {account.span < WINDOW ? time(account.span) : "24 h"} before {time(moment)}
        </p>
        <ToggleButton className="small" isSelected={asTable} onChange={setAsTable}>
          As table
        </ToggleButton>
      </div>
      {asTable ? <AccountTable account={account} /> : <AccountFigure account={account} />}
      <p className="method">
        <b>Method: attributed.</b> The ledger counts every division, death and contact as it happens. What holds an act
        back is shared among its factors by ln f, so that the shares add up; a death is credited to those whose hits
        remain.
      </p>
      <Counterfactual />
    </>
  );
}

function AccountFigure({ account }: { readonly account: Account }) {
  const { balance, losses, births, held, failed, hits } = account;
  const top = Math.max(
    births,
    losses.reduce((sum, { perDay }) => sum + perDay, 0),
    1,
  );
  return (
    <>
      <Gauge balance={balance} />
      <h3>Tumor cells a day</h3>
      <Bars
        unit="cells a day"
        top={top}
        tone="eradication"
        lines={losses.map((line) => ({ ...line, title: inWords(line.cause) }))}
      />
      <Bars
        unit="cells a day"
        top={top}
        tone="escape"
        lines={[{ cause: "birth", perDay: births, title: "born by division" }]}
      />
      {held.length > 0 && (
        <>
          <h3>Divisions held back, a day</h3>
          <Bars
            unit="divisions a day"
            top={top}
            tone="eradication"
            lines={held.map((line) => ({ ...line, title: inWords(line.cause) }))}
          />
        </>
      )}
      <h3>Contacts that left the target alive, a day</h3>
      <Bars
        unit="contacts a day"
        top={Math.max(...failed.map(({ perDay }) => perDay), 1)}
        tone="escape"
        lines={failed.map((line) => ({ ...line, title: inWords(line.cause) }))}
      />
      <Hits hits={hits} />
    </>
  );
}

function Gauge({ balance }: { readonly balance: number }) {
  const at = 50 - 50 * balance;
  const words = balance > 0.15 ? "towards eradication" : balance < -0.15 ? "towards escape" : "in balance";
  return (
    <div className="gauge">
      <div className="gauge-ends">
        <span className="eradication">▲ eradication</span>
        <b>
          {number(balance, 2)} · {words}
        </b>
        <span className="escape">escape ▼</span>
      </div>
      <div
        className="gauge-track"
        role="meter"
        aria-label="Balance of kills and divisions"
        aria-valuemin={-1}
        aria-valuemax={1}
        aria-valuenow={Number(balance.toFixed(2))}
        aria-valuetext={`${balance.toFixed(2)}, ${words}`}
      >
        <div className="needle" style={{ left: `${at}%` }} />
      </div>
      <p className="faint">(kills − divisions) / (kills + divisions) of tumor cells</p>
    </div>
  );
}

interface BarsProps {
  readonly unit: string;
  readonly top: number;
  readonly tone: "eradication" | "escape";
  readonly lines: readonly (Line & { readonly title: string })[];
}

function Bars({ unit, top, tone, lines }: BarsProps) {
  return (
    <ul className={`bars ${tone}`}>
      {lines.map(({ cause, perDay, title }) => (
        <li key={cause}>
          <Button
            className="bar"
            aria-label={`${title}: ${number(perDay)} ${unit}. Show the cells concerned.`}
            onPress={() => {
              const frame = lab.session?.recording?.at(lab.state.minutes);
              const started = lab.state.session.started;
              if (frame && started) lab.highlight(concerned(cause, frame, started.layout));
            }}
          >
            <span className="bar-title">{title}</span>
            <span className="bar-value">{number(perDay)}</span>
            <span className="bar-fill" style={{ width: `${Math.min(100, (100 * perDay) / top)}%` }} />
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Of the hits that bound killers could have delivered, what was delivered and what took the rest. */
function Hits({ hits }: { readonly hits: Account["hits"] }) {
  const theme = useLab((state) => state.theme);
  if (hits.possible <= 0) return null;
  const lost = hits.lost.reduce((sum, { perDay }) => sum + perDay, 0);
  const parts = [
    { title: "delivered", share: Math.max(0, 1 - lost / hits.possible), colour: "var(--eradication)" },
    ...hits.lost.map(({ cause, perDay }, i) => ({
      title: inWords(cause),
      share: perDay / hits.possible,
      colour: causePalette[theme][i % causePalette[theme].length]!,
    })),
  ];
  return (
    <>
      <h3>Hits of bound killers: {number(hits.possible)} possible a day</h3>
      <div className="split" aria-hidden="true">
        {parts.map(({ title, share, colour }) => (
          <span key={title} style={{ width: `${100 * share}%`, background: colour }} />
        ))}
      </div>
      <ul className="key">
        {parts.map(({ title, share, colour }) => (
          <li key={title}>
            <i style={{ background: colour }} />
            {title} <b>{percent(share)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

function AccountTable({ account }: { readonly account: Account }) {
  const groups: readonly (readonly [string, readonly Line[]])[] = [
    ["Tumor cells lost", account.losses],
    ["Tumor cells born", [{ cause: "by division", perDay: account.births }]],
    ["Divisions held back", account.held],
    ["Contacts that left the target alive", account.failed],
    ["Hits lost", account.hits.lost],
  ];
  return (
    <table>
      <caption>Per day; balance {number(account.balance, 2)}</caption>
      <thead>
        <tr>
          <th>Cause</th>
          <th>A day</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(([title, lines]) => (
          <Fragment key={title}>
            <tr>
              <th colSpan={2} scope="colgroup">
                {title}
              </th>
            </tr>
            {lines.map(({ cause, perDay }) => (
              <tr key={cause}>
                <td>{inWords(cause)}</td>
                <td>{number(perDay)}</td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
