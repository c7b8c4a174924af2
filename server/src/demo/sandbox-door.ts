/** What the demo needs of the local Alipay, over its admin routes; the same whether it runs in this process or in another. */
export type SandboxDoor = {
  readonly gatewayUrl: string;
  readonly keys: () => Promise<SandboxKeys>;
  /** Takes payments; one that is there already with the same amount stays as it is. Amounts in fen. */
  readonly takePayments: (payments: readonly SandboxPayment[]) => Promise<void>;
  /** The next money call meets this fault. */
  readonly planFault: (fault: { readonly kind: string; readonly method: string }) => Promise<void>;
  /** What really moved on one trade. */
  readonly truth: (outTradeNo: string) => Promise<SandboxTruth>;
};

export type SandboxKeys = {
  readonly appId: string;
  readonly sellerId: string;
  readonly privateKeyPkcs8: string;
  readonly alipayPublicKey: string;
};

export type SandboxPayment = {
  readonly outTradeNo: string;
  readonly amountMinor: bigint;
  readonly paidAt: number;
  readonly subject: string;
};

export type SandboxTruth = {
  readonly trades: readonly {
    readonly outTradeNo: string;
    readonly refundedMinor: string;
    readonly refunds: readonly { readonly outRequestNo: string; readonly status: string; readonly calls: number }[];
  }[];
};

const paymentsAtOnce = 1_000;

export const sandboxDoor = (gatewayUrl: string): SandboxDoor => {
  const admin = new URL('/_sandbox', gatewayUrl).href;
  const ask = async <T>(path: string, body?: unknown): Promise<T> => {
    const request =
      body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const reply = await fetch(`${admin}/${path}`, request);
    if (!reply.ok) throw new Error(`the local Alipay answers ${reply.status} to ${path}: ${await reply.text()}`);
    return (await reply.json()) as T;
  };
  return {
    gatewayUrl,
    keys: () => ask('keys'),
    takePayments: async (payments) => {
      for (let from = 0; from < payments.length; from += paymentsAtOnce) {
        const some = payments.slice(from, from + paymentsAtOnce);
        await ask(
          'trades',
          some.map((payment) => ({ ...payment, amountMinor: payment.amountMinor.toString() })),
        );
      }
    },
    planFault: async (fault) => {
      await ask('faults', fault);
    },
    truth: (outTradeNo) => ask(`truth?outTradeNo=${encodeURIComponent(outTradeNo)}`),
  };
};
