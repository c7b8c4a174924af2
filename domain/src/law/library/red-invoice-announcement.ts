import { text } from '../../text.ts';
import { statute } from './statute.ts';

/** Announcements are cited whole. The confirmation within 72 hours was read in a quotation. */
export const redInvoiceAnnouncementStatute = statute(
  {
    code: 'red-invoice-announcement',
    name: text('国家税务总局公告2024年第11号', 'State Taxation Administration Announcement 2024 No 11'),
    aliases: ['公告2024年第11号', '2024年第11号公告'],
    from: '2024-12-01',
  },
  {
    '': {
      zh: '蓝字数电发票未作用途确认且未入账的，开票方可直接开具红字发票；已确认用途或入账的，一方发起、对方确认后开具；七十二小时内未确认的自动作废。',
      en: 'A red-letter electronic invoice: alone by the issuer while the blue one was neither used nor booked; else one side initiates and the other confirms, and what is not confirmed in seventy-two hours is void.',
      commands: ['calculator:red_invoice'],
    },
  },
);
