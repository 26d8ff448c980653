import { Button } from "react-aria-components";
import { lab } from "../lab";
import { useLab } from "../use-lab";
import { Icon } from "./icons";

/** What went wrong or well, in words, with a way on. */
export function Notices() {
  const notice = useLab((state) => state.notice);
  const linkFault = useLab((state) => state.linkFault);
  const died = useLab((state) => state.died);
  return (
    <div className="notices" role="status" aria-live="polite">
      {linkFault && (
        <div className="notice bad">
          <b>This link cannot be opened.</b> {linkFault} Ask for it again, or go on with your own tissue, which stands
          here.
          <Button className="small" onPress={() => lab.dismiss()}>
            Go on
          </Button>
        </div>
      )}
      {died && (
        <div className="notice bad">
          <b>{died.what}.</b> {died.waysOut.join(", or ")}.
          <Button className="small" onPress={() => location.reload()}>
            Reload
          </Button>
        </div>
      )}
      {notice && (
        <div className={`notice ${notice.tone}`}>
          {notice.words}
          <Button className="icon small" aria-label="Dismiss" onPress={() => lab.dismiss()}>
            <Icon name="cross" />
          </Button>
        </div>
      )}
    </div>
  );
}
