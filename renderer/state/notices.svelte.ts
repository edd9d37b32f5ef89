import { toSounderError } from '../../core/errors.ts';

/** Something to tell the person: what happened, what was kept, what to do. */
export interface Notice {
  readonly id: number;
  readonly tone: 'fault' | 'news';
  readonly text: string;
  /** What it is about: it goes when that has gone well after all. */
  readonly topic?: string;
  /** What can be done about it with one click. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** The id of the button that does what can be done about a topic. */
export function actionOf(topic: string): string {
  return `act-on-${topic.replaceAll(' ', '-')}`;
}

/** What is being told, oldest first, each until it is dismissed. */
export class Notices {
  list: readonly Notice[] = $state.raw([]);
  /** What a screen reader speaks next; it is not shown, for who sees has seen it. */
  said = $state('');
  #next = 1;

  /** Tells something. The same text is told once. */
  tell(notice: Omit<Notice, 'id'>): void {
    if (this.list.some(({ text }) => text === notice.text)) return;
    this.list = [...this.list, { ...notice, id: this.#next++ }];
  }

  /** Tells something in place of what was told of its topic. */
  retell(notice: Omit<Notice, 'id'> & { readonly topic: string }): void {
    const told = this.list.find(({ topic }) => topic === notice.topic);
    if (told === undefined) this.tell(notice);
    else this.list = this.list.map((each) => (each === told ? { ...notice, id: told.id } : each));
  }

  /** Tells of a failure, in place of the last of its topic. What the person cancelled is none. */
  fail(thrown: unknown, topic?: string): void {
    const { code, message } = toSounderError(thrown);
    if (code === 'cancelled') return;
    if (topic === undefined) this.tell({ tone: 'fault', text: message });
    else this.retell({ tone: 'fault', topic, text: message });
  }

  /** Takes away what was told of a topic. */
  settle(topic: string): void {
    if (this.list.some((notice) => notice.topic === topic)) {
      this.list = this.list.filter((notice) => notice.topic !== topic);
    }
  }

  /** Tells those who listen what others see. What was just said is another text the second time, or it is not spoken. */
  say(text: string): void {
    this.said = text === this.said ? `${text}\u00a0` : text;
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }
}
