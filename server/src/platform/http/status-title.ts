import { type Text, text } from '@redress/domain';

const titles: Readonly<Record<number, Text>> = {
  400: text('请求格式错误', 'Bad request'),
  401: text('未通过身份验证', 'Not authenticated'),
  403: text('没有权限', 'Forbidden'),
  404: text('没有找到', 'Not found'),
  405: text('方法不支持', 'Method not allowed'),
  409: text('与当前状态冲突', 'Conflict'),
  412: text('版本已变化', 'Precondition failed'),
  413: text('内容过大', 'Content too large'),
  415: text('不支持的内容类型', 'Unsupported media type'),
  422: text('内容无法处理', 'Unprocessable content'),
  428: text('缺少前置条件', 'Precondition required'),
  429: text('请求过于频繁', 'Too many requests'),
  500: text('系统内部错误', 'Internal error'),
  503: text('暂时不可用', 'Unavailable'),
};

const other = text('请求未能完成', 'The request was not completed');

/** The title of a problem: the name of its status. */
export const titleOfStatus = (status: number): Text => titles[status] ?? other;
