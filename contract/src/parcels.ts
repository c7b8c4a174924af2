import { carriers, parcelConditions, parcelStages } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { countOut } from './desk.ts';
import { idIn, idOut } from './ids.ts';
import { pageQuery } from './page.ts';
import { caseStatuses } from './refund-cases.ts';
import { both, line, prose, textOut } from './text.ts';
import { instantOut } from './time.ts';

export const parcelIn = z
  .strictObject({
    number: line(100).meta({ description: both('快递单号', 'The tracking number'), examples: ['SF1390276645821'] }),
    carrier: z
      .enum(carriers)
      .nullable()
      .default(null)
      .meta({
        description: both('快递公司；不填则按单号推断', 'The carrier; guessed by the number when it is left open'),
      }),
    scanned: z
      .boolean()
      .default(false)
      .meta({ description: both('由条码读出', 'Read off the barcode') }),
  })
  .meta({ id: 'ReturnParcelInput' });

const shown = {
  id: idOut('returnParcel'),
  number: z.string(),
  carrier: z.enum(carriers),
  carrierText: textOut,
  recordedAt: instantOut,
  arrivedAt: instantOut.nullable(),
};
/** As its customer sees it: without names of the staff. */
export const portalParcelOut = z.strictObject(shown).meta({ id: 'PortalParcel' });
const asTheDeskSeesIt = {
  ...shown,
  scanned: z.boolean(),
  recordedBy: actorOut,
  arrivedBy: actorOut.nullable(),
  stage: z.enum(parcelStages),
  stageText: textOut,
  inspected: z
    .strictObject({
      by: actorOut,
      at: instantOut,
      condition: z.enum(parcelConditions),
      conditionText: textOut,
      note: z.string().nullable(),
    })
    .nullable()
    .meta({ description: both('验货结论', 'What the warehouse found') }),
};
export const parcelOut = z
  .strictObject(asTheDeskSeesIt)
  .meta({ id: 'ReturnParcel', description: both('寄回的包裹', 'A parcel in which goods come back') });
export const parcelsOut = z.strictObject({ data: z.array(parcelOut) }).meta({ id: 'ReturnParcels' });
export const parcelParams = z.strictObject({ id: idIn('refundCase'), parcelId: idIn('returnParcel') });

export const inspectParcelIn = z
  .strictObject({
    condition: z.enum(parcelConditions),
    note: prose(2_000)
      .nullable()
      .default(null)
      .meta({
        description: both('验货说明；不完好时必填', 'What was found, in words; needed when it is not in order'),
      }),
  })
  .meta({ id: 'ParcelInspection' });

const ofStore = idIn('store').nullable().default(null);
export const returnParcelQuery = z.strictObject({
  ...pageQuery,
  stage: z
    .enum(parcelStages)
    .nullable()
    .default(null)
    .meta({
      description: both(
        '只看一个状态；arrived 按登记先后，其余新的在前',
        'One stage only; those that arrived begin with the first that was named, all others with the newest',
      ),
    }),
  storeId: ofStore,
  carrier: z.enum(carriers).nullable().default(null),
  number: line(100)
    .nullable()
    .default(null)
    .meta({ description: both('完整单号，即条码', 'The whole number, as the barcode has it') }),
  find: line(100)
    .nullable()
    .default(null)
    .meta({ description: both('单号开头或末尾，4 位以上', 'The beginning or the end of a number, 4 signs or more') }),
  days: z.coerce
    .number()
    .int()
    .min(1)
    .max(365)
    .nullable()
    .default(null)
    .meta({ description: both('处于当前状态至少这么多天', 'At least so many days in its stage') }),
});
export const returnParcelCountsQuery = z.strictObject({ storeId: ofStore });
export const returnParcelCountsOut = z
  .strictObject({ on_the_way: countOut, arrived: countOut, inspected: countOut })
  .meta({ id: 'ReturnParcelCounts', description: both('各状态包裹数', 'How many parcels are in each stage') });

export const listedParcelOut = z
  .strictObject({
    ...asTheDeskSeesIt,
    since: instantOut.meta({ description: both('进入当前状态的时间', 'When it came into its stage') }),
    case: z.strictObject({ id: idOut('refundCase'), number: z.string(), status: z.enum(caseStatuses) }),
    orderNumber: z.string(),
    store: z.strictObject({ id: idOut('store'), name: z.string() }),
    goods: z
      .array(z.strictObject({ title: z.string(), quantity: z.int() }))
      .meta({ description: both('退款单申请退回的商品', 'The goods that the case says come back') }),
  })
  .meta({
    id: 'ListedReturnParcel',
    description: both('寄回的包裹及其退款单', 'A parcel with the case it belongs to'),
  });
