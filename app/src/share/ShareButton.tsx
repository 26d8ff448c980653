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
    try {
      await navigator.clipboard.writeText(link);
      lab.set({
        notice: { tone: "good", words: "Link copied. It replays the same bytes: scenario, seed, look and time." },
      });
    } catch {
      lab.set({
        notice: { tone: "good", words: "The link stands in the address bar: scenario, seed, look and time." },
      });
    }
  };
  return (
    <Button className="primary" onPress={() => void share()}>
      Share
    </Button>
  );
}
