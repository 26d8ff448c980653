import { Button } from "react-aria-components";
import { encodeLink } from "../document/link";
import { lab } from "../lab";

/** The link of what is on the bench now. */
export async function currentLink(): Promise<string> {
  const link = await encodeLink(lab.shared(), __VERSION__);
  return `${location.origin}${location.pathname}#/lab?d=${link}`;
}

export function ShareButton() {
  const share = async () => {
    const link = await currentLink();
    history.replaceState(null, "", link);
    const copied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    const where = copied ? "Link copied." : "The link stands in the address bar.";
    const carries = lab.state.table
      ? `It does not carry the cell table: send ${lab.state.table.name} with it.`
      : "It replays the same bytes: scenario, seed, look and time.";
    lab.set({ notice: { tone: "good", words: `${where} ${carries}` } });
  };
  return (
    <Button className="primary" onPress={() => void share()}>
      Share
    </Button>
  );
}
