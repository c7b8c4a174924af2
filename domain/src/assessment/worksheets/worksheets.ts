import type { Cause } from '../../claim/claim.ts';
import { logisticsWorksheet } from './logistics.ts';
import { misunderstandingWorksheet } from './misunderstanding.ts';
import { priceOrFraudWorksheet } from './price-or-fraud.ts';
import { qualityWorksheet } from './quality.ts';
import { systemErrorWorksheet } from './system-error.ts';
import { unclearContractWorksheet } from './unclear-contract.ts';
import type { Worksheet } from './worksheet.ts';

/** The sheet of each of the six causes. A return without reason asks for none. */
export const worksheets: Record<Exclude<Cause, 'no_reason'>, Worksheet> = {
  quality: qualityWorksheet,
  price_or_fraud: priceOrFraudWorksheet,
  logistics: logisticsWorksheet,
  misunderstanding: misunderstandingWorksheet,
  unclear_contract: unclearContractWorksheet,
  system_error: systemErrorWorksheet,
};
