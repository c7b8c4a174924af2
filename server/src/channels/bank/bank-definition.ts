import type { ChannelDefinition } from '../channel-definition.ts';
import { readBankInput, showBankSettings } from './bank-account.ts';
import { bankChannel } from './bank-channel.ts';

export const bankDefinition: ChannelDefinition<'bank'> = {
  kind: 'bank',
  readInput: readBankInput,
  show: showBankSettings,
  open: bankChannel,
  isSameAccount: (before, after) =>
    before.holderName === after.holderName && before.accountEnding === after.accountEnding,
  acknowledge: () => ({ status: 404, contentType: 'text/plain; charset=utf-8', body: 'a bank sends files\n' }),
};
