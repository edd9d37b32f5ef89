import type { DeviceKind } from '../../core/keyer/bindings.ts';

/** A device that is plugged in, whose contacts are heard beside the page's own events. */
export interface Device {
  readonly kind: Extract<DeviceKind, 'midi' | 'gamepad'>;
  /** Its own among all that are plugged in; what its contacts hold is held in this name. */
  readonly id: string;
  /** What it calls itself. */
  readonly name: string;
}

/** Who is told of devices and their contacts. `at` is when it happened, in milliseconds on the page's clock. */
export interface DeviceListener {
  came(device: Device): void;
  gone(device: Device): void;
  closed(device: Device, contact: string, at: number): void;
  opened(device: Device, contact: string, at: number): void;
}
