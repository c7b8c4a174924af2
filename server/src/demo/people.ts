import type { NewCustomer } from '../customer/record-customers.ts';
import type { Random } from './random.ts';

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹'] as [string, ...string[]];
const givenNames = [
  '芳',
  '娜',
  '敏',
  '静',
  '丽',
  '强',
  '磊',
  '军',
  '洋',
  '勇',
  '艳',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '秀英',
  '霞',
  '平',
  '刚',
  '桂英',
  '文博',
  '子涵',
  '欣怡',
  '雨桐',
  '梓萱',
  '浩然',
  '宇轩',
  '思远',
  '嘉懿',
  '若曦',
  '一诺',
  '俊熙',
  '语彤',
  '晨曦',
  '佳琪',
] as const;

/** Customers who do not exist. Their telephones are all of the form 1990000…, which no operator has handed out. */
export const inventCustomers = (random: Random, count: number): NewCustomer[] =>
  Array.from({ length: count }, (_, index) => ({
    reference: `M-${10_001 + index}`,
    name: random.pick(surnames) + random.pick(givenNames),
    phone: `1990000${String(index + 1).padStart(4, '0')}`,
    email: random.chance(0.3) ? `member${10_001 + index}@example.com` : null,
  }));
