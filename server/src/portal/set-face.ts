import {
  type Actor,
  assert,
  contrastText,
  type Id,
  judgeColour,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  type Text,
  text,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import { mediaTypeOf } from '../evidence/media-type.ts';
import type { House } from '../house.ts';
import { type Face, readFace, usualColour } from './face-reader.ts';

export type SetFace = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly slug: string;
  readonly displayName: string | null;
  readonly colour: string;
  readonly servicePhone: string | null;
  readonly serviceHours: string | null;
  readonly welcome: Text | null;
};

/**
 * Sets how the portal looks. A name in the address belongs to the merchant who took it first (`portal_slug_taken`); should two
 * take it in the same moment, `findFace` shows the older one. A colour that nobody would see on the page is refused (`portal_colour_too_pale`).
 */
export const setFace = async (house: House, input: SetFace): Promise<Result<Face, Refusal>> => {
  const { merchantId, actor, slug, welcome } = input;
  const { isSeen, againstPage } = judgeColour(input.colour);
  if (!isSeen) return refused(refusal('portal_colour_too_pale', { ratio: contrastText(againstPage) }, '/colour'));
  const now = toIso(house.clock.now());
  const { rowCount } = await house.db.query({
    name: 'set-portal-face',
    text: `insert into portal_face as f (merchant_id, slug, display_name, colour, service_phone, service_hours, taken_at, updated_by, updated_at,
        welcome_zh, welcome_en)
      select $1, $2, $3, $4, $5, $6, $7::timestamptz, $8::jsonb, $7::timestamptz, $9, $10
      where not exists (select 1 from portal_face where slug = $2 and merchant_id <> $1)
      on conflict (merchant_id) do update set slug = excluded.slug, display_name = excluded.display_name, colour = excluded.colour,
        service_phone = excluded.service_phone, service_hours = excluded.service_hours,
        welcome_zh = excluded.welcome_zh, welcome_en = excluded.welcome_en,
        taken_at = case when f.slug = excluded.slug then f.taken_at else excluded.taken_at end,
        updated_by = excluded.updated_by, updated_at = excluded.updated_at`,
    values: [
      uuidOf(merchantId),
      slug,
      input.displayName,
      input.colour,
      input.servicePhone,
      input.serviceHours,
      now,
      toJson(actor),
      welcome?.zh ?? null,
      welcome?.en ?? null,
    ],
  });
  if (rowCount !== 1) return refused(refusal('portal_slug_taken', { slug }, '/slug'));
  return ok(await faceThatIsThere(house, merchantId));
};

const logoTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/webp'];
const logoFormats = text('PNG、JPEG 或 WebP 图片', 'a PNG, JPEG or WebP picture');

/** Keeps a logo. What it is, is told by its content; drawings that may hold scripts (SVG) are not taken. */
export const setLogo = async (
  house: House,
  {
    merchantId,
    actor,
    contents,
  }: { readonly merchantId: Id<'merchant'>; readonly actor: Actor; readonly contents: Uint8Array },
): Promise<Result<Face, Refusal>> => {
  const { detected } = await mediaTypeOf(contents);
  if (!logoTypes.includes(detected))
    return refused(
      refusal('evidence_type_not_allowed', { detected, formats: logoFormats, allowed: logoTypes }, '/file'),
    );
  const key = `portal/${merchantId}/${house.newId('event')}`;
  await house.files.put(key, contents);
  const now = toIso(house.clock.now());
  await house.db.query({
    name: 'set-portal-logo',
    text: `insert into portal_face (merchant_id, slug, colour, logo_key, logo_type, taken_at, updated_by, updated_at)
      values ($1::uuid, 'm-' || replace($1::uuid::text, '-', ''), $6, $2, $3, $4::timestamptz, $5::jsonb, $4::timestamptz)
      on conflict (merchant_id) do update set logo_key = excluded.logo_key, logo_type = excluded.logo_type,
        updated_by = excluded.updated_by, updated_at = excluded.updated_at`,
    values: [uuidOf(merchantId), key, detected, now, toJson(actor), usualColour],
  });
  return ok(await faceThatIsThere(house, merchantId));
};

/** Takes the logo away; the portal shows our mark then. The bytes stay where they are, since a phone may still ask for them. */
export const dropLogo = async (
  house: House,
  { merchantId, actor }: { readonly merchantId: Id<'merchant'>; readonly actor: Actor },
): Promise<Face> => {
  await house.db.query({
    name: 'drop-portal-logo',
    text: `update portal_face set logo_key = null, logo_type = null, updated_by = $2::jsonb, updated_at = $3::timestamptz
      where merchant_id = $1`,
    values: [uuidOf(merchantId), toJson(actor), toIso(house.clock.now())],
  });
  return faceThatIsThere(house, merchantId);
};

const faceThatIsThere = async (house: House, merchantId: Id<'merchant'>): Promise<Face> => {
  const face = await readFace(house.db, merchantId);
  assert(face, 'a merchant has a face');
  return face;
};
