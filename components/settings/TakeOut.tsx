import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../kit/Button.tsx";
import { Dialog } from "../kit/Dialog.tsx";

interface TakeOutProps {
  /** "K.", "Brook High". */
  name: string;
  onTakeOut: () => void;
  /** What stays and what goes. */
  children: ComponentChildren;
}

/** Asks before a child or a school is taken out of the settings, and says what stays. */
export function TakeOut({ name, onTakeOut, children }: TakeOutProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div class="row">
      <Button kind="quiet" onPress={() => setOpen(true)}>
        Take {name} out
      </Button>
      <Dialog
        open={open}
        title={`Take ${name} out of the settings?`}
        safe={{ label: `Keep ${name}`, onPress: close }}
        harm={{
          label: "Take out",
          onPress: () => {
            close();
            onTakeOut();
          },
        }}
        onClose={close}
      >
        {children}
      </Dialog>
    </div>
  );
}
