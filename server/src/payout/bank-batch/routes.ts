import { toWire } from '@redress/contract';
import { assert, type Id, ok, toIso } from '@redress/domain';
import type { House } from '../../house.ts';
import type { Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { found, listed, replyWith } from '../../platform/http/reply.ts';
import { listBankFiles, listBankLines, readBankFile } from './bank-file-reader.ts';
import { listBatches, listBatchItems, readBatch, type StoredBatch } from './batch-reader.ts';
import { closeBankLine } from './close-bank-line.ts';
import { type BatchCommand, discardBatch } from './discard-batch.ts';
import { downloadBatch, listDownloads } from './download-batch.ts';
import { makeBatch } from './make-batch.ts';
import { releaseBatch } from './release-batch.ts';
import { takeInBankFile } from './take-in-bank-file.ts';
import { bankFileToWire, bankLineToWire, batchToWire } from './to-wire.ts';

type Batches =
  | 'makeBankBatch'
  | 'listBankBatches'
  | 'getBankBatch'
  | 'releaseBankBatch'
  | 'discardBankBatch'
  | 'downloadBankBatch';
type Files = 'takeInBankFile' | 'listBankFiles' | 'getBankFile' | 'listBankLines' | 'closeBankLine';

export const bankBatchHandlers = (house: House): Pick<Handlers, Batches | Files> => ({
  makeBankBatch: async ({ merchantId, actor, idempotency }, { body }) =>
    replyWith(await makeBatch(house, { merchantId, actor, ...body, once: idempotency }), shown),
  listBankBatches: ({ merchantId }, { query }) =>
    listed(query, (page) => listBatches(house.db, merchantId, query, page), batchToWire),
  getBankBatch: async ({ merchantId }, { params }) => {
    const [batch, items, downloads] = await Promise.all([
      readBatch(house.db, merchantId, params.id),
      listBatchItems(house.db, merchantId, params.id),
      listDownloads(house, merchantId, params.id),
    ]);
    return replyWith(found(batch, params.id), (there) => ({
      body: {
        ...batchToWire(there),
        items: items.map(({ place, payout }) => ({
          place,
          payoutId: payout.id,
          caseId: payout.caseId,
          endToEndId: payout.requestNumber,
          amount: toWire(payout.amount),
          payoutStatus: payout.status,
        })),
        downloads: downloads.map(({ by, at, reason }) => ({ by, at: toIso(at), reason })),
      },
      version: there.version,
    }));
  },
  releaseBankBatch: async (context, { params }) =>
    replyWith(await releaseBatch(house, commandOf(context, params.id)), shown),
  discardBankBatch: async (context, { params, body }) =>
    replyWith(await discardBatch(house, { ...commandOf(context, params.id), ...body }), shown),
  downloadBankBatch: async (context, { params, body }) =>
    replyWith(await downloadBatch(house, { ...commandOf(context, params.id), ...body }), ({ name, bytes }) => ({
      body: { contents: bytes, mediaType: name.endsWith('.xml') ? 'application/xml' : sheetType, fileName: name },
    })),
  takeInBankFile: async ({ merchantId, actor }, { body, upload }) => {
    assert(upload, 'a route that takes a file has one');
    const { fileName, contents } = upload;
    return replyWith(await takeInBankFile(house, { merchantId, actor, ...body, fileName, contents }), (file) => ({
      body: bankFileToWire(file),
    }));
  },
  listBankFiles: ({ merchantId }, { query }) =>
    listed(query, (page) => listBankFiles(house.db, merchantId, page), bankFileToWire),
  getBankFile: async ({ merchantId }, { params }) =>
    replyWith(found(await readBankFile(house.db, merchantId, params.id), params.id), (file) => ({
      body: bankFileToWire(file),
    })),
  listBankLines: async ({ merchantId }, { params, query }) => {
    const file = found(await readBankFile(house.db, merchantId, params.id), params.id);
    if (!file.ok) return file;
    const { limit, after } = query;
    const lines = await listBankLines(house.db, merchantId, params.id, query, { limit: limit + 1, afterPlace: after });
    const data = lines.slice(0, limit);
    return ok({
      body: { data: data.map(bankLineToWire), next: lines.length > limit ? (data.at(-1)?.place ?? null) : null },
    });
  },
  closeBankLine: async ({ merchantId, actor }, { params, body }) =>
    replyWith(
      await closeBankLine(house, { merchantId, actor, fileId: params.id, place: params.place, ...body }),
      (line) => ({ body: bankLineToWire(line) }),
    ),
});

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const shown = (batch: StoredBatch) => ({ body: batchToWire(batch), version: batch.version });

const commandOf = ({ merchantId, actor, ifMatch }: RequestContext, batchId: Id<'bankBatch'>): BatchCommand => ({
  merchantId,
  actor,
  batchId,
  expectedVersion: ifMatch,
});
