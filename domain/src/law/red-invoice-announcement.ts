import { articleOf } from './citation.ts';
import { redInvoiceAnnouncementStatute } from './library/red-invoice-announcement.ts';

const article = articleOf(redInvoiceAnnouncementStatute);

/** 国家税务总局公告2024年第11号 on red-letter electronic invoices (nationwide from 2024-12-01). */
export const redInvoiceAnnouncement = {
  /** A used invoice needs the other side’s confirmation; one not confirmed in 72 hours is void. */
  confirmation: article(''),
  /** An invoice that was not used needs no confirmation. */
  unused: article('', 'from_memory'),
} as const;
