import { carriers } from '@redress/domain';
import { z } from 'zod';
import { actorOut } from './actors.ts';
import { idIn, idOut } from './ids.ts';
import { both, line, textOut } from './text.ts';
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
export const parcelOut = z
  .strictObject({ ...shown, scanned: z.boolean(), recordedBy: actorOut, arrivedBy: actorOut.nullable() })
  .meta({ id: 'ReturnParcel', description: both('寄回的包裹', 'A parcel in which goods come back') });
export const parcelsOut = z.strictObject({ data: z.array(parcelOut) }).meta({ id: 'ReturnParcels' });
export const parcelParams = z.strictObject({ id: idIn('refundCase'), parcelId: idIn('returnParcel') });
