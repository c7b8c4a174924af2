import type { ReplyFor } from '../../api/routes.ts';

export type Account = ReplyFor<'listChannelAccounts'>['data'][number];

type Name = `fields.${string}` | `fingerprints.${string}`;
type Fact = readonly [name: Name, value: string | null];

/** What an account shows of itself, by kind. Keys are told by their fingerprints or last characters only. */
export const factsOf = (of: Account): readonly (readonly [name: Name, value: string])[] => {
  const facts: readonly Fact[] =
    of.kind === 'alipay'
      ? [
          ['fields.appId', of.appId],
          ['fields.sellerId', of.sellerId],
          ['fields.gatewayUrl', of.gatewayUrl],
          ['fields.notifyUrl', of.notifyUrl],
          ['fingerprints.merchant', short(of.merchantKeyFingerprint)],
          ['fingerprints.channel', short(of.channelKeyFingerprint)],
          ['fields.certificatesUntil', of.certificatesUntil],
        ]
      : of.kind === 'wechat_pay'
        ? [
            ['fields.mchId', of.mchId],
            ['fields.appId', of.appId],
            ['fields.apiUrl', of.apiUrl],
            ['fields.notifyUrl', of.notifyUrl],
            ['fields.merchantSerial', of.merchantSerial],
            ['fingerprints.merchant', short(of.merchantKeyFingerprint)],
            ...of.platformKeys.map(
              ({ id, expiresAt }): Fact => [
                'fields.platformKeys',
                expiresAt === null ? id : `${id} · ${expiresAt.slice(0, 10)}`,
              ],
            ),
          ]
        : of.kind === 'stripe'
          ? [
              ['fields.apiUrl', of.apiUrl],
              ['fields.accountId', of.accountId],
              ['fingerprints.ending', of.secretKeyEnding],
            ]
          : [
              ['fields.bankName', of.bankName],
              ['fields.holderName', of.holderName],
              ['fields.accountNumber', `…${of.accountEnding}`],
              ['fields.bic', of.bic],
              ['fields.cnaps', of.cnaps],
              ['fields.fileFormat', of.fileFormat],
              ['fields.transfersPerFile', String(of.transfersPerFile)],
            ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
};

const short = (fingerprint: string): string => `${fingerprint.slice(0, 16)}…`;
