import type { Strike } from '../../../core/audio/sounder.ts';
import type { Key } from '../../../renderer/sound/plan-keying.ts';
import { PaperGate } from './paper-gate.ts';

/** A key that keeps on paper what is keyed. */
export class PaperKey implements Key {
  readonly gate = new PaperGate();
  strikes: readonly { readonly kind: Strike; readonly at: number }[] = [];

  strike(kind: Strike, at: number): void {
    this.strikes = [...this.strikes, { kind, at }];
  }
  cancelStrikes(from: number): void {
    this.strikes = this.strikes.filter(({ at }) => at < from);
  }
  /** How often the level jumps: each would click. */
  jumps(): number {
    return this.gate.jumps();
  }
  /** When tones open and close. */
  marks(): readonly (readonly [number, number])[] {
    return this.gate.marks();
  }
}
