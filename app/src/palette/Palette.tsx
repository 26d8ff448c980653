import { useMemo, useState } from "react";
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from "react-aria-components";
import { count } from "../format";
import { useLab } from "../use-lab";
import { commandsNow } from "./commands";
import { ranked } from "./ranking";

/** As many as are seen at once: nothing scrolls, a letter more narrows the list. */
const SHOWN = 13;

/** A few letters, and what they mean: commands, screens, looks, parameters, cell types, stories. */
export function Palette({ close, help }: { readonly close: () => void; readonly help: () => void }) {
  const [query, setQuery] = useState("");
  const knowledge = useLab((state) => state.knowledge);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what biology knows may come while the palette is open
  const commands = useMemo(() => commandsNow(help), [help, knowledge]);
  const found = ranked(query, commands, SHOWN);
  return (
    <ModalOverlay className="modal-overlay top" isOpen onOpenChange={(open) => !open && close()} isDismissable>
      <Modal className="modal palette">
        <Dialog aria-label="Find a command">
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField aria-label="Command, screen, look, parameter, cell type or story" autoFocus>
              <Input placeholder="What would you like to do or see?" />
            </SearchField>
            <Menu
              className="list"
              aria-label="Found"
              items={found}
              renderEmptyState={() => <p className="empty">Nothing here is called that.</p>}
              onAction={(id) => {
                close();
                commands[Number(id)]?.run();
              }}
            >
              {({ id, group, title, words, keys }) => (
                <MenuItem id={id} textValue={title}>
                  <span className="group">{group}</span>
                  <Text slot="label" className="ellipsis">
                    {title}
                  </Text>
                  {words !== undefined && (
                    <Text slot="description" className="ellipsis grow">
                      {words}
                    </Text>
                  )}
                  {keys !== undefined && <kbd>{keys}</kbd>}
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
          <p className="hidden" role="status">
            {count(found.length)} found
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
