import { type Id, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import { readFace } from '../portal/face-reader.ts';
import { setFace } from '../portal/set-face.ts';

/** A customer of the demo with whom anybody can walk through the portal. */
export type DemoVisitor = {
  /** Below the address of the house. */
  readonly path: string;
  readonly customer: string;
  readonly orderNumber: string;
  readonly phone: string;
};

const slug = 'yuedong';
const demoActor = { kind: 'rule', id: 'demo', name: '演示' } as const;

/** Gives the demo merchant its face, and finds a customer whose last received order can be given back; null when there is none. */
export const openDemoPortal = async (house: House, merchantId: Id<'merchant'>): Promise<DemoVisitor | null> => {
  const face = await readFace(house.db, merchantId);
  if (face?.slug === merchantId) {
    await setFace(house, {
      merchantId,
      actor: demoActor,
      slug,
      displayName: '跃动生活',
      colour: '#1f6f5c',
      servicePhone: '400-000-0000',
      serviceHours: '9:00–21:00',
      welcome: {
        zh: '不满意可以退，每一分怎么算都看得见。',
        en: 'Not happy with it? You see how every fen of your refund is worked out.',
      },
    });
  }
  const { rows } = await house.db.query<{ number: string; name: string; phone: string }>(
    `select o.number, c.name, c.phone from sales_order o
      join customer c on c.merchant_id = o.merchant_id and c.customer_id = o.customer_id
      where o.merchant_id = $1 and o.received_on is not null and c.phone is not null
        and not exists (select 1 from refund_case r where r.merchant_id = o.merchant_id and r.order_id = o.order_id)
        and not exists (select 1 from card_lot l where l.merchant_id = o.merchant_id and l.order_id = o.order_id)
        and not exists (select 1 from tender t where t.merchant_id = o.merchant_id and t.order_id = o.order_id and t.kind <> 'alipay')
      order by o.placed_at desc, o.order_id limit 1`,
    [uuidOf(merchantId)],
  );
  const [row] = rows;
  return row ? { path: `/portal/${slug}/`, customer: row.name, orderNumber: row.number, phone: row.phone } : null;
};
