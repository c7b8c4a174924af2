import { text } from '@redress/domain';
import { idParams } from '../ids.ts';
import { pageOf } from '../page.ts';
import {
  inspectParcelIn,
  listedParcelOut,
  parcelIn,
  parcelOut,
  parcelParams,
  parcelsOut,
  portalParcelOut,
  returnParcelCountsOut,
  returnParcelCountsQuery,
  returnParcelQuery,
} from '../parcels.ts';
import { defineRoute } from '../route.ts';

const naming = ['not_found', 'parcel_not_expected', 'parcel_number_wrong', 'parcels_too_many'] as const;
const customer = { method: 'POST', tag: 'portal', scope: null, audience: 'customer' } as const;
const desk = { tag: 'refund-cases', scope: 'cases:work' } as const;
const reading = { method: 'GET', tag: 'refund-cases', scope: 'cases:read' } as const;

/** The parcels in which goods come back: named by the customer or the desk, and seen by the warehouse. Naming one twice names it once. */
export const parcelRoutes = {
  recordPortalParcel: defineRoute({
    ...customer,
    path: '/v1/portal/cases/{id}/parcels',
    summary: text('登记寄回的快递单号', 'Name the parcel in which I send goods back'),
    params: idParams('refundCase'),
    body: parcelIn,
    reply: portalParcelOut,
    status: 201,
    refusals: naming,
  }),
  strikePortalParcel: defineRoute({
    ...customer,
    path: '/v1/portal/cases/{id}/parcels/{parcelId}/strike',
    summary: text('删除填错的快递单号', 'Take out a parcel that I named wrongly'),
    params: parcelParams,
    reply: null,
    status: 204,
    refusals: ['not_found', 'parcel_arrived'],
  }),
  listParcels: defineRoute({
    ...reading,
    path: '/v1/refund-cases/{id}/parcels',
    summary: text('寄回的包裹', 'The parcels of a case'),
    params: idParams('refundCase'),
    reply: parcelsOut,
    refusals: ['not_found'],
  }),
  recordParcel: defineRoute({
    ...desk,
    method: 'POST',
    path: '/v1/refund-cases/{id}/parcels',
    summary: text('代顾客登记快递单号', 'Name a parcel for the customer'),
    params: idParams('refundCase'),
    body: parcelIn,
    reply: parcelOut,
    status: 201,
    refusals: naming,
  }),
  markParcelArrived: defineRoute({
    ...desk,
    method: 'POST',
    path: '/v1/refund-cases/{id}/parcels/{parcelId}/arrived',
    summary: text('包裹已到', 'A parcel has arrived'),
    params: parcelParams,
    reply: parcelOut,
    refusals: ['not_found'],
  }),
  inspectParcel: defineRoute({
    ...desk,
    method: 'POST',
    path: '/v1/refund-cases/{id}/parcels/{parcelId}/inspected',
    summary: text('登记验货结论', 'Say what was found in a parcel'),
    params: parcelParams,
    body: inspectParcelIn,
    reply: parcelOut,
    refusals: ['not_found', 'reason_required', 'parcel_inspected'],
  }),
  listReturnParcels: defineRoute({
    ...reading,
    path: '/v1/return-parcels',
    summary: text('寄回的包裹（跨退款单）', 'List the parcels that come back, over all cases'),
    query: returnParcelQuery,
    reply: pageOf(listedParcelOut),
    refusals: ['parcel_number_wrong', 'parcel_part_too_short'],
  }),
  countReturnParcels: defineRoute({
    ...reading,
    path: '/v1/return-parcel-counts',
    summary: text('各状态包裹数', 'Count parcels by stage'),
    query: returnParcelCountsQuery,
    reply: returnParcelCountsOut,
  }),
  getReturnParcel: defineRoute({
    ...reading,
    path: '/v1/return-parcels/{id}',
    summary: text('查看一个包裹及其退款单', 'Read a parcel with its case'),
    params: idParams('returnParcel'),
    reply: listedParcelOut,
    refusals: ['not_found'],
  }),
  strikeParcel: defineRoute({
    ...desk,
    method: 'POST',
    path: '/v1/refund-cases/{id}/parcels/{parcelId}/strike',
    summary: text('删除填错的快递单号', 'Take out a parcel that was named wrongly'),
    params: parcelParams,
    reply: null,
    status: 204,
    refusals: ['not_found', 'parcel_arrived'],
  }),
};
