import { useState } from "react";
import {
  Button,
  Dialog,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  NumberField,
  TextField,
} from "react-aria-components";
import { momentText } from "../document/moment";
import { edit, type Therapy } from "./doses";

interface Props {
  readonly at: number;
  readonly therapy: Therapy;
  readonly close: () => void;
}

/** A dose in numbers. */
export function DoseDialog({ at, therapy, close }: Props) {
  const [dose, setDose] = useState(therapy.dose.text);
  const [days, setDays] = useState(therapy.from / 1440);
  const [every, setEvery] = useState(therapy.every?.text ?? "");
  const [times, setTimes] = useState(therapy.times ?? Number.NaN);
  const keep = () => {
    const repeats = every.trim() !== "";
    void edit({
      kind: "change",
      at,
      entry: {
        drug: therapy.drug,
        dose,
        from: momentText(days * 1440),
        ...(repeats && { every: every.trim() }),
        ...(repeats && Number.isFinite(times) && { times }),
      },
    });
    close();
  };
  return (
    <ModalOverlay className="modal-overlay" isOpen onOpenChange={(open) => !open && close()} isDismissable>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">A dose of {therapy.drug}</Heading>
          <form
            className="form"
            onSubmit={(event) => {
              event.preventDefault();
              keep();
            }}
          >
            <TextField value={dose} onChange={setDose} autoFocus>
              <Label>Dose, with its unit</Label>
              <Input />
            </TextField>
            <NumberField value={days} onChange={setDays} minValue={0} step={0.25}>
              <Label>First given on day</Label>
              <Input />
            </NumberField>
            <TextField value={every} onChange={setEvery}>
              <Label>Repeated every (empty: once), e.g. 3 weeks</Label>
              <Input />
            </TextField>
            <NumberField value={times} onChange={setTimes} minValue={1} step={1}>
              <Label>How many times (empty: to the end)</Label>
              <Input />
            </NumberField>
            <div className="row">
              <Button className="primary" type="submit">
                Keep
              </Button>
              <Button
                onPress={() => {
                  void edit({ kind: "remove", at });
                  close();
                }}
              >
                Remove
              </Button>
              <Button onPress={close}>Leave as it was</Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
