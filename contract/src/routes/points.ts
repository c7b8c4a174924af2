import { text } from '@redress/domain';
import { z } from 'zod';
import { idParams } from '../ids.ts';
import { pageOf, pageQuery } from '../page.ts';
import { openingPointsIn, openingPointsOut, pointsEntryIn, pointsEntryOut, pointsOut } from '../points.ts';
import { defineRoute } from '../route.ts';

export const pointsRoutes = {
  getPoints: defineRoute({
    method: 'GET',
    path: '/v1/customers/{id}/points',
    summary: text('查看顾客积分余额', 'Read what a customer has in points'),
    tag: 'customers',
    scope: 'customers:read',
    params: idParams('customer'),
    reply: pointsOut,
    refusals: ['not_found'],
  }),
  listPointsEntries: defineRoute({
    method: 'GET',
    path: '/v1/customers/{id}/points/entries',
    summary: text('顾客积分流水', 'List the entries of a customer’s points'),
    tag: 'customers',
    scope: 'customers:read',
    params: idParams('customer'),
    query: z.strictObject(pageQuery),
    reply: pageOf(pointsEntryOut),
    refusals: ['not_found'],
  }),
  recordPoints: defineRoute({
    overAllStores: true,
    method: 'POST',
    path: '/v1/customers/{id}/points/entries',
    summary: text('登记积分流水（重复登记不变）', 'Record an entry of points (again changes nothing)'),
    tag: 'customers',
    scope: 'customers:write',
    params: idParams('customer'),
    body: pointsEntryIn,
    reply: pointsOut,
    refusals: ['not_found', 'points_entry_conflict', 'points_balance_exceeded', 'date_in_future'],
  }),
  openPoints: defineRoute({
    overAllStores: true,
    method: 'POST',
    path: '/v1/points/opening',
    summary: text('导入期初积分', 'Import opening balances of points'),
    tag: 'customers',
    scope: 'customers:write',
    body: openingPointsIn,
    reply: openingPointsOut,
  }),
};
