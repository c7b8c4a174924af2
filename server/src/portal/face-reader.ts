import { type Id, idOf, parseId, type Text, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';

/** How a merchant's portal looks. A merchant who has set nothing yet is shown under the id, in the colour of the house. */
export type Face = {
  readonly merchantId: Id<'merchant'>;
  readonly merchantName: string;
  readonly slug: string;
  readonly name: string;
  readonly colour: string;
  readonly servicePhone: string | null;
  readonly serviceHours: string | null;
  readonly welcome: Text | null;
  readonly logo: { readonly key: string; readonly mediaType: string } | null;
};

export const usualColour = '#1f6f5c';

/** The merchant of a name in the address, or of an id in its place; null when there is none. */
export const findFace = async (db: Pool, slug: string): Promise<Face | null> => {
  const merchantId = parseId('merchant', slug);
  if (merchantId !== null) return readFace(db, merchantId);
  const { rows } = await db.query<FaceRow>({
    name: 'find-portal-face',
    text: `${select} where f.slug = $1 order by f.taken_at, f.merchant_id limit 1`,
    values: [slug],
  });
  return rows[0] ? faceOf(rows[0]) : null;
};

export const readFace = async (db: Pool, merchantId: Id<'merchant'>): Promise<Face | null> => {
  const { rows } = await db.query<FaceRow>({
    name: 'read-portal-face',
    text: `${select} where m.merchant_id = $1`,
    values: [uuidOf(merchantId)],
  });
  return rows[0] ? faceOf(rows[0]) : null;
};

const select = `select m.merchant_id, m.name as merchant_name, f.slug, f.display_name, f.colour, f.service_phone, f.service_hours,
    f.logo_key, f.logo_type, f.welcome_zh, f.welcome_en
  from merchant m left join portal_face f on f.merchant_id = m.merchant_id`;

type FaceRow = {
  readonly merchant_id: string;
  readonly merchant_name: string;
  readonly slug: string | null;
  readonly display_name: string | null;
  readonly colour: string | null;
  readonly service_phone: string | null;
  readonly service_hours: string | null;
  readonly logo_key: string | null;
  readonly logo_type: string | null;
  readonly welcome_zh: string | null;
  readonly welcome_en: string | null;
};

const faceOf = (row: FaceRow): Face => {
  const merchantId = idOf('merchant', row.merchant_id);
  return {
    merchantId,
    merchantName: row.merchant_name,
    slug: row.slug ?? merchantId,
    name: row.display_name ?? row.merchant_name,
    colour: row.colour ?? usualColour,
    servicePhone: row.service_phone,
    serviceHours: row.service_hours,
    welcome: row.welcome_zh !== null && row.welcome_en !== null ? { zh: row.welcome_zh, en: row.welcome_en } : null,
    logo: row.logo_key !== null && row.logo_type !== null ? { key: row.logo_key, mediaType: row.logo_type } : null,
  };
};
