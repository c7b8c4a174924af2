import { accountingArchivesMeasuresStatute } from './accounting-archives-measures.ts';
import { accountingStandard14Statute } from './accounting-standard-14.ts';
import { accountingStandard29Statute } from './accounting-standard-29.ts';
import { bankruptcyLawStatute } from './bankruptcy-law.ts';
import { beijingPrepaidCardRegulationsStatute } from './beijing-prepaid-card-regulations.ts';
import { civilCodeStatute } from './civil-code.ts';
import { companyLawStatute } from './company-law.ts';
import { consumerLawRegulationsStatute } from './consumer-law-regulations.ts';
import { consumerRightsLawStatute } from './consumer-rights-law.ts';
import { contractGeneralInterpretationStatute } from './contract-general-interpretation.ts';
import { eCommerceLawStatute } from './e-commerce-law.ts';
import { foodCompensationInterpretationStatute } from './food-compensation-interpretation.ts';
import { foodSafetyLawStatute } from './food-safety-law.ts';
import { infringementPenaltyMeasuresStatute } from './infringement-penalty-measures.ts';
import { onlineConsumptionProvisionsStatute } from './online-consumption-provisions.ts';
import { personalInformationLawStatute } from './personal-information-law.ts';
import { prepaidInterpretationStatute } from './prepaid-interpretation.ts';
import { productQualityLawStatute } from './product-quality-law.ts';
import { redInvoiceAnnouncementStatute } from './red-invoice-announcement.ts';
import { salesInterpretationStatute } from './sales-interpretation.ts';
import { sevenDayReturnMeasuresStatute } from './seven-day-return-measures.ts';
import { shanghaiPrepaidCardProvisionsStatute } from './shanghai-prepaid-card-provisions.ts';
import { singlePurposeCardMeasuresStatute } from './single-purpose-card-measures.ts';
import { smallEnterpriseStandardsStatute } from './small-enterprise-standards.ts';
import type { Statute } from './statute.ts';
import { vatLawStatute } from './vat-law.ts';

/** The law library: one statute, one file. */
export const allStatutes: readonly Statute[] = [
  consumerRightsLawStatute,
  consumerLawRegulationsStatute,
  sevenDayReturnMeasuresStatute,
  infringementPenaltyMeasuresStatute,
  onlineConsumptionProvisionsStatute,
  prepaidInterpretationStatute,
  singlePurposeCardMeasuresStatute,
  beijingPrepaidCardRegulationsStatute,
  shanghaiPrepaidCardProvisionsStatute,
  civilCodeStatute,
  contractGeneralInterpretationStatute,
  salesInterpretationStatute,
  eCommerceLawStatute,
  foodSafetyLawStatute,
  foodCompensationInterpretationStatute,
  productQualityLawStatute,
  companyLawStatute,
  bankruptcyLawStatute,
  vatLawStatute,
  redInvoiceAnnouncementStatute,
  accountingStandard14Statute,
  accountingStandard29Statute,
  smallEnterpriseStandardsStatute,
  accountingArchivesMeasuresStatute,
  personalInformationLawStatute,
];
