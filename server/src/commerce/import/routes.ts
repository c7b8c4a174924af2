import type { ReplyBodyOf } from '@redress/contract';
import { assert, ok } from '@redress/domain';
import type { House } from '../../house.ts';
import type { Handlers, Upload } from '../../platform/http/handlers.ts';
import { replyWith } from '../../platform/http/reply.ts';
import { type CardImportReport, importCards } from './cards/import-cards.ts';
import { type ImportReport, importOrders } from './import-orders.ts';
import { bytesSource, type ImportSource } from './import-source.ts';
import { cardTemplateCsv, cardTemplateXlsx, templateCsv, templateXlsx } from './template-file.ts';

export const importHandlers = (house: House): Pick<Handlers, 'importOrders' | 'importCards' | 'getImportTemplate'> => ({
  importOrders: async ({ merchantId }, { body: { defaultStore }, upload }) =>
    replyWith(await importOrders(house, merchantId, { source: sourceOf(upload), defaultStore }), (report) => ({
      body: ordersToWire(report),
    })),
  importCards: async ({ merchantId }, { upload }) =>
    replyWith(await importCards(house, merchantId, sourceOf(upload)), (report) => ({ body: cardsToWire(report) })),
  getImportTemplate: async (_, { query: { of, format } }) => {
    const make = {
      orders: { xlsx: templateXlsx, csv: async () => templateCsv() },
      cards: { xlsx: cardTemplateXlsx, csv: async () => cardTemplateCsv() },
    }[of][format];
    return ok({ body: { contents: await make(), mediaType: mediaTypes[format], fileName: `${of}.${format}` } });
  },
});

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

const sourceOf = (upload: Upload | null): ImportSource => {
  assert(upload, 'a route that takes a file has one');
  return bytesSource(upload.fileName, upload.contents);
};

type ImportWire = ReplyBodyOf<'importOrders'>;

const ordersToWire = (report: ImportReport): ImportWire => ({
  things: report.orders,
  created: report.created,
  recorded: report.received,
  unchanged: report.unchanged,
  refused: report.refusedOrders,
  problems: [...report.refused],
  problemsLeftOut: report.refusedLeftOut,
});

const cardsToWire = (report: CardImportReport): ImportWire => ({
  things: report.rows,
  created: report.created,
  recorded: report.recorded,
  unchanged: report.unchanged,
  refused: report.refusedRows,
  problems: [...report.problems],
  problemsLeftOut: Math.max(0, report.refusedRows - report.problems.length),
});
