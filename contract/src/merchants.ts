import { z } from 'zod';
import { newKeyOut } from './api-keys.ts';
import { idOut } from './ids.ts';
import { currencyIn } from './money.ts';
import { both, line } from './text.ts';
import { instantOut } from './time.ts';

export const merchantIn = z
  .strictObject({
    name: line(200).meta({ examples: ['轻动健身与好物'] }),
    currency: currencyIn.default('CNY'),
  })
  .meta({ id: 'MerchantInput' });

export const merchantOut = z
  .strictObject({ id: idOut('merchant'), name: z.string(), currency: currencyIn, createdAt: instantOut })
  .meta({ id: 'Merchant', description: both('商户', 'A merchant') });

/** A new merchant comes with its first key, shown this once; without one nobody could speak for it. */
export const newMerchantOut = z
  .strictObject({ merchant: merchantOut, key: newKeyOut })
  .meta({ id: 'NewMerchant', description: both('新商户与其首个密钥', 'A new merchant and its first key') });
