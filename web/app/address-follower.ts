import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { addressChanged } from '../router.ts';

/** Draws its element again when the address of the page changes: what is chosen stands there. */
export class AddressFollower implements ReactiveController {
  private readonly follow: () => void;
  constructor(host: ReactiveControllerHost) {
    this.follow = () => host.requestUpdate();
    host.addController(this);
  }
  hostConnected(): void {
    addEventListener(addressChanged, this.follow);
  }
  hostDisconnected(): void {
    removeEventListener(addressChanged, this.follow);
  }
}
