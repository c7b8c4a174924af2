import { text } from '@redress/domain';
import { z } from 'zod';
import { idParams } from '../ids.ts';
import {
  maximumLogoBytes,
  portalCodeIn,
  portalCodeOut,
  portalCodeParams,
  portalConfirmIn,
  portalFaceIn,
  portalFaceOut,
  portalMeOut,
  portalPolicyOut,
  portalShopParams,
  trackingLinkOut,
  trackingLinkParams,
} from '../portal-shop.ts';
import { defineRoute } from '../route.ts';

const anybody = { tag: 'portal', scope: null, audience: 'public' } as const;

/** What anybody may see and do who has the address of a shop's portal. */
export const portalPublicRoutes = {
  getPortalShop: defineRoute({
    ...anybody,
    method: 'GET',
    path: '/v1/portal/shops/{slug}',
    summary: text('商户门面', 'The face of a shop'),
    params: portalShopParams,
    reply: portalFaceOut,
  }),
  getPortalLogo: defineRoute({
    ...anybody,
    method: 'GET',
    path: '/v1/portal/shops/{slug}/logo',
    summary: text('商户标志', 'The logo of a shop'),
    params: portalShopParams,
    reply: { file: ['image/png', 'image/jpeg', 'image/webp'] },
    refusals: ['not_found'],
  }),
  getPortalPolicy: defineRoute({
    ...anybody,
    method: 'GET',
    path: '/v1/portal/shops/{slug}/policy',
    summary: text('现行退款政策', 'The refund policy in force'),
    params: portalShopParams,
    reply: portalPolicyOut,
    refusals: ['policy_missing'],
  }),
  askPortalCode: defineRoute({
    ...anybody,
    method: 'POST',
    path: '/v1/portal/shops/{slug}/codes',
    summary: text('获取验证码', 'Ask for a code'),
    params: portalShopParams,
    body: portalCodeIn,
    reply: portalCodeOut,
    status: 201,
  }),
  confirmPortalCode: defineRoute({
    ...anybody,
    method: 'POST',
    path: '/v1/portal/shops/{slug}/codes/{codeId}/confirm',
    summary: text('用验证码登录', 'Sign in with the code'),
    params: portalCodeParams,
    body: portalConfirmIn,
    reply: portalMeOut,
    refusals: ['portal_code_wrong', 'portal_code_ended'],
  }),
};

/** What the merchant's people do about the portal. */
export const portalDeskRoutes = {
  getPortalFace: defineRoute({
    method: 'GET',
    path: '/v1/portal-face',
    summary: text('查看顾客端门面', 'Read how the portal looks'),
    tag: 'portal',
    scope: 'stores:read',
    reply: portalFaceOut,
  }),
  setPortalFace: defineRoute({
    method: 'POST',
    path: '/v1/portal-face',
    summary: text('设置顾客端门面', 'Set how the portal looks'),
    tag: 'portal',
    scope: 'stores:write',
    body: portalFaceIn,
    reply: portalFaceOut,
    refusals: ['portal_slug_taken', 'portal_colour_too_pale'],
  }),
  setPortalLogo: defineRoute({
    method: 'POST',
    path: '/v1/portal-face/logo',
    summary: text('上传标志（PNG、JPEG、WebP，最大 200 KB）', 'Set the logo (PNG, JPEG or WebP, at most 200 KB)'),
    tag: 'portal',
    scope: 'stores:write',
    body: z.strictObject({}),
    upload: { field: 'file', maximumBytes: maximumLogoBytes },
    reply: portalFaceOut,
    refusals: ['evidence_type_not_allowed'],
  }),
  dropPortalLogo: defineRoute({
    method: 'DELETE',
    path: '/v1/portal-face/logo',
    summary: text('移除标志', 'Take the logo away'),
    tag: 'portal',
    scope: 'stores:write',
    reply: portalFaceOut,
  }),
  makeTrackingLink: defineRoute({
    method: 'POST',
    path: '/v1/refund-cases/{id}/tracking-links',
    summary: text('生成查询链接（30 天有效）', 'Make a tracking link, good for thirty days'),
    tag: 'portal',
    scope: 'cases:claim',
    params: idParams('refundCase'),
    reply: trackingLinkOut,
    status: 201,
    refusals: ['not_found'],
  }),
  revokeTrackingLink: defineRoute({
    method: 'DELETE',
    path: '/v1/refund-cases/{id}/tracking-links/{linkId}',
    summary: text('停用查询链接', 'Revoke a tracking link'),
    tag: 'portal',
    scope: 'cases:claim',
    params: trackingLinkParams,
    reply: null,
    status: 204,
    refusals: ['not_found'],
  }),
};
