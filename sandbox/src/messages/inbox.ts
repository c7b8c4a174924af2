/** By which gateway something came. */
export type Gateway = 'smtp' | 'aliyun' | 'tencent' | 'wechat' | 'wecom' | 'dingtalk' | 'feishu';

/** What somebody received, as they would read it. */
export type ReceivedMessage = {
  readonly id: string;
  readonly gateway: Gateway;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The number that the sender gave it, by which it is looked for. */
  readonly reference: string | null;
  /** Where a mail wants to be answered. */
  readonly replyTo?: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
};

/** What a gateway took: how often, and what became of it. Told without guessing, for tests to compare with. */
export type TakenMessage = ReceivedMessage & { readonly delivered: boolean };

const kept = 2_000;

/** Everything that the gateways took, the oldest first; the latest two thousand. */
export class Inbox {
  #taken: TakenMessage[] = [];
  #count = 0;

  /** Numbers a message and keeps it; one that is not delivered is taken all the same. */
  take(message: Omit<TakenMessage, 'id'>): TakenMessage {
    this.#count += 1;
    const taken = { ...message, id: `${message.gateway}-${this.#count}` };
    this.#taken = [...this.#taken.slice(-kept + 1), taken];
    return taken;
  }

  taken(): readonly TakenMessage[] {
    return this.#taken;
  }

  /** What people have in their hands, newest first. */
  received(): readonly ReceivedMessage[] {
    return this.#taken
      .filter(({ delivered }) => delivered)
      .map(({ delivered: _delivered, ...message }) => message)
      .toReversed();
  }
}
