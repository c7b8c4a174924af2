import { text } from '@redress/domain';
import { caseCountsOut, caseCountsQuery, deskHomeOut, searchOut, searchQuery } from '../desk.ts';
import { defineRoute } from '../route.ts';

const reading = { method: 'GET', tag: 'refund-cases', scope: 'cases:read' } as const;

/** What the people at the desk see at a glance. */
export const deskRoutes = {
  countCases: defineRoute({
    ...reading,
    path: '/v1/desk/case-counts',
    summary: text('各状态退款单数', 'Count cases by state'),
    query: caseCountsQuery,
    reply: caseCountsOut,
  }),
  searchDesk: defineRoute({
    ...reading,
    path: '/v1/desk/search',
    summary: text('全局搜索', 'Search cases, orders and customers'),
    query: searchQuery,
    reply: searchOut,
  }),
  getDeskHome: defineRoute({
    ...reading,
    path: '/v1/desk/home',
    summary: text('工作台首页', 'The first page of the desk'),
    reply: deskHomeOut,
  }),
};
